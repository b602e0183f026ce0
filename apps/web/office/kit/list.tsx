import type { ComponentChildren } from 'preact';
import { type ExportCell, writeCsv, writeXlsx } from '#formats/documents';
import { plural } from '#platform/i18n';
import {
  Button,
  DataTable,
  type DataTableProps,
  EmptyState,
  type IconName,
  Link,
  Pagination,
  Paragraph,
  ResultCount,
  TextField,
} from '../../ui/index.js';
import { kitTexts } from './kit.nl.js';
import type { OfficeVisit } from './page.js';

export interface ListColumn<Row> {
  key: string;
  header: string;
  /** In words: what is searched, ordered and exported. A column without is on the screen only. */
  text?: (row: Row) => ExportCell;
  /** On the screen; its text unless told. */
  cell?: (row: Row) => ComponentChildren;
  /** What to order by, when that is not the text: an instant, a number. */
  by?: (row: Row) => string | number;
  /** Searched and in the file; on the screen it stands in another column. */
  unseen?: boolean;
  rowHeader?: boolean;
  numeric?: boolean;
  action?: boolean;
}

export interface ListFilter<Row> {
  /** How it stands in the address. */
  name: string;
  label: (n: number) => string;
  test: (row: Row) => boolean;
  /** Left out when nothing is in it. */
  hideEmpty?: boolean;
}

/** A list of rows as a declaration: the page, its search, order and paging, and its files follow from it. */
export interface List<Row> {
  /** The name of the file, and of the sheet in it. */
  name: string;
  caption: string;
  columns: readonly ListColumn<Row>[];
  id: (row: Row) => string;
  filters?: { all: (n: number) => string; each: readonly ListFilter<Row>[] };
  /** In which columns is searched. Never in names of people: what is searched stands in the address (privacy V18). */
  search: { label: string; in: readonly string[] };
  /** The column that it is ordered by unless somebody chooses; the order of the rows when there is none. */
  order?: string;
  /** Rows on one page; all of them unless told. */
  limit?: number;
  tone?: DataTableProps<Row>['tone'];
  found?: { one: string; many: string };
  foundMore?: (n: number) => string;
  foundNext?: (n: number) => string;
  empty: { title: string; text?: string; icon?: IconName };
  none?: { title: string; text: string };
}

export const defineList = <Row,>(list: List<Row>): List<Row> => list;

const collator = new Intl.Collator('nl', { numeric: true });
const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

type Query = OfficeVisit['query'];
/** Where somebody is in a list: the value that it is ordered by, and the row that has it. */
type Place = [value: string | number, id: string];

/** What is asked of a list in its address; what is not understood is not asked. */
function choiceOf<Row>(list: List<Row>, query: Query) {
  const wanted = query['volgorde'] ?? '';
  const column = list.columns.find(({ key, text }) => text && key === wanted.replace(/^-/, ''));
  return {
    shown: list.filters?.each.find(({ name }) => name === query['toon']) ?? null,
    q: (query['zoek'] ?? '').trim(),
    order: column ? wanted : '',
    after: placeOf(query['na']),
  };
}

type Choice<Row> = ReturnType<typeof choiceOf<Row>>;

function placeOf(text: string | undefined): Place | null {
  try {
    const [value, id]: unknown[] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
    const known = typeof value === 'string' || typeof value === 'number';
    return known && typeof id === 'string' ? [value, id] : null;
  } catch {
    return null;
  }
}

/** The rows that are asked for, all of them, in their order. */
export function choose<Row>(list: List<Row>, rows: readonly Row[], query: Query): Row[] {
  const { shown, q, order } = choiceOf(list, query);
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const searched = list.columns.filter(({ key, text }) => text && list.search.in.includes(key));
  const found = rows.filter((row) => {
    if (shown && !shown.test(row)) return false;
    const said = searched
      .map(({ text }) => text!(row))
      .join(' ')
      .toLowerCase();
    return words.every((word) => said.includes(word));
  });
  return sorted(list, found, order);
}

function orderedBy<Row>(list: List<Row>, order: string): ((row: Row) => string | number) | null {
  const column = list.columns.find(({ key }) => key === (order || list.order || '').replace(/^-/, ''));
  return column ? (row) => column.by?.(row) ?? column.text?.(row) ?? '' : null;
}

function comparison<Row>(list: List<Row>, order: string): (a: Place, b: Place) => number {
  const turned = (order || list.order || '').startsWith('-') ? -1 : 1;
  return ([a, idOfA], [b, idOfB]) => turned * compare(a, b) || (idOfA < idOfB ? -1 : idOfA > idOfB ? 1 : 0);
}

function sorted<Row>(list: List<Row>, rows: Row[], order: string): Row[] {
  const value = orderedBy(list, order);
  if (!value) return rows;
  const by = comparison(list, order);
  return rows
    .map((row): [Place, Row] => [[value(row), list.id(row)], row])
    .sort(([a], [b]) => by(a, b))
    .map(([, row]) => row);
}

/** One page, from the row after the one that the address names: rows that come or go meanwhile shift nothing. */
function pageOf<Row>(list: List<Row>, rows: Row[], { order, after }: Choice<Row>) {
  const value = orderedBy(list, order);
  if (!list.limit || !value) return { rows, next: null, paged: false };
  const by = comparison(list, order);
  const key = (row: Row): Place => [value(row), list.id(row)];
  const rest = after ? rows.filter((row) => by(key(row), after) > 0) : rows;
  const shown = rest.slice(0, list.limit);
  const next =
    rest.length > list.limit ? Buffer.from(JSON.stringify(key(shown.at(-1)!))).toString('base64url') : null;
  return { rows: shown, next, paged: after !== null };
}

interface ListViewProps<Row> {
  list: List<Row>;
  /** Every row there is; the address says which are shown. */
  rows: readonly Row[];
  query: Query;
  path: string;
  /** For rows that a library pages itself. */
  paging?: { next: string | null; paged: boolean };
  /** Instead of one table; `table` makes one of some of the rows. */
  as?: (
    rows: readonly Row[],
    table: (rows: readonly Row[], caption: string) => ComponentChildren,
  ) => ComponentChildren;
  /** Above the list, when there is something in it. */
  children?: ComponentChildren;
}

/** A declared list on its page: choices, search, rows in the order asked for, paging and the files. */
export function ListView<Row>({ list, rows, query, path, paging, as, children }: ListViewProps<Row>) {
  const choice = choiceOf(list, query);
  if (rows.length === 0 && !choice.q && !choice.shown) {
    return (
      <EmptyState title={list.empty.title} {...(list.empty.icon ? { icon: list.empty.icon } : {})}>
        {list.empty.text ? <Paragraph>{list.empty.text}</Paragraph> : null}
      </EmptyState>
    );
  }
  const found = choose(list, rows, query);
  const page = paging ? { rows: found, ...paging } : pageOf(list, found, choice);
  const href = (change: Record<string, string>, extension = '') => {
    const { q, order, shown } = choice;
    const asked = { toon: shown?.name ?? '', zoek: q, volgorde: order, ...change };
    const text = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();
    return `${path}${extension}${text ? `?${text}` : ''}`;
  };
  const table = (some: readonly Row[], caption: string) => (
    <DataTable
      caption={caption}
      captionUnseen
      rows={some}
      columns={tableColumns(list, choice.order, href)}
      {...(list.tone ? { tone: list.tone } : {})}
    />
  );
  const none = list.none ?? { title: kitTexts.none, text: kitTexts.noneText };
  return (
    <>
      {children}
      <Choices list={list} rows={rows} choice={choice} path={path} href={href} />
      {list.found ? (
        <ResultCount>
          {page.paged && list.foundNext
            ? list.foundNext(page.rows.length)
            : list.foundMore && (page.paged || page.next)
              ? list.foundMore(page.rows.length)
              : plural(page.rows.length, list.found)}
        </ResultCount>
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState title={none.title} icon="search">
          <Paragraph>{none.text}</Paragraph>
        </EmptyState>
      ) : as ? (
        as(page.rows, table)
      ) : (
        table(page.rows, list.caption)
      )}
      <Pagination
        {...(page.paged ? { previousHref: href({}) } : {})}
        {...(page.next ? { nextHref: href({ na: page.next }) } : {})}
      />
      <Files href={href} />
    </>
  );
}

type Href = (change: Record<string, string>, extension?: string) => string;

/** The files of what is shown, with everything that is on the other pages. */
function Files({ href }: { href: Href }) {
  return (
    <p class="ke-no-print">
      {kitTexts.save}:{' '}
      <Link href={href({}, '.csv')} alone icon="download">
        {kitTexts.csv}
      </Link>{' '}
      <Link href={href({}, '.xlsx')} alone icon="download">
        {kitTexts.xlsx}
      </Link>
    </p>
  );
}

/** The columns as a table takes them, each with the link that orders by it: once up, again down. */
function tableColumns<Row>(list: List<Row>, order: string, href: Href) {
  const present = order || list.order || '';
  const seen = list.columns.filter(({ unseen }) => !unseen);
  return seen.map(({ key, header, text, cell, rowHeader = false, numeric = false, action = false }) => ({
    key,
    header,
    rowHeader,
    numeric,
    action,
    cell: cell ?? ((row: Row) => text?.(row) ?? null),
    ...(text ? { sortHref: href({ volgorde: present === key ? `-${key}` : key }) } : {}),
    ...(present === key ? { sorted: 'ascending' as const } : {}),
    ...(present === `-${key}` ? { sorted: 'descending' as const } : {}),
  }));
}

interface ChoicesProps<Row> {
  list: List<Row>;
  rows: readonly Row[];
  choice: Choice<Row>;
  path: string;
  href: Href;
}

function Choices<Row>({ list, rows, choice, path, href }: ChoicesProps<Row>) {
  const { q, shown, order } = choice;
  const counted = (list.filters?.each ?? []).map((filter) => ({
    filter,
    n: rows.filter(filter.test).length,
  }));
  const links = list.filters
    ? [
        { name: '', text: list.filters.all(rows.length) },
        ...counted
          .filter(({ filter, n }) => n > 0 || !filter.hideEmpty)
          .map(({ filter, n }) => ({ name: filter.name, text: filter.label(n) })),
      ]
    : [];
  return (
    <div class="ke-office-filters ke-no-print">
      {links.length > 0 ? (
        <nav aria-label={kitTexts.filters}>
          <ul class="ke-choices-row">
            {links.map(({ name, text }) => (
              <li>
                <a
                  class="ke-choice-link"
                  href={href({ toon: name })}
                  aria-current={name === (shown?.name ?? '') ? 'page' : undefined}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <form class="ke-search" method="get" action={path}>
        {shown ? <input type="hidden" name="toon" value={shown.name} /> : null}
        {order ? <input type="hidden" name="volgorde" value={order} /> : null}
        <TextField name="zoek" label={list.search.label} type="search" value={q} optional={false} />
        <Button variant="secondary" icon="search">
          {kitTexts.searchButton}
        </Button>
        {q || shown ? (
          <Link href={path} alone icon="x">
            {kitTexts.clear}
          </Link>
        ) : null}
      </form>
    </div>
  );
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The same rows in the same order as a file; both writers keep text from being run as a formula (security 28). */
export function exportList<Row>(
  list: List<Row>,
  rows: readonly Row[],
  { query, request, reply }: Pick<OfficeVisit, 'query' | 'request' | 'reply'>,
): Buffer {
  const kind = request.url.split('?')[0]!.endsWith('.csv') ? 'csv' : 'xlsx';
  const columns = list.columns.filter(({ text }) => text);
  const cells = [
    columns.map(({ header }) => header),
    ...choose(list, rows, query).map((row) => columns.map(({ text }) => text!(row))),
  ];
  reply.header('content-type', types[kind]);
  reply.header('content-disposition', `attachment; filename="${list.name}.${kind}"`);
  return Buffer.from(kind === 'csv' ? writeCsv(cells) : writeXlsx([{ name: list.name, rows: cells }]));
}

/** The addresses of a list's files, beside its own. */
export const filesOf = (path: string): string[] => [`${path}.csv`, `${path}.xlsx`];
