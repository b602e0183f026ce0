import type { ComponentChildren } from 'preact';
import { CapacityBadge, type CapacityBadgeProps, StatusBadge } from './badges.js';
import { Icon, type IconName } from './icon.js';

export interface Fact {
  icon: IconName;
  /** "Waar", "Kosten". */
  name: string;
  value: ComponentChildren;
}

/** What, where, how much, how to get in: a picture, a word, the answer. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="ke-facts">
      {facts.map((fact) => (
        <div class="ke-fact">
          <dt class="ke-fact__name">
            <Icon name={fact.icon} />
            {fact.name}
          </dt>
          <dd class="ke-fact__value">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Session {
  /** Where to sign up; without it the session is only shown. */
  href?: string;
  /** "donderdag 24 september". */
  day: string;
  /** "van 14.00 tot 16.00 uur". */
  time: string;
  startIso: string;
  capacity?: CapacityBadgeProps;
  /** Words of the button: "Meld mij aan", "Zet mij op de wachtlijst". */
  action?: string;
}

/** All sessions of an activity as large buttons, under a heading of the page. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  return (
    <ul class="ke-moments">
      {sessions.map((session) => (
        <li class="ke-card ke-moment" data-card="">
          <div class="ke-moment__when">
            <time class="ke-moment__day" dateTime={session.startIso}>
              {session.day}
            </time>
            <span class="ke-moment__time"> {session.time}</span>
            {session.capacity ? (
              <span class="ke-moment__capacity">
                {' '}
                <CapacityBadge {...session.capacity} />
              </span>
            ) : null}
          </div>
          {session.href && session.action ? (
            <a class="nl-button nl-button--primary ke-button-link" href={session.href}>
              <span class="nl-button__label">
                {session.action}
                <span class="ke-unseen">
                  : {session.day} {session.time}
                </span>
              </span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export interface BigDateProps {
  weekday: string;
  day: number;
  month: string;
  /** "van 14.00 tot 16.00 uur". */
  time: string;
  startIso: string;
  /** Nobody goes there any more: said in this word, and shown without colour. */
  off?: string | undefined;
  /** Title of the activity, place: what stands beside the date. */
  children?: ComponentChildren;
}

/** The date as on a tear-off calendar, to be read from a distance. */
export function BigDate({ weekday, day, month, time, startIso, off, children }: BigDateProps) {
  return (
    <div class={off ? 'ke-date ke-date--off' : 'ke-date'}>
      <time class="ke-date__leaf" dateTime={startIso}>
        <span class="ke-date__weekday">{weekday} </span>
        <span class="ke-date__day">{day} </span>
        <span class="ke-date__month">{month}</span>
      </time>
      <div class="ke-date__beside">
        {off ? (
          <p>
            <StatusBadge tone="error">{off}</StatusBadge>
          </p>
        ) : null}
        <p class="ke-date__time">{time}</p>
        {children}
      </div>
    </div>
  );
}

/** A code to read aloud, in groups; each sign is heard by itself. */
export function SpokenCode({ name, code }: { name: string; code: string }) {
  return (
    <p class="ke-code">
      <span class="ke-code__name">{name} </span>
      <strong class="ke-code__value">{code}</strong>
    </p>
  );
}

/** What happens next, in order. */
export function NextSteps({ steps }: { steps: readonly ComponentChildren[] }) {
  return (
    <ol class="ke-next">
      {steps.map((step) => (
        <li class="ke-next__step">
          <div class="ke-next__text">{step}</div>
        </li>
      ))}
    </ol>
  );
}

/** Content with a narrower column beside it; the aside comes second on a telephone. */
export function Columns({ aside, children }: { aside: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="ke-columns">
      <div class="ke-columns__main">{children}</div>
      <div class="ke-columns__aside">{aside}</div>
    </div>
  );
}
