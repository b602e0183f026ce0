import type { ComponentChildren } from 'preact';
import { plural, say } from '#platform/i18n';
import { CapacityBadge, type CapacityBadgeProps, type Feature, FeatureList } from './badges.js';
import { Icon } from './icon.js';
import { classes } from './text.js';
import { ui } from './ui.nl.js';

export interface HeroProps {
  /** Name of the week: the `h1` of the page. */
  title: string;
  /** In full: "van donderdag 24 september tot en met woensdag 30 september". */
  dates?: string;
  /** Small line above the title, for example the municipality. */
  above?: string;
  intro?: string;
  /** Buttons or links: booklet, agenda. */
  children?: ComponentChildren;
}

/** Opening of the programme in the colour of the coalition. Belongs in the `hero` of Layout. */
export function Hero({ title, dates, above, intro, children }: HeroProps) {
  return (
    <div class="ke-hero">
      <span class="ke-hero__art" aria-hidden="true">
        <span class="ke-hero__circle" />
        <span class="ke-hero__circle" />
      </span>
      <div class="ke-hero__inside">
        {above ? <p class="ke-hero__above">{above}</p> : null}
        <h1 class="ke-hero__title">{title}</h1>
        {dates ? (
          <p class="ke-hero__dates">
            <Icon name="calendar-event" />
            {dates}
          </p>
        ) : null}
        {intro ? <p class="ke-hero__intro">{intro}</p> : null}
        {children ? <div class="ke-hero__actions">{children}</div> : null}
      </div>
    </div>
  );
}

export interface DayLink {
  /** Id of the DayHeading. */
  id: string;
  weekday: string;
  day: number;
  month: string;
  count: number;
}

function countOf(n: number): string {
  return plural(n, { one: ui.days.countOne, many: ui.days.countMany });
}

/** A strip of the days, each jumping to its heading. */
export function DayLinks({ days }: { days: readonly DayLink[] }) {
  if (days.length < 2) return null;
  return (
    <nav class="ke-days" aria-label={ui.days.jump}>
      <ul class="ke-days__list">
        {days.map((day) => (
          <li>
            <a class="ke-days__link" href={`#${day.id}`}>
              <span class="ke-days__weekday">{day.weekday} </span>
              <span class="ke-days__number">{day.day} </span>
              <span class="ke-days__month">{day.month}</span>
              <span class="ke-unseen">, {countOf(day.count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface DaySectionProps {
  id: string;
  /** "donderdag 24 september". */
  text: string;
  /** ISO date. */
  date: string;
  /** "Vandaag", "Morgen". */
  note?: string;
  count?: number;
  /** ActivityCards. */
  children: ComponentChildren;
}

/** One day: a heading that stays in sight while its cards pass by. */
export function DaySection({ id, text, date, note, count, children }: DaySectionProps) {
  return (
    <section class="ke-day" aria-labelledby={id}>
      <div class="ke-day__bar">
        <h2 class="ke-day__heading" id={id} tabIndex={-1}>
          {note ? <span class="ke-day__note">{note}: </span> : null}
          <time dateTime={date}>{text}</time>
        </h2>
        {count === undefined ? null : <p class="ke-day__count">{countOf(count)}</p>}
      </div>
      <ul class="ke-cards">{children}</ul>
    </section>
  );
}

export interface ActivityCardProps {
  href: string;
  title: string;
  /** Clock times as people read them: "14.00"; `startIso` with offset. */
  start?: string;
  /** Words where nobody knows the time yet: "in de middag". */
  when?: string;
  end?: string;
  startIso?: string;
  /** "2 uur". */
  duration?: string;
  place?: string;
  neighbourhood?: string;
  organiser?: string;
  summary?: string;
  features?: readonly Feature[];
  capacity?: CapacityBadgeProps;
  /** 3 under a day, 2 elsewhere. */
  level?: 2 | 3;
  /** Called off or over: shown quieter, the capacity says why. */
  quiet?: boolean;
}

/** One session of an activity as an item of a list; the whole card can be clicked, the title is the link. */
export function ActivityCard(props: ActivityCardProps) {
  const Title = `h${props.level ?? 3}` as const;
  return (
    <li class={classes('ke-card ke-activity', props.quiet && 'ke-activity--quiet')} data-card="">
      <div class="ke-activity__time">
        {props.start ? (
          <time class="ke-activity__start" dateTime={props.startIso ?? props.start.replace('.', ':')}>
            {say(ui.card.time, { time: props.start })}
          </time>
        ) : (
          <span class="ke-activity__end">{props.when}</span>
        )}
        {props.end ? <span class="ke-activity__end"> {say(ui.card.until, { time: props.end })}</span> : null}
        {props.duration ? <span class="ke-activity__duration"> {props.duration}</span> : null}
      </div>
      <div class="ke-activity__body">
        <Title class="ke-activity__title">
          <a class="ke-activity__link" href={props.href}>
            {props.title}
          </a>
        </Title>
        {props.summary ? <p class="ke-activity__summary">{props.summary}</p> : null}
        {props.place ? (
          <p class="ke-activity__place">
            <Icon name="map-pin" />
            <span>
              <span class="ke-unseen">{ui.card.place} </span>
              {props.place}
              {props.neighbourhood ? <span class="ke-activity__quarter">, {props.neighbourhood}</span> : null}
            </span>
          </p>
        ) : null}
        {props.organiser ? (
          <p class="ke-activity__place">
            <Icon name="users" />
            <span>
              <span class="ke-unseen">{ui.card.organiser} </span>
              {props.organiser}
            </span>
          </p>
        ) : null}
        {props.features || props.capacity ? (
          <div class="ke-activity__signs">
            {props.capacity ? <CapacityBadge {...props.capacity} /> : null}
            <FeatureList features={props.features ?? []} />
          </div>
        ) : null}
      </div>
    </li>
  );
}

/** A plain card for anything else; as `li` inside a list. */
export function Card({
  as: Tag = 'div',
  children,
}: {
  as?: 'div' | 'li' | 'section';
  children: ComponentChildren;
}) {
  return <Tag class="ke-card">{children}</Tag>;
}

/** The strip of days beside the list on a wide screen, above it on a telephone. */
export function ProgrammeColumns({
  days,
  children,
}: {
  days: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="ke-programme">
      <div class="ke-programme__days">{days}</div>
      <div class="ke-programme__list">{children}</div>
    </div>
  );
}
