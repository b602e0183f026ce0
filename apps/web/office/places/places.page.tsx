import type { ListedPlace, ListedPlaces } from '#people/coalition';
import { plural, say } from '#platform/i18n';
import {
  Button,
  DataTable,
  EmptyState,
  Link,
  Pagination,
  Paragraph,
  page,
  ResultCount,
  TextField,
} from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficePage } from '../office-frame.js';
import { type AccessFact, accessFacts, placeAddress } from './place-form.js';

const texts = officeTexts.places;
const words = officeTexts.programme.list;

/** Of which places something is asked, and how that stands in the address. */
export type Unknown = 'any' | 'wheelchair';
export const unknownNames: Readonly<Record<Unknown, string>> = { any: 'onbekend', wheelchair: 'rolstoel' };

export interface PlacesView extends ListedPlaces {
  /** How many sessions still come, by place. */
  sessions: ReadonlyMap<string, number>;
  shown: Unknown | null;
  q: string;
  paged: boolean;
}

function address(choice: { shown?: Unknown | null; q?: string; cursor?: string }): string {
  const query = new URLSearchParams();
  if (choice.shown) query.set('toon', unknownNames[choice.shown]);
  if (choice.q) query.set('zoek', choice.q);
  if (choice.cursor) query.set('vanaf', choice.cursor);
  const text = query.toString();
  return placeAddress() + (text ? `?${text}` : '');
}

/** The places of the coalition, with what is known of each and what nobody said yet. */
export function placesPage(frame: OfficeFrame, view: PlacesView): string {
  const { places, shown, q, next, paged } = view;
  const found = next ? say(texts.foundMore, { n: places.length }) : plural(places.length, texts.found);
  return page(
    <OfficePage frame={frame} title={texts.title} up={[{ href: '/kantoor', text: officeTexts.frame.start }]}>
      {view.counts.all === 0 ? (
        <EmptyState title={texts.empty} icon="map-pin">
          <Paragraph>{texts.emptyText}</Paragraph>
        </EmptyState>
      ) : (
        <>
          <Paragraph>{texts.intro}</Paragraph>
          <Filters view={view} />
          <ResultCount>{paged ? say(texts.foundNext, { n: places.length }) : found}</ResultCount>
          {places.length === 0 ? (
            <EmptyState title={texts.none} icon="search">
              <Paragraph>{texts.noneText}</Paragraph>
            </EmptyState>
          ) : (
            <PlaceTable places={places} sessions={view.sessions} />
          )}
          <Pagination
            {...(paged ? { previousHref: address({ shown, q }) } : {})}
            {...(next ? { nextHref: address({ shown, q, cursor: next }) } : {})}
          />
        </>
      )}
    </OfficePage>,
  );
}

function Filters({ view }: { view: PlacesView }) {
  const choices: { shown: Unknown | null; text: string }[] = [
    { shown: null, text: say(texts.all, { n: view.counts.all }) },
    ...(['any', 'wheelchair'] as const).map((shown) => ({
      shown,
      text: say(texts.shown[shown], { n: view.counts[shown] }),
    })),
  ];
  return (
    <div class="ke-office-filters">
      <nav aria-label={texts.filters}>
        <ul class="ke-choices-row">
          {choices.map(({ shown, text }) => (
            <li>
              <a
                class="ke-choice-link"
                href={address({ shown, q: view.q })}
                aria-current={shown === view.shown ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="ke-search" method="get" action={placeAddress()}>
        {view.shown ? <input type="hidden" name="toon" value={unknownNames[view.shown]} /> : null}
        <TextField name="zoek" label={texts.search} type="search" value={view.q} optional={false} />
        <Button variant="secondary" icon="search">
          {words.searchButton}
        </Button>
        {view.q || view.shown ? (
          <Link href={placeAddress()} alone icon="x">
            {words.clear}
          </Link>
        ) : null}
      </form>
    </div>
  );
}

function PlaceTable({
  places,
  sessions,
}: {
  places: readonly ListedPlace[];
  sessions: PlacesView['sessions'];
}) {
  return (
    <DataTable
      caption={texts.caption}
      captionUnseen
      rows={places}
      tone={({ id, wheelchair }) => (wheelchair === null && sessions.has(id) ? 'warning' : undefined)}
      columns={[
        {
          key: 'name',
          header: texts.columns.name,
          rowHeader: true,
          cell: (place) => (
            <>
              <Link href={placeAddress(place.id)} alone>
                {place.name}
              </Link>
              <span class="ke-import__soft">{addressText(place)}</span>
            </>
          ),
        },
        {
          key: 'neighbourhood',
          header: texts.columns.neighbourhood,
          cell: ({ neighbourhood }) =>
            neighbourhood ?? <span class="ke-import__soft">{texts.neighbourhoodUnknown}</span>,
        },
        {
          key: 'moments',
          header: texts.columns.sessions,
          cell: ({ id }) => {
            const n = sessions.get(id) ?? 0;
            return n === 0 ? (
              <span class="ke-import__soft">{texts.noSessions}</span>
            ) : (
              plural(n, texts.sessions)
            );
          },
        },
        { key: 'access', header: texts.columns.access, cell: (place) => <Access place={place} /> },
      ]}
    />
  );
}

/** "Middeldijkerplein 1, 2991 AB Barendrecht", as far as it is known. */
function addressText({ street, postcode, town }: ListedPlace): string {
  const where = [postcode, town].filter(Boolean).join(' ');
  return [street, where].filter(Boolean).join(', ') || texts.addressUnknown;
}

/** What is known, what is not there, and what nobody said yet: a line each. */
function Access({ place }: { place: ListedPlace }) {
  const those = (answer: boolean | null) =>
    accessFacts
      .filter((fact: AccessFact) => place[fact] === answer)
      .map((fact) => texts.facts[fact])
      .join(', ');
  const [yes, no, unknown] = [those(true), those(false), those(null)];
  return (
    <span class="ke-lines">
      {yes ? <span>{say(texts.access.yes, { what: yes })}</span> : null}
      {no ? <span>{say(texts.access.no, { what: no })}</span> : null}
      {unknown ? <strong>{say(texts.access.unknown, { what: unknown })}</strong> : null}
    </span>
  );
}
