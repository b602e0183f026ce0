import { plural, say } from '#platform/i18n';
import {
  ActivityCard,
  type ActivityCardProps,
  Alert,
  ButtonGroup,
  ButtonLink,
  ChipGroup,
  DayLinks,
  DaySection,
  Details,
  EmptyState,
  FilterPanel,
  Heading,
  Hero,
  Layout,
  Link,
  LiveResult,
  Paragraph,
  PrintButton,
  ProgrammeColumns,
  page,
  ResultCount,
} from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import type { PageLayout } from '../public-layout.js';
import { ChoiceChips, SearchField } from './choice-chips.js';
import type { FilterView } from './filter.view.js';
import { type DayView, type ProgrammeView, programmeTitle } from './programme.view.js';

const texts = publicTexts.programme;

/** The programme by day, with what can be chosen folded up above it. */
export function programmePage(
  frame: PageLayout,
  view: ProgrammeView,
  links: { webcal: string; current: string | null },
): string {
  return page(
    <Layout
      {...frame}
      title={programmeTitle(view)}
      width="wide"
      scripts={['filter']}
      {...(view.welcome ? { description: view.welcome } : {})}
      hero={<Hero title={view.name} dates={view.dates} above={view.above} intro={view.welcome} />}
    >
      {view.over ? (
        <Alert kind="info" title={texts.untilWhen}>
          {links.current ? (
            <Link href={links.current} alone>
              {texts.toCurrent}
            </Link>
          ) : null}
        </Alert>
      ) : null}
      <Filters filters={view.filters} frame={frame} />
      <ResultCount>{view.found}</ResultCount>
      <LiveResult>
        <Result view={view} />
      </LiveResult>
      <Keep feed={view.feed} webcal={links.webcal} />
    </Layout>,
  );
}

function Filters({ filters, frame }: { filters: FilterView; frame: PageLayout }) {
  const { chosen } = filters;
  const fields = Object.fromEntries(
    Object.entries(frame.comfort ?? {}).map(([name, value]) => [name, String(value)]),
  );
  return (
    <FilterPanel action={filters.address} active={filters.active} clearHref={filters.address} fields={fields}>
      <ChoiceChips legend={texts.filters.day} name="dag" chosen={chosen.day} options={filters.days} />
      {filters.neighbourhoods.length > 2 ? (
        <ChoiceChips
          legend={texts.filters.neighbourhood}
          name="wijk"
          chosen={chosen.neighbourhood}
          options={filters.neighbourhoods}
        />
      ) : null}
      {filters.targetGroups.length > 1 ? (
        <ChoiceChips
          legend={texts.filters.targetGroup}
          name="voor"
          chosen={chosen.targetGroup}
          options={filters.targetGroups}
        />
      ) : null}
      <ChipGroup legend={texts.filters.handy} name="handig" options={filters.handy} />
      <SearchField
        name="zoek"
        label={texts.filters.search}
        hint={texts.filters.searchHint}
        value={chosen.q}
      />
    </FilterPanel>
  );
}

function Result({ view }: { view: ProgrammeView }) {
  if (view.count === 0) return <Nothing view={view} />;
  return (
    <ProgrammeColumns
      days={<DayLinks days={view.days.map((day) => ({ ...day, count: day.cards.length }))} />}
    >
      {view.pastDays.length > 0 ? (
        <Details
          summary={plural(
            view.pastDays.reduce((sum, day) => sum + day.cards.length, 0),
            texts.pastDays,
          )}
        >
          {view.pastDays.map((day) => (
            <Day day={day} />
          ))}
        </Details>
      ) : null}
      {view.days.map((day) => (
        <Day day={day} />
      ))}
      {view.undated.length > 0 ? (
        <section class="ke-part" aria-labelledby="zonder-dag">
          <Heading level={2} id="zonder-dag">
            {texts.undated}
          </Heading>
          <Cards cards={view.undated} />
        </section>
      ) : null}
    </ProgrammeColumns>
  );
}

function Day({ day }: { day: DayView }) {
  return (
    <DaySection
      id={day.id}
      text={day.text}
      date={day.date}
      count={day.cards.length}
      {...(day.note ? { note: day.note } : {})}
    >
      {day.cards.map((card) => (
        <ActivityCard {...card} />
      ))}
    </DaySection>
  );
}

function Cards({ cards }: { cards: readonly ActivityCardProps[] }) {
  return (
    <ul class="ke-cards">
      {cards.map((card) => (
        <ActivityCard {...card} />
      ))}
    </ul>
  );
}

function Nothing({ view }: { view: ProgrammeView }) {
  if (view.filters.active.length === 0) {
    return (
      <EmptyState title={texts.nothingYet}>
        <Paragraph>{texts.nothingYetText}</Paragraph>
      </EmptyState>
    );
  }
  if (view.alike.length === 0) return <EmptyState title={texts.nothing} />;
  return (
    <section class="ke-part" aria-labelledby="lijkt-erop">
      <Heading level={2} id="lijkt-erop">
        {texts.nothingAlike}
      </Heading>
      <Cards cards={view.alike} />
    </section>
  );
}

function Keep({ feed, webcal }: { feed: string; webcal: string }) {
  return (
    <section class="ke-part" aria-labelledby="bewaren">
      <Heading level={2} id="bewaren">
        {texts.keep.title}
      </Heading>
      <Paragraph>{texts.keep.agendaHint}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={webcal} icon="calendar-plus" variant="secondary">
          {texts.keep.agenda}
        </ButtonLink>
        <ButtonLink href={feed} icon="download" variant="secondary" download>
          {texts.keep.file}
        </ButtonLink>
      </ButtonGroup>
      <PrintButton text={texts.keep.printButton} instead={texts.keep.print} />
    </section>
  );
}

/** There is a coalition, but nothing to show of it yet. */
export function noProgrammePage(frame: PageLayout, organisation: string): string {
  return page(
    <Layout {...frame} title={say(texts.homeTitle, { page: texts.programme, organisation })}>
      <Heading level={1}>{texts.nothingYet}</Heading>
      <Paragraph lead>{texts.nothingYetText}</Paragraph>
    </Layout>,
  );
}
