import { type PreviewRow, type TypedField, typedFields } from '#events/import';
import { plural, say } from '#platform/i18n';
import { joinWords } from '#platform/kernel';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  classes,
  Details,
  Form,
  Heading,
  Icon,
  type IconName,
  Lines,
  Paragraph,
  Soft,
  StatusBadge,
  SummaryList,
  TextField,
  Unseen,
} from '../../ui/index.js';
import { importTexts as texts } from './import.nl.js';
import {
  groupTone,
  priceText,
  rowGroup,
  splitIssues,
  typedValues,
  whenLines,
  whereText,
} from './import.view.js';

const statusIcon: Readonly<Record<PreviewRow['status'], IconName>> = {
  ready: 'check',
  incomplete: 'alert-circle',
  needs_review: 'alert-triangle',
  duplicate: 'repeat',
  cancelled: 'x',
};

/** Where the forms of one preview lead. */
export interface RowAddresses {
  /** The preview, with the filter in force. */
  list: string;
  /** Takes the corrections. */
  correct: string;
}

/** "regel 5", or with the name of the sheet. */
function rowName({ sheet, row }: PreviewRow): string {
  return sheet ? say(texts.preview.rowOfSheet, { sheet, row }) : say(texts.preview.row, { row });
}

interface RowProps {
  row: PreviewRow;
  /** Its place on the page. */
  at: string;
  addresses: RowAddresses;
}

export function ImportRow({ row, at, addresses }: RowProps) {
  const { columns, status, action, ...words } = texts.preview;
  const left = row.action === 'skipped' && row.status !== 'duplicate';
  const tone = left ? 'neutral' : groupTone[rowGroup(row)];
  const join = addresses.list.includes('?') ? '&' : '?';
  const cell = (column: keyof typeof columns, look = '') => ({
    class: classes('utrecht-table__cell', look),
    'data-column': columns[column],
  });
  return (
    <tr class={`utrecht-table__row ke-table__row--${tone}`} id={at}>
      <td {...cell('status', 'ke-import__status')}>
        <span>
          <StatusBadge tone={tone}>
            <Icon name={left ? 'x' : statusIcon[row.status]} />
            {left ? status.left : status[row.status]}
          </StatusBadge>
          <Soft>{action[row.action]}</Soft>
        </span>
      </td>
      <th class="utrecht-table__cell ke-table__name ke-import__name" scope="row">
        {row.title}
        <Soft>
          {row.organiser ? `${say(words.from, { organiser: row.organiser })}, ` : ''}
          {rowName(row)}
        </Soft>
      </th>
      <td {...cell('when')}>
        <Lines of={whenLines(row)} />
      </td>
      <td {...cell('where')}>
        <span>{whereText(row)}</span>
      </td>
      <td {...cell('issues', 'ke-import__issues')}>
        <Findings row={row} />
      </td>
      <td {...cell('action', 'ke-import__action')}>
        <ButtonLink
          href={`${addresses.list}${join}regel=${encodeURIComponent(row.key)}#${at}-form`}
          variant="secondary"
          icon="pencil"
          about={say(words.correctAbout, { row: row.row, title: row.title })}
        >
          {words.correct}
        </ButtonLink>
      </td>
    </tr>
  );
}

/** What is the matter, what was typed over it, and what would change in the programme. */
function Findings({ row }: { row: PreviewRow }) {
  const { urgent, remarks } = splitIssues(row);
  const corrected = typedFields.filter((field) => row.typed[field] !== undefined);
  return (
    <div class="ke-findings">
      {urgent.map((text) => (
        <p class={`ke-issue ${row.status === 'incomplete' ? '' : 'ke-issue--warning'}`}>{text}</p>
      ))}
      {row.changes.map(({ what, from, to }) => (
        <p class="ke-findings__change">
          {from === null
            ? say(texts.preview.changeNew, { what, to })
            : say(texts.preview.change, { what, from, to })}
        </p>
      ))}
      {corrected.length > 0 ? (
        <p class="ke-import__soft">
          {say(texts.preview.corrected, {
            what: joinWords(corrected.map((field) => texts.row.fields[field].toLowerCase())),
          })}
        </p>
      ) : null}
      {remarks.length > 0 ? (
        <details class="ke-remarks">
          <summary>
            {plural(remarks.length, texts.preview.remarks)}
            <Unseen>: {row.title}</Unseen>
          </summary>
          <ul>
            {remarks.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** The cells of one row to type over, under that row. Works without scripts: the page was asked for with this row open. */
export function RowForm({ row, at, addresses }: RowProps) {
  const { fields: labels, hints: plain, ...words } = texts.row;
  const hints: Partial<Record<TypedField, string>> = {
    ...plain,
    price: say(plain.price, { now: priceText(row) }),
    signup: say(plain.signup, { now: words.signupNow[row.activity.signup.required] }),
  };
  const { urgent } = splitIssues(row);
  const leftOut = row.action === 'skipped';
  return (
    <tr class="utrecht-table__row ke-import__open">
      <td colSpan={6} class="ke-import__form" id={`${at}-form`}>
        <Heading level={3}>{say(words.title, { row: row.row, title: row.title })}</Heading>
        {urgent.map((text) => (
          <p class="ke-issue ke-issue--warning">{text}</p>
        ))}
        <Paragraph>{words.intro}</Paragraph>
        <Form
          action={addresses.correct}
          fields={{ regel: row.key }}
          of={{ values: typedValues(row), labels, hints }}
        >
          <div class="ke-import__fields">
            {(Object.keys(labels) as TypedField[]).map((name) => (
              <TextField
                name={name}
                id={`${at}-${name}`}
                size={name === 'capacity' ? 'number' : 'full'}
                optional
              />
            ))}
          </div>
          <ButtonGroup>
            <Button name="doe" value="bewaar" icon="check">
              {words.save}
            </Button>
            <Button name="doe" value={leftOut ? 'neem' : 'laat'} variant="secondary">
              {leftOut ? words.take : words.leave}
            </Button>
            <ButtonLink href={`${addresses.list}#${at}`} variant="subtle">
              {words.cancel}
            </ButtonLink>
          </ButtonGroup>
        </Form>
        <Details summary={words.inList}>
          <SummaryList
            rows={Object.entries(row.activity.raw)
              .filter(([, value]) => value.trim() !== '')
              .map(([name, value]) => ({ name, value }))}
          />
        </Details>
      </td>
    </tr>
  );
}
