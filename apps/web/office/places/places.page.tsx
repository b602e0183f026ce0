import { accessFacts, type ListedPlace } from '#people/coalition';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { Lines, Link, Paragraph, Soft } from '../../ui/index.js';
import { defineList } from '../kit/list.js';
import { placeTexts as texts } from './places.nl.js';

/** A place, with how many sessions still come there. */
export type PlaceRow = ListedPlace & { sessions: number };

/** The places of a coalition, with what is known of each and what nobody said yet. */
export const placeList = defineList<PlaceRow>({
  name: 'locaties',
  path: routes.office.places,
  texts,
  search: ['name', 'address', 'neighbourhood'],
  order: 'name',
  limit: 50,
  icon: 'map-pin',
  id: ({ id }) => id,
  tone: ({ wheelchair, sessions }) => (wheelchair === null && sessions > 0 ? 'warning' : undefined),
  filters: [
    {
      name: 'onbekend',
      label: texts.shown.any,
      test: (place) => accessFacts.some((fact) => place[fact] === null),
    },
    { name: 'rolstoel', label: texts.shown.wheelchair, test: ({ wheelchair }) => wheelchair === null },
  ],
  columns: [
    {
      key: 'name',
      rowHeader: true,
      text: ({ name }) => name,
      cell: (place) => (
        <>
          <Link href={addressOf(routes.office.place, { id: place.id })} alone>
            {place.name}
          </Link>
          <Soft>{addressText(place) || texts.addressUnknown}</Soft>
        </>
      ),
    },
    { key: 'address', unseen: true, text: addressText },
    {
      key: 'neighbourhood',
      text: ({ neighbourhood }) => neighbourhood,
      cell: ({ neighbourhood }) => neighbourhood ?? <Soft>{texts.neighbourhoodUnknown}</Soft>,
    },
    {
      key: 'moments',
      text: ({ sessions }) => sessions,
      cell: ({ sessions }) =>
        sessions === 0 ? <Soft>{texts.noSessions}</Soft> : plural(sessions, texts.sessions),
    },
    {
      key: 'access',
      text: (place) => Object.values(accessLines(place)).filter(Boolean).join('\n'),
      cell: (place) => {
        const { yes, no, unknown } = accessLines(place);
        return <Lines of={[yes, no]}>{unknown ? <strong>{unknown}</strong> : null}</Lines>;
      },
    },
  ],
});

export const placeLead = () => <Paragraph>{texts.lead}</Paragraph>;

/** "Middeldijkerplein 1, 2991 AB Barendrecht", as far as it is known. */
function addressText({ street, postcode, town }: ListedPlace): string {
  const where = [postcode, town].filter(Boolean).join(' ');
  return [street, where].filter(Boolean).join(', ');
}

/** What is known, what is not there, and what nobody said yet: a line each. */
function accessLines(place: ListedPlace): Record<'yes' | 'no' | 'unknown', string> {
  const line = (name: 'yes' | 'no' | 'unknown', answer: boolean | null) => {
    const what = accessFacts.filter((fact) => place[fact] === answer).map((fact) => texts.facts[fact]);
    return what.length > 0 ? say(texts.access[name], { what: what.join(', ') }) : '';
  };
  return { yes: line('yes', true), no: line('no', false), unknown: line('unknown', null) };
}
