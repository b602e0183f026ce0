import type { ComponentChildren } from 'preact';
import type { ImportPreview, PreviewRow } from '#events/import';
import type { Event } from '#events/programme';
import { say } from '#platform/i18n';
import { joinWords } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  Details,
  Form,
  Heading,
  Link,
  Paragraph,
  page,
  StickyBar,
  Tally,
} from '../../ui/index.js';
import type { EventVisit } from '../kit/page.js';
import { OfficeLayout } from '../office-layout.js';
import { importTexts } from './import.nl.js';
import {
  countGroups,
  effectOf,
  groupTone,
  type RowGroup,
  rowGroup,
  rowGroups,
  sumOf,
} from './import.view.js';
import { ImportRow, type RowAddresses, RowForm } from './import-row.js';

const texts = importTexts.preview;

/** What is looked at: one group of rows or all, and the row whose form is open. */
export interface PreviewChoice {
  group: RowGroup | null;
  open: string | null;
}

/** The list as it would be taken over, with what needs a person first. */
export function previewPage(
  { frame, event }: EventVisit,
  preview: ImportPreview,
  choice: PreviewChoice,
): string {
  const names = { event, id: preview.id };
  const here = addressOf(routes.event.list, names);
  const list = choice.group ? `${here}?toon=${choice.group}` : here;
  const addresses: RowAddresses = {
    list,
    correct: `${addressOf(routes.event.listRow, names)}${choice.group ? `?toon=${choice.group}` : ''}`,
  };
  const counts = countGroups(preview.rows);
  const shown = preview.rows.filter((row) => !choice.group || rowGroup(row) === choice.group);
  const look = shown.filter((row) => rowGroup(row) === 'incomplete' || rowGroup(row) === 'review');
  const rest = shown.filter((row) => !look.includes(row));
  const at = (row: PreviewRow) => `regel-${preview.rows.indexOf(row) + 1}`;
  const table = (caption: string, rows: readonly PreviewRow[]) => (
    <RowTable caption={caption} rows={rows} at={at} addresses={addresses} open={choice.open} />
  );
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.title}: ${preview.fileName}`}
      up={{ href: addressOf(routes.event.upload, { event }), text: importTexts.upload.title }}
    >
      <Paragraph lead>
        <strong>{sumOf(preview)}.</strong> {texts.nothingYet}
      </Paragraph>
      <Tally
        figures={rowGroups
          .filter((group) => counts[group] > 0)
          .map((group) => ({
            n: counts[group],
            text: texts.tally[group],
            tone: groupTone[group],
            href: `${here}?toon=${group}`,
          }))}
      />
      {choice.group ? (
        <Paragraph>
          {say(texts.shown, { what: texts.tally[choice.group] })}{' '}
          <Link href={here} alone>
            {texts.all}
          </Link>
        </Paragraph>
      ) : null}
      {counts.incomplete + counts.review === 0 ? <Alert kind="ok">{texts.nothingToLook}</Alert> : null}
      {look.length > 0 ? table(texts.look, look) : null}
      {rest.length > 0 ? table(texts.good, rest) : null}
      <Leftovers preview={preview} event={event} />
      <Form class="ke-import__save" action={addressOf(routes.event.listSave, names)}>
        <StickyBar note={`${effectOf(preview)} ${texts.saveNote}`}>
          <Button icon="check">{texts.save}</Button>
        </StickyBar>
      </Form>
      <Form action={addressOf(routes.event.listDiscard, names)}>
        <Button variant="subtle" icon="trash">
          {texts.discard}
        </Button>
      </Form>
    </OfficeLayout>,
  );
}

interface RowTableProps {
  caption: string;
  rows: readonly PreviewRow[];
  at: (row: PreviewRow) => string;
  addresses: RowAddresses;
  open: string | null;
}

function RowTable({ caption, rows, at, addresses, open }: RowTableProps) {
  return (
    <section class="ke-table-box">
      <Heading level={2}>
        {caption} ({rows.length})
      </Heading>
      <table class="utrecht-table utrecht-table--html-table ke-table ke-import">
        <caption class="ke-unseen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {Object.values(texts.columns).map((name) => (
              <th class="utrecht-table__header-cell" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rows.flatMap((row) => [
            <ImportRow row={row} at={at(row)} addresses={addresses} />,
            ...(row.key === open ? [<RowForm row={row} at={at(row)} addresses={addresses} />] : []),
          ])}
        </tbody>
      </table>
    </section>
  );
}

/** What was in the file or in the programme and is in none of the rows. */
function Leftovers({ preview, event }: { preview: ImportPreview; event: Event }) {
  const { gone, ignored, unknownColumns, missingColumns } = preview;
  const why = ({ sheet, row, why: reason }: ImportPreview['ignored'][number]) =>
    row === null
      ? say(texts.ignoredSheet, { sheet: sheet ?? '', why: reason })
      : sheet
        ? say(texts.ignoredSheetRow, { sheet, row, why: reason })
        : say(texts.ignoredRow, { row, why: reason });
  const titles = gone.map(({ id, title }) => (
    <Link href={addressOf(routes.event.activity, { event, id })}>{title}</Link>
  ));
  return (
    <>
      {unknownColumns.length > 0 ? (
        <Paragraph>{say(texts.unknownColumns, { names: joinWords(unknownColumns) })}</Paragraph>
      ) : null}
      {missingColumns.length > 0 ? (
        <Paragraph>{say(texts.missingColumns, { names: joinWords(missingColumns) })}</Paragraph>
      ) : null}
      <Folded title={texts.ignored} lines={ignored.map(why)} />
      <Folded title={texts.gone} text={texts.goneText} lines={titles} />
    </>
  );
}

interface FoldedProps {
  title: string;
  text?: string;
  lines: readonly ComponentChildren[];
}

function Folded({ title, text, lines }: FoldedProps) {
  if (lines.length === 0) return null;
  return (
    <Details summary={`${title} (${lines.length})`}>
      {text ? <Paragraph>{text}</Paragraph> : null}
      <ul class="ke-bullets">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Details>
  );
}
