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
  Paragraph,
  SummaryList,
  TextField,
  Unseen,
} from '../../ui/index.js';
import { importTexts as texts } from './import.nl.js';
import { priceText, splitIssues, typedValues } from './import.view.js';

/** A row of the preview, with its place on the page: "regel-7". */
export type ListedRow = PreviewRow & { at: string };

/** What is the matter, what was typed over it, and what would change in the programme. */
export function Findings({ row }: { row: PreviewRow }) {
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
        <p class="ke-soft">
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

interface RowFormProps {
  row: ListedRow;
  /** Takes the corrections. */
  action: string;
  /** The preview, as it is looked at. */
  list: string;
}

/** The cells of one row to type over, under that row. Works without scripts: the page was asked for with this row open. */
export function RowForm({ row, action, list }: RowFormProps) {
  const { fields: labels, hints: plain, ...words } = texts.row;
  const hints: Partial<Record<TypedField, string>> = {
    ...plain,
    price: say(plain.price, { now: priceText(row) }),
    signup: say(plain.signup, { now: words.signupNow[row.activity.signup.required] }),
  };
  const { urgent } = splitIssues(row);
  const leftOut = row.action === 'skipped';
  return (
    <div class="ke-import__form" id={`${row.at}-form`}>
      <Heading level={3}>{say(words.title, { row: row.row, title: row.title })}</Heading>
      {urgent.map((text) => (
        <p class="ke-issue ke-issue--warning">{text}</p>
      ))}
      <Paragraph>{words.intro}</Paragraph>
      <Form action={action} fields={{ regel: row.key }} of={{ values: typedValues(row), labels, hints }}>
        <div class="ke-import__fields">
          {(Object.keys(labels) as TypedField[]).map((name) => (
            <TextField
              name={name}
              id={`${row.at}-${name}`}
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
          <ButtonLink href={`${list}#${row.at}`} variant="subtle">
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
    </div>
  );
}
