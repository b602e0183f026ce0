import type { ComponentChildren } from 'preact';
import { describedBy, FieldErrorText, type FieldProps, Hint, Optional } from './fields.js';
import { useField } from './form-context.js';
import { classes } from './text.js';

export interface ChoiceOption {
  value: string;
  label: string;
  hint?: string;
}

/** A table of words as the options of a question, in its order. */
export const optionsOf = (words: Readonly<Record<string, string>>): ChoiceOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

interface GroupProps extends Omit<FieldProps, 'label'> {
  /** The question; found by name in what the form was given, unless it is said here. */
  legend?: string;
  options: readonly ChoiceOption[];
  /** The question is the title of the page: the legend is written large. */
  large?: boolean;
  /** Short answers stand beside each other, where there is room. */
  beside?: boolean;
}

export interface RadioGroupProps extends GroupProps {
  value?: string | undefined;
}

export interface CheckboxGroupProps extends GroupProps {
  values?: readonly string[] | undefined;
}

function Group(props: GroupProps & { label: string; role?: 'radiogroup'; children: ComponentChildren }) {
  const id = props.id ?? props.name;
  // A group of boxes may be left empty and knows neither word; a group of radio buttons knows both.
  const radio =
    props.role === 'radiogroup'
      ? {
          role: props.role,
          'aria-required': props.optional ? undefined : ('true' as const),
          'aria-invalid': props.error ? ('true' as const) : undefined,
        }
      : {};
  return (
    <fieldset
      class={classes('ke-fieldset ke-field', props.error && 'ke-field--invalid')}
      {...radio}
      aria-describedby={describedBy(id, props.hint, props.error)}
    >
      <legend class={classes('ke-fieldset__legend', props.large && 'ke-fieldset__legend--section')}>
        {props.label}
        {props.optional ? <Optional /> : null}
      </legend>
      {props.hint ? <Hint id={id}>{props.hint}</Hint> : null}
      {props.error ? <FieldErrorText id={id} text={props.error} /> : null}
      <div class={classes('ke-choices', props.beside && 'ke-choices--beside')}>{props.children}</div>
    </fieldset>
  );
}

/** The first control carries the id of the group, so that a problem in the summary leads to it. */
function optionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}

function optionDescription(id: string, index: number, option: ChoiceOption, error: unknown) {
  const ids = [
    option.hint ? `${optionId(id, index)}-toelichting` : '',
    error && index === 0 ? `${id}-fout` : '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Choice({ id, option, children }: { id: string; option: ChoiceOption; children: ComponentChildren }) {
  return (
    <div class="ke-choice">
      {children}
      <label class="ke-choice__label" for={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div class="ke-choice__hint utrecht-form-field-description" id={`${id}-toelichting`}>
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}

/** One answer out of a few. */
export function RadioGroup(given: RadioGroupProps) {
  const props = useField(given);
  const id = props.id ?? props.name;
  const value = props.value ?? props.typed;
  return (
    <Group {...props} role="radiogroup">
      {props.options.map((option, index) => (
        <Choice id={optionId(id, index)} option={option}>
          <input
            class={classes(
              'utrecht-radio-button utrecht-radio-button--html-input',
              props.error && 'utrecht-radio-button--invalid',
            )}
            type="radio"
            id={optionId(id, index)}
            name={props.name}
            value={option.value}
            checked={option.value === value}
            aria-describedby={optionDescription(id, index, option, props.error)}
          />
        </Choice>
      ))}
    </Group>
  );
}

/** Any number of answers; empty is an answer too, so nothing here is needed unless `error` says so. */
export function CheckboxGroup(given: CheckboxGroupProps) {
  const props = useField(given);
  const id = props.id ?? props.name;
  const values = props.values ?? [props.typed ?? []].flat();
  return (
    <Group {...props}>
      {props.options.map((option, index) => (
        <Choice id={optionId(id, index)} option={option}>
          <input
            class="utrecht-custom-checkbox utrecht-custom-checkbox--html-input"
            type="checkbox"
            id={optionId(id, index)}
            name={props.name}
            value={option.value}
            checked={values.includes(option.value)}
            aria-invalid={props.error ? 'true' : undefined}
            aria-describedby={optionDescription(id, index, option, props.error)}
          />
        </Choice>
      ))}
    </Group>
  );
}

export interface CheckboxProps {
  name: string;
  label?: string;
  id?: string;
  value?: string;
  checked?: boolean;
  hint?: string;
  error?: string | undefined;
  /** Must be ticked, for example "Ik heb het met haar of hem besproken". */
  required?: boolean;
}

/** One box to tick, a sentence as its label. */
export function Checkbox(given: CheckboxProps) {
  const props = useField(given);
  const id = props.id ?? props.name;
  const value = props.value ?? 'ja';
  const description = [props.hint ? `${id}-toelichting` : '', props.error ? `${id}-fout` : ''].filter(
    Boolean,
  );
  return (
    <div class={classes('ke-field', props.error && 'ke-field--invalid')}>
      {props.error ? <FieldErrorText id={id} text={props.error} /> : null}
      <Choice id={id} option={{ value, label: props.label, ...(props.hint ? { hint: props.hint } : {}) }}>
        <input
          class="utrecht-custom-checkbox utrecht-custom-checkbox--html-input"
          type="checkbox"
          id={id}
          name={props.name}
          value={value}
          checked={props.checked ?? Boolean(props.typed)}
          aria-required={props.required ? 'true' : undefined}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={description.length > 0 ? description.join(' ') : undefined}
        />
      </Choice>
    </div>
  );
}
