import type { ComponentChildren } from 'preact';
import { type ExportCell, writeCsv, writeXlsx } from '#formats/documents';
import { plural } from '#platform/i18n';
import { formatDate, formatTime, localDate } from '#platform/kernel';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  type DataTableProps,
  EmptyState,
  Form,
  HiddenFields,
  type IconName,
  Link,
  Pagination,
  Paragraph,
  page,
  ResultCount,
  TextField,
} from '../../ui/index.js';
import { OfficeLayout } from '../office-layout.js';
import { kitTexts } from './kit.nl.js';
import type { OfficeVisit } from './page.js';

export interface ListColumn<Row> {
  /** How it stands in the address when it is ordered by; its heading stands under this name in the texts. */
  key: string;
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
  /** With how many there are: "Wacht nog ({n})". */
  label: string;
  test: (row: Row) => boolean;
  /** Left out when nothing is in it. */
  hideEmpty?: boolean;
}

/** What a list says; `{n}` is how many. */
export interface ListTexts {
  title: string;
  caption: string;
  /** Above the list, when there is something in it. */
  intro?: string | { one: string; many: string };
  /** What the field to search in is called. */
  search: string;
  columns: Readonly<Record<string, string>>;
  /** When there is nothing at all. */
  empty: string;
  emptyText?: string;
  /** When nothing is found. */
  none?: string;
  noneText?: string;
  /** The filter that leaves nothing out. */
  all?: string;
  found?: { one: string; many: string };
  foundMore?: string;
  foundNext?: string;
  /** When there may be more than are shown, searched and in the files. */
  capped?: string;
}

/**
 * A list of rows as a declaration: the page, its search, order and paging, what is done with all of it at once, what
 * stands there when it is empty, and its files follow from it.
 */
export interface List<Row> extends Pick<DataTableProps<Row>, 'tone' | 'rowId' | 'under'> {
  /** The name of the file, and of the sheet in it. */
  name: string;
  /** Where it is. */
  path: string;
  texts: ListTexts;
  /** What its page has otherwise than others. */
  page?: Partial<Pick<Parameters<typeof OfficeLayout>[0], 'title' | 'heading' | 'up' | 'width'>>;
  columns: readonly ListColumn<Row>[];
  id: (row: Row) => string;
  filters?: readonly ListFilter<Row>[];
  /** In which columns is searched. Never in names of people: what is searched stands in the address (privacy V18). */
  search: readonly string[];
  /** The column that it is ordered by unless somebody chooses; the order of the rows when there is none. */
  order?: string;
  /** Rows on one page; all of them unless told. */
  limit?: number;
  /** As many rows as its controller asks for; the page then says that there may be more. */
  most?: number;
  icon?: IconName;
  /** All of it on paper. */
  print?: { href: string; label: { one: string; many: string } };
  /** Done with all rows at once, posted to the list's own address; only with those that the page knew. */
  bulk?: { field: string; label: { one: string; many: string }; icon: IconName };
}

export const defineList = <Row,>(list: List<Row>): List<Row> => list;

/** "donderdag 24 september 2026, 14.00 uur". */
export const timeText = (at: Date): string => `${formatDate(localDate(at))}, ${formatTime(at)}`;

/** A column with a day, or with a day and a time, that is ordered by the instant. */
export const timeColumn = <Row,>(key: string, at: (row: Row) => Date, text = timeText): ListColumn<Row> => ({
  key,
  text: (row) => text(at(row)),
  by: (row) => at(row).getTime(),
});

export const dayText = (at: Date): string => formatDate(localDate(at));

const kit = kitTexts.list;
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
    shown: list.filters?.find(({ name }) => name === query['toon']) ?? null,
    q: (query['zoek'] ?? '').trim(),
    order: column ? wanted : '',
    after: placeOf(query['na']),
  };
}

type Choice<Row> = ReturnType<typeof choiceOf<Row>>;

/** Where what is shown of a list is found again: its filter, its search and its order, with what changes in it. */
export function listAddress<Row>(
  list: List<Row>,
  query: Query,
  change: Readonly<Record<string, string>> = {},
  path = list.path,
): string {
  const { q, order, shown } = choiceOf(list, query);
  const asked = { toon: shown?.name ?? '', zoek: q, volgorde: order, ...change };
  const text = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();
  return text ? `${path}?${text}` : path;
}

function placeOf(text: string | undefined): Place | null {
  if (text === undefined) return null;
  try {
    const [value, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString());
    const known = typeof value === 'string' || typeof value === 'number';
    return known && typeof id === 'string' ? [value, id] : null;
  } catch {
    return null;
  }
}

/** The rows that are asked for, all of them, in their order. */
function choose<Row>(list: List<Row>, rows: readonly Row[], query: Query): Row[] {
  const { shown, q, order } = choiceOf(list, query);
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const searched = list.columns.filter(({ key, text }) => text && list.search.includes(key));
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
  /** For rows that a library pages itself. */
  paging?: { next: string | null; paged: boolean };
  /** Instead of one table; `table` makes one of some of the rows. */
  as?: (
    rows: readonly Row[],
    table: (rows: readonly Row[], caption: string) => ComponentChildren,
  ) => ComponentChildren;
  /** Instead of what the list says when there is nothing in it. */
  nothing?: ComponentChildren;
}

/** A declared list on its page: choices, search, rows in the order asked for, paging and the files. */
function ListView<Row>({ list, rows, query, paging, as, nothing }: ListViewProps<Row>) {
  const choice = choiceOf(list, query);
  const { texts, icon } = list;
  if (rows.length === 0 && !choice.q && !choice.shown)
    return <>{nothing ?? <Nothing title={texts.empty} text={texts.emptyText} icon={icon} />}</>;
  const found = choose(list, rows, query);
  const page = paging ? { rows: found, ...paging } : pageOf(list, found, choice);
  const href: Href = (change, extension) =>
    listAddress(list, query, change, `${list.path}${extension ?? ''}`);
  const table = (some: readonly Row[], caption: string) => (
    <DataTable
      caption={caption}
      captionUnseen
      rows={some}
      columns={tableColumns(list, choice.order, href)}
      tone={list.tone}
      rowId={list.rowId}
      under={list.under}
    />
  );
  return (
    <>
      {texts.intro ? <Paragraph lead>{counted(texts.intro, rows.length)}</Paragraph> : null}
      {list.most && rows.length >= list.most && texts.capped ? (
        <Alert kind="info">{counted(texts.capped, list.most)}</Alert>
      ) : null}
      <WithAll list={list} rows={rows} />
      <Choices list={list} rows={rows} choice={choice} href={href} />
      <Found texts={texts} n={page.rows.length} next={page.next !== null} paged={page.paged} />
      {page.rows.length === 0 ? (
        <Nothing title={texts.none ?? kit.none} text={texts.noneText ?? kit.noneText} icon="search" />
      ) : as ? (
        as(page.rows, table)
      ) : (
        table(page.rows, texts.caption)
      )}
      <Pagination
        {...(page.paged ? { previousHref: href({}) } : {})}
        {...(page.next ? { nextHref: href({ na: page.next }) } : {})}
      />
      <Files href={href} />
    </>
  );
}

const counted = (text: string | { one: string; many: string }, n: number) =>
  plural(n, typeof text === 'string' ? { one: text, many: text } : text);

/** How many there are; of a list in pages which part of it this is. */
function Found({ texts, n, next, paged }: { texts: ListTexts; n: number; next: boolean; paged: boolean }) {
  const { found, foundMore, foundNext } = texts;
  if (!found) return null;
  const part = (paged && foundNext) || ((paged || next) && foundMore);
  return <ResultCount>{counted(part || found, n)}</ResultCount>;
}

function Nothing({
  title,
  text,
  icon,
}: {
  title: string;
  text: string | undefined;
  icon: IconName | undefined;
}) {
  return (
    <EmptyState title={title} {...(icon ? { icon } : {})}>
      {text ? <Paragraph>{text}</Paragraph> : null}
    </EmptyState>
  );
}

/** What can be done with the list as a whole. */
function WithAll<Row>({ list, rows }: { list: List<Row>; rows: readonly Row[] }) {
  const { print, bulk } = list;
  return (
    <>
      {print ? (
        <ButtonLink href={print.href} icon="printer">
          {plural(rows.length, print.label)}
        </ButtonLink>
      ) : null}
      {bulk ? (
        <Form action={list.path}>
          {rows.map((row) => (
            <HiddenFields fields={{ [bulk.field]: list.id(row) }} />
          ))}
          <Button variant="secondary" icon={bulk.icon}>
            {plural(rows.length, bulk.label)}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

interface ShowOptions<Row> extends Pick<ListViewProps<Row>, 'paging' | 'as' | 'nothing'> {
  above?: ComponentChildren;
  below?: ComponentChildren;
}

/** The page of a declared list, or its file when that is what the address asks for: one route for both. */
export function showList<Row>(
  visit: OfficeVisit,
  list: List<Row>,
  rows: readonly Row[],
  { above, below, ...view }: ShowOptions<Row> = {},
): string | Buffer {
  const kind = fileAsked(visit);
  if (kind) return exportList(list, rows, visit, kind);
  return page(
    <OfficeLayout frame={visit.frame} title={list.texts.title} {...list.page}>
      {above}
      <ListView list={list} rows={rows} query={visit.query} {...view} />
      {below}
    </OfficeLayout>,
  );
}

type Href = (change: Record<string, string>, extension?: string) => string;

/** The files of what is shown, with everything that is on the other pages. */
function Files({ href }: { href: Href }) {
  return (
    <p class="ke-no-print">
      {kit.save}:{' '}
      <Link href={href({}, '.csv')} alone icon="download">
        {kit.csv}
      </Link>{' '}
      <Link href={href({}, '.xlsx')} alone icon="download">
        {kit.xlsx}
      </Link>
    </p>
  );
}

/** The columns as a table takes them, each with the link that orders by it: once up, again down. */
function tableColumns<Row>(list: List<Row>, order: string, href: Href) {
  const present = order || list.order || '';
  const seen = list.columns.filter(({ unseen }) => !unseen);
  return seen.map(({ key, text, cell, rowHeader = false, numeric = false, action = false }) => ({
    key,
    header: list.texts.columns[key] ?? '',
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
  href: Href;
}

function Choices<Row>({ list, rows, choice, href }: ChoicesProps<Row>) {
  const { q, shown, order } = choice;
  const each = (list.filters ?? []).map((filter) => ({ ...filter, n: rows.filter(filter.test).length }));
  const links = [
    { name: '', label: list.texts.all ?? '', n: rows.length },
    ...each.filter(({ hideEmpty, n }) => n > 0 || !hideEmpty),
  ];
  return (
    <div class="ke-office-filters ke-no-print">
      {links.length > 1 ? (
        <nav aria-label={kit.filters}>
          <ul class="ke-choices-row">
            {links.map(({ name, label, n }) => (
              <li>
                <a
                  class="ke-choice-link"
                  href={href({ toon: name })}
                  aria-current={name === (shown?.name ?? '') ? 'page' : undefined}
                >
                  {counted(label, n)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <form class="ke-search" method="get" action={list.path}>
        {shown ? <input type="hidden" name="toon" value={shown.name} /> : null}
        {order ? <input type="hidden" name="volgorde" value={order} /> : null}
        <TextField name="zoek" label={list.texts.search} type="search" value={q} optional={false} />
        <Button variant="secondary" icon="search">
          {kit.searchButton}
        </Button>
        {q || shown ? (
          <Link href={list.path} alone icon="x">
            {kit.clear}
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
type FileKind = keyof typeof types;

/** The address of a list, and beside it those of its files. */
export const withFiles = (path: string): string[] => [path, `${path}.csv`, `${path}.xlsx`];

/** Which file of a list is asked for; null for its page. */
export function fileAsked({ request }: Pick<OfficeVisit, 'request'>): FileKind | null {
  return (/^[^?]*\.(csv|xlsx)(?:\?|$)/.exec(request.url)?.[1] as FileKind | undefined) ?? null;
}

/** The same rows in the same order as a file; both writers keep text from being run as a formula (security 28). */
function exportList<Row>(
  list: List<Row>,
  rows: readonly Row[],
  { query, reply }: OfficeVisit,
  kind: FileKind,
): Buffer {
  const columns = list.columns.filter(({ text }) => text);
  const cells = [
    columns.map(({ key }) => list.texts.columns[key] ?? null),
    ...choose(list, rows, query).map((row) => columns.map(({ text }) => text!(row))),
  ];
  reply.header('content-type', types[kind]);
  reply.header('content-disposition', `attachment; filename="${list.name}.${kind}"`);
  return Buffer.from(kind === 'csv' ? writeCsv(cells) : writeXlsx([{ name: list.name, rows: cells }]));
}
