import { type PreviewRow, type TypedField, typedFields } from '#events/import';
import { plural, say } from '#platform/i18n';
import { joinWords } from '#platform/kernel';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  Form,
  Heading,
  Icon,
  type IconName,
  Paragraph,
  StatusBadge,
  SummaryList,
  TextField,
} from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import {
  groupTone,
  priceText,
  rowGroup,
  splitIssues,
  typedValues,
  whenLines,
  whereText,
} from './import.view.js';

const texts = officeTexts.import;

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
  token: Record<string, string>;
}

/** "regel 5", or with the name of the sheet. */
function rowName({ sheet, row }: PreviewRow): string {
  return sheet ? say(texts.preview.rowOfSheet, { sheet, row }) : say(texts.preview.row, { row });
}

export function ImportRow({ row, at, addresses }: { row: PreviewRow; at: string; addresses: RowAddresses }) {
  const left = row.action === 'skipped' && row.status !== 'duplicate';
  const join = addresses.list.includes('?') ? '&' : '?';
  return (
    <tr class={`utrecht-table__row ke-table__row--${left ? 'neutral' : groupTone[rowGroup(row)]}`} id={at}>
      <td class="utrecht-table__cell ke-import__status" data-column={texts.preview.columns.status}>
        <span>
          <StatusBadge tone={left ? 'neutral' : groupTone[rowGroup(row)]}>
            <Icon name={left ? 'x' : statusIcon[row.status]} />
            {left ? texts.preview.status.left : texts.preview.status[row.status]}
          </StatusBadge>
          <span class="ke-import__soft">{texts.preview.action[row.action]}</span>
        </span>
      </td>
      <th class="utrecht-table__cell ke-table__name ke-import__name" scope="row">
        {row.title}
        <span class="ke-import__soft">
          {row.organiser ? `${say(texts.preview.from, { organiser: row.organiser })}, ` : ''}
          {rowName(row)}
        </span>
      </th>
      <td class="utrecht-table__cell" data-column={texts.preview.columns.when}>
        <span class="ke-lines">
          {whenLines(row).map((line) => (
            <span>{line}</span>
          ))}
        </span>
      </td>
      <td class="utrecht-table__cell" data-column={texts.preview.columns.where}>
        <span>{whereText(row)}</span>
      </td>
      <td class="utrecht-table__cell ke-import__issues" data-column={texts.preview.columns.issues}>
        <Findings row={row} />
      </td>
      <td class="utrecht-table__cell ke-import__action" data-column={texts.preview.columns.action}>
        <ButtonLink
          href={`${addresses.list}${join}regel=${encodeURIComponent(row.key)}#${at}-form`}
          variant="secondary"
          icon="pencil"
          about={say(texts.preview.correctAbout, { row: row.row, title: row.title })}
        >
          {texts.preview.correct}
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
            <span class="ke-unseen">: {row.title}</span>
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
export function RowForm({ row, at, addresses }: { row: PreviewRow; at: string; addresses: RowAddresses }) {
  const values = typedValues(row);
  const field = (name: TypedField, size: 'medium' | 'full' | 'number' = 'full', hint?: string) => (
    <TextField
      name={name}
      id={`${at}-${name}`}
      label={texts.row.fields[name]}
      optional
      size={size}
      value={values[name]}
      {...(hint ? { hint } : {})}
    />
  );
  const { urgent } = splitIssues(row);
  const fields = { ...addresses.token, regel: row.key };
  const leftOut = row.action === 'skipped';
  return (
    <tr class="utrecht-table__row ke-import__open">
      <td colSpan={6} class="ke-import__form" id={`${at}-form`}>
        <Heading level={3}>{say(texts.row.title, { row: row.row, title: row.title })}</Heading>
        {urgent.map((text) => (
          <p class="ke-issue ke-issue--warning">{text}</p>
        ))}
        <Paragraph>{texts.row.intro}</Paragraph>
        <Form action={addresses.correct} fields={fields}>
          <div class="ke-import__fields">
            {field('title')}
            {field('organiser')}
            {field('date', 'full', texts.row.hints.date)}
            {field('time', 'full', texts.row.hints.time)}
            {field('location')}
            {field('address', 'full', texts.row.hints.address)}
            {field('capacity', 'number')}
            {field('price', 'full', say(texts.row.hints.price, { now: priceText(row) }))}
            {field(
              'signup',
              'full',
              say(texts.row.hints.signup, { now: texts.row.signupNow[row.activity.signup.required] }),
            )}
          </div>
          <ButtonGroup>
            <Button name="doe" value="bewaar" icon="check">
              {texts.row.save}
            </Button>
            <Button name="doe" value={leftOut ? 'neem' : 'laat'} variant="secondary">
              {leftOut ? texts.row.take : texts.row.leave}
            </Button>
            <ButtonLink href={`${addresses.list}#${at}`} variant="subtle">
              {texts.row.cancel}
            </ButtonLink>
          </ButtonGroup>
        </Form>
        <Details summary={texts.row.inList}>
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
