import type { ListedPlace } from '#people/coalition';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { Link, Paragraph, page } from '../../ui/index.js';
import { defineList, ListView } from '../kit/list.js';
import type { OfficeVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { OfficeLayout } from '../office-frame.js';
import { type AccessFact, accessFacts } from './place-form.js';

const texts = officeTexts.places;

/** A place, with how many sessions still come there. */
export type PlaceRow = ListedPlace & { sessions: number };

/** The places of a coalition, with what is known of each and what nobody said yet. */
export const placeList = defineList<PlaceRow>({
  name: 'locaties',
  caption: texts.caption,
  search: { label: texts.search, in: ['name', 'address', 'neighbourhood'] },
  order: 'name',
  limit: 50,
  found: texts.found,
  foundMore: (n) => say(texts.foundMore, { n }),
  foundNext: (n) => say(texts.foundNext, { n }),
  none: { title: texts.none, text: texts.noneText },
  empty: { title: texts.empty, text: texts.emptyText, icon: 'map-pin' },
  id: ({ id }) => id,
  tone: ({ wheelchair, sessions }) => (wheelchair === null && sessions > 0 ? 'warning' : undefined),
  filters: {
    all: (n) => say(texts.all, { n }),
    each: [
      {
        name: 'onbekend',
        label: (n) => say(texts.shown.any, { n }),
        test: (place) => accessFacts.some((fact) => place[fact] === null),
      },
      {
        name: 'rolstoel',
        label: (n) => say(texts.shown.wheelchair, { n }),
        test: ({ wheelchair }) => wheelchair === null,
      },
    ],
  },
  columns: [
    {
      key: 'name',
      header: texts.columns.name,
      rowHeader: true,
      text: ({ name }) => name,
      cell: (place) => (
        <>
          <Link href={addressOf(routes.office.place, { id: place.id })} alone>
            {place.name}
          </Link>
          <span class="ke-import__soft">{addressText(place) || texts.addressUnknown}</span>
        </>
      ),
    },
    { key: 'address', header: texts.columns.address, unseen: true, text: addressText },
    {
      key: 'neighbourhood',
      header: texts.columns.neighbourhood,
      text: ({ neighbourhood }) => neighbourhood,
      cell: ({ neighbourhood }) =>
        neighbourhood ?? <span class="ke-import__soft">{texts.neighbourhoodUnknown}</span>,
    },
    {
      key: 'moments',
      header: texts.columns.sessions,
      text: ({ sessions }) => sessions,
      cell: ({ sessions }) =>
        sessions === 0 ? (
          <span class="ke-import__soft">{texts.noSessions}</span>
        ) : (
          plural(sessions, texts.sessions)
        ),
    },
    {
      key: 'access',
      header: texts.columns.access,
      text: (place) => Object.values(accessLines(place)).filter(Boolean).join('\n'),
      cell: (place) => {
        const { yes, no, unknown } = accessLines(place);
        return (
          <span class="ke-lines">
            {yes ? <span>{yes}</span> : null}
            {no ? <span>{no}</span> : null}
            {unknown ? <strong>{unknown}</strong> : null}
          </span>
        );
      },
    },
  ],
});

export function placesPage({ frame, query }: OfficeVisit, places: readonly PlaceRow[]): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
    >
      <ListView list={placeList} rows={places} query={query} path={routes.office.places}>
        <Paragraph>{texts.intro}</Paragraph>
      </ListView>
    </OfficeLayout>,
  );
}

/** "Middeldijkerplein 1, 2991 AB Barendrecht", as far as it is known. */
function addressText({ street, postcode, town }: ListedPlace): string {
  const where = [postcode, town].filter(Boolean).join(' ');
  return [street, where].filter(Boolean).join(', ');
}

/** What is known, what is not there, and what nobody said yet: a line each. */
function accessLines(place: ListedPlace): Record<'yes' | 'no' | 'unknown', string> {
  const line = (name: 'yes' | 'no' | 'unknown', answer: boolean | null) => {
    const those = accessFacts.filter((fact: AccessFact) => place[fact] === answer);
    const what = those.map((fact) => texts.facts[fact]).join(', ');
    return what ? say(texts.access[name], { what }) : '';
  };
  return { yes: line('yes', true), no: line('no', false), unknown: line('unknown', null) };
}
