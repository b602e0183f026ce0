import type { ComponentChildren } from 'preact';
import { say } from '#platform/i18n';
import type { Tone } from './badges.js';
import { Icon } from './icon.js';
import { classes } from './text.js';
import { ui } from './ui.nl.js';

export interface SummaryRow {
  name: string;
  value: ComponentChildren;
  /** Where this answer can be changed. */
  changeHref?: string;
}

/** All answers before sending, each with its way back (UI12). */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="ke-summary">
      {rows.map((row) => (
        <div class="ke-summary__row">
          <dt class="ke-summary__name">{row.name}</dt>
          <dd class="ke-summary__value">{row.value || ui.form.notFilledIn}</dd>
          {row.changeHref ? (
            <dd class="ke-summary__change">
              <a
                class="nl-link ke-link-alone"
                href={row.changeHref}
                aria-label={say(ui.form.changeWhat, { what: row.name.toLowerCase() })}
              >
                {ui.form.change}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** Buttons and links: on a telephone over the whole width of the card. */
  action?: boolean;
  /** The name of the row: a row header, first line of the card on a telephone. */
  rowHeader?: boolean;
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  caption: string;
  captionUnseen?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Marks a row, for example a line of an import that cannot be read. */
  tone?: ((row: Row) => Tone | undefined) | undefined;
  rowId?: ((row: Row) => string) | undefined;
  /** Over the whole width under a row: a form that is open. */
  under?: ((row: Row) => ComponentChildren) | undefined;
}

/**
 * A real table; on a telephone each row becomes a card with the names of the columns before the values.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  return (
    <div class="ke-table-box">
      <table class="utrecht-table utrecht-table--html-table ke-table">
        <caption class={classes('ke-table__caption', props.captionUnseen && 'ke-unseen')}>
          {props.caption}
        </caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {props.columns.map((column) => (
              <th
                class={classes('utrecht-table__header-cell', column.numeric && 'ke-table__number')}
                scope="col"
                aria-sort={column.sorted}
              >
                {column.sortHref ? (
                  <a class="nl-link ke-table__sort" href={column.sortHref}>
                    {column.header}
                    {column.sorted ? (
                      <Icon name={column.sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} />
                    ) : null}
                  </a>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {props.rows.map((row) => {
            const tone = props.tone?.(row);
            const under = props.under?.(row);
            return (
              <>
                <tr
                  class={classes('utrecht-table__row', tone && `ke-table__row--${tone}`)}
                  id={props.rowId?.(row)}
                >
                  {props.columns.map((column) => (
                    <Cell column={column} row={row} />
                  ))}
                </tr>
                {under ? (
                  <tr class="utrecht-table__row">
                    <td class="ke-table__under" colSpan={props.columns.length}>
                      {under}
                    </td>
                  </tr>
                ) : null}
              </>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = classes(
    'utrecht-table__cell',
    column.numeric && 'ke-table__number',
    column.action && 'ke-table__action',
  );
  if (column.rowHeader) {
    return (
      <th class={classes(look, 'ke-table__name')} scope="row">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td class={look} data-column={column.header}>
      {column.cell(row)}
    </td>
  );
}

/** A few figures in a row: 195 goed, 3 fout, 2 dubbel. */
export function Tally({ figures }: { figures: readonly { n: number; text: string; tone?: Tone }[] }) {
  return (
    <ul class="ke-tally">
      {figures.map((figure) => (
        <li class={`ke-tally__item ke-tally__item--${figure.tone ?? 'neutral'}`}>
          <strong class="ke-tally__number">{figure.n}</strong> <span>{figure.text}</span>
        </li>
      ))}
    </ul>
  );
}

export interface ListedMessage {
  href: string;
  subject: string;
  to: string;
  /** "donderdag 24 september, 14.00 uur". */
  when: string;
  current?: boolean;
}

/** Messages, newest first: the mailbox, sent notices. */
export function MessageList({ messages }: { messages: readonly ListedMessage[] }) {
  return (
    <ul class="ke-messages">
      {messages.map((message) => (
        <li class="ke-card ke-message" data-card="">
          <Icon name="mail" />
          <div>
            <a
              class="ke-activity__link"
              href={message.href}
              aria-current={message.current ? 'page' : undefined}
            >
              {message.subject}
            </a>
            <p class="ke-message__about">
              <span>{message.to}</span> <span>{message.when}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
