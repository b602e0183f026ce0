import type { ComponentChildren } from 'preact';
import type { ImportPreview, PreviewRow } from '#events/import';
import type { Event } from '#events/programme';
import { say } from '#platform/i18n';
import { joinWords } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  ButtonLink,
  Details,
  Form,
  Heading,
  Icon,
  type IconName,
  Lines,
  Link,
  Paragraph,
  Soft,
  StatusBadge,
  StickyBar,
} from '../../ui/index.js';
import { firstSessions } from '../activities/activity.view.js';
import { defineList, type ListColumn, listAddress, showList } from '../kit/list.js';
import type { EventVisit } from '../kit/page.js';
import { importTexts } from './import.nl.js';
import { effectOf, groupTone, rowGroup, rowGroups, sumOf, whenLines, whereText } from './import.view.js';
import { Findings, type ListedRow, RowForm } from './import-row.js';

const texts = importTexts.preview;

const statusIcon: Readonly<Record<PreviewRow['status'], IconName>> = {
  ready: 'check',
  incomplete: 'alert-circle',
  needs_review: 'alert-triangle',
  duplicate: 'repeat',
  cancelled: 'x',
};

const isLeft = ({ action, status }: PreviewRow) => action === 'skipped' && status !== 'duplicate';
const statusText = (row: PreviewRow) => (isLeft(row) ? texts.status.left : texts.status[row.status]);
const toneOf = (row: PreviewRow) => (isLeft(row) ? 'neutral' : groupTone[rowGroup(row)]);
const wantsLook = (row: PreviewRow) => ['incomplete', 'review'].includes(rowGroup(row));

/** "regel 5", or with the name of the sheet. */
const rowName = ({ sheet, row }: PreviewRow) =>
  sheet ? say(texts.rowOfSheet, { sheet, row }) : say(texts.row, { row });

/** The rows of a partner's list, by what would become of each. */
export const previewList = (event: Event, { id, fileName }: Pick<ImportPreview, 'id' | 'fileName'>) =>
  defineList<ListedRow>({
    name: 'gelezen-lijst',
    path: addressOf(routes.event.list, { event, id }),
    texts,
    page: {
      title: `${texts.title}: ${fileName}`,
      up: { href: addressOf(routes.event.upload, { event }), text: importTexts.upload.title },
    },
    search: ['activity', 'organiser', 'when', 'where', 'row'],
    id: ({ key }) => key,
    rowId: ({ at }) => at,
    tone: toneOf,
    filters: rowGroups.map((group) => ({
      name: group,
      label: texts.shown[group],
      test: (row) => rowGroup(row) === group,
      hideEmpty: true,
    })),
    columns: [
      {
        key: 'status',
        text: statusText,
        cell: (row) => (
          <>
            <StatusBadge tone={toneOf(row)}>
              <Icon name={isLeft(row) ? 'x' : statusIcon[row.status]} />
              {statusText(row)}
            </StatusBadge>
            <Soft>{texts.action[row.action]}</Soft>
          </>
        ),
      },
      {
        key: 'activity',
        rowHeader: true,
        text: ({ title }) => title,
        cell: (row) => (
          <>
            {row.title}
            <Soft>
              {row.organiser ? `${say(texts.from, { organiser: row.organiser })}, ` : ''}
              {rowName(row)}
            </Soft>
          </>
        ),
      },
      { key: 'organiser', unseen: true, text: ({ organiser }) => organiser },
      { key: 'row', unseen: true, text: rowName },
      {
        key: 'when',
        text: (row) => whenLines(row).join('\n'),
        by: ({ activity }) => activity.sessions[0]?.start ?? activity.sessions[0]?.date ?? '',
        cell: (row) => {
          const { first, more } = firstSessions(whenLines(row));
          return <Lines of={[...first, more]} />;
        },
      },
      { key: 'where', text: whereText },
      {
        key: 'issues',
        text: ({ issues }) => issues.map(({ text }) => text).join('\n'),
        cell: (row) => <Findings row={row} />,
      },
    ],
  });

/** The list as it would be taken over, with what needs a person first. */
export function showPreview(visit: EventVisit, preview: ImportPreview): string | Buffer {
  const { event, query } = visit;
  const names = { event, id: preview.id };
  const plain = previewList(event, preview);
  const list = listAddress(plain, query);
  const rows = preview.rows.map((row, i) => ({ ...row, at: `regel-${i + 1}` }));
  const action: ListColumn<ListedRow> = {
    key: 'action',
    action: true,
    cell: ({ key, at, row, title }) => (
      <ButtonLink
        href={`${listAddress(plain, query, { regel: key })}#${at}-form`}
        variant="secondary"
        icon="pencil"
        about={say(texts.correctAbout, { row, title })}
      >
        {texts.correct}
      </ButtonLink>
    ),
  };
  const under = (row: ListedRow) =>
    row.key === query['regel'] ? (
      <RowForm
        row={row}
        action={listAddress(plain, query, {}, addressOf(routes.event.listRow, names))}
        list={list}
      />
    ) : null;
  return showList(visit, { ...plain, columns: [...plain.columns, action], under }, rows, {
    above: (
      <>
        <Paragraph lead>
          <strong>{sumOf(preview)}.</strong> {texts.nothingYet}
        </Paragraph>
        {rows.some(wantsLook) ? null : <Alert kind="ok">{texts.nothingToLook}</Alert>}
      </>
    ),
    as: (shown, table) =>
      [
        { caption: texts.look, some: shown.filter(wantsLook) },
        { caption: texts.good, some: shown.filter((row) => !wantsLook(row)) },
      ].map(({ caption, some }) =>
        some.length > 0 ? (
          <section>
            <Heading level={2}>
              {caption} ({some.length})
            </Heading>
            {table(some, caption)}
          </section>
        ) : null,
      ),
    below: (
      <>
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
      </>
    ),
  });
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
