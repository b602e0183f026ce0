import { say, vocabulary } from '#platform/i18n';
import {
  Checkbox,
  CheckboxGroup,
  errorText,
  type FieldError,
  Fieldset,
  phoneWords,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import type { ActivityValues } from './activity-form.js';

const texts = officeTexts.programme.editor;

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Everything that people can write about an activity. */
export function ActivityFields({
  values,
  errors,
  officePhone,
}: {
  values: ActivityValues;
  errors: readonly FieldError[];
  officePhone: string;
}) {
  const line = (
    name: keyof typeof texts.fields & keyof ActivityValues,
    more: Partial<Parameters<typeof TextField>[0]> = {},
  ) => (
    <TextField
      name={name}
      label={texts.fields[name]}
      value={String(values[name])}
      error={errorText(errors, name)}
      optional
      size="full"
      {...more}
    />
  );
  const area = (name: 'summary' | 'bookingNote' | 'accessNote' | 'remarks', rows: number, hint?: string) => (
    <TextArea
      name={name}
      label={texts.fields[name]}
      value={values[name]}
      error={errorText(errors, name)}
      rows={rows}
      optional
      {...(hint ? { hint } : {})}
    />
  );
  return (
    <>
      <Fieldset legend={texts.sections.what}>
        {line('title', { optional: false })}
        {area('summary', 5, texts.hints.summary)}
        {line('organization', { hint: texts.hints.organization, size: 'medium' })}
        <Select
          name="category"
          label={texts.fields.category}
          value={values.category}
          choose={texts.categoryNone}
          optional
          options={optionsOf(vocabulary.categories)}
        />
      </Fieldset>
      <Fieldset legend={texts.sections.who}>
        <CheckboxGroup
          name="targetGroups"
          legend={texts.fields.targetGroups}
          values={values.targetGroups}
          optional
          options={optionsOf(vocabulary.targetGroups)}
        />
        {line('ageMin', { size: 'number', inputmode: 'numeric' })}
        {line('ageMax', { size: 'number', inputmode: 'numeric' })}
      </Fieldset>
      <Fieldset legend={texts.sections.booking}>
        <RadioGroup
          name="bookingMode"
          legend={texts.fields.bookingMode}
          value={values.bookingMode}
          options={optionsOf(vocabulary.bookingModes)}
        />
        {line('bookingUntil', { type: 'date', size: 'medium' })}
        {area('bookingNote', 2)}
      </Fieldset>
      <Fieldset legend={texts.sections.price}>
        <RadioGroup
          name="priceKind"
          legend={texts.fields.priceKind}
          value={values.priceKind}
          options={optionsOf(vocabulary.priceKinds)}
        />
        {line('price', { hint: texts.hints.price, size: 'number', inputmode: 'decimal' })}
        {line('priceNote')}
      </Fieldset>
      <Fieldset legend={texts.sections.practical}>
        {area('accessNote', 2)}
        {area('remarks', 3, texts.hints.remarks)}
        <Checkbox
          name="addressPrivate"
          label={texts.fields.addressPrivate}
          checked={values.addressPrivate !== ''}
        />
        {line('contactName', { autocomplete: 'off', size: 'medium' })}
        {line('contactPhone', {
          type: 'tel',
          size: 'phone',
          autocomplete: 'off',
          hint: say(texts.hints.contactPhone, { phone: phoneWords(officePhone) }),
        })}
        {line('contactEmail', { type: 'email', size: 'medium', autocomplete: 'off', spellcheck: false })}
      </Fieldset>
    </>
  );
}
