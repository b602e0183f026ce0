import type { ComponentChildren } from 'preact';
import { useField } from './form-context.js';
import { Icon } from './icon.js';
import { classes } from './text.js';
import { ui } from './ui.nl.js';

/**
 * What every question has. `name` is also the id, so that the list of problems can point to it. Label, hint, value and
 * error are found by name in what the form was given, unless they are said here.
 */
export interface FieldProps {
  name: string;
  label?: string;
  id?: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** May be left empty; the label says so. */
  optional?: boolean;
}

/** Ids of hint and error in the order in which they are read, or nothing (UI6). */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint ? `${id}-uitleg` : '', error ? `${id}-fout` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div class="utrecht-form-field-description" id={`${id}-uitleg`}>
      {children}
    </div>
  );
}

export function FieldErrorText({ id, text }: { id: string; text: string }) {
  return (
    <div class="utrecht-form-field-error-message ke-field-error" id={`${id}-fout`}>
      <Icon name="alert-circle" />
      <span>{text}</span>
    </div>
  );
}

export function Optional() {
  return <span class="ke-optional"> {ui.form.optional}</span>;
}

/** Label, hint, problem and control, in that order (UI6). For controls of your own; the fields below use it. */
export function FormField(given: FieldProps & { children: ComponentChildren }) {
  const props = useField(given);
  const id = props.id ?? props.name;
  return (
    <div class={classes('ke-field', props.error && 'ke-field--invalid')}>
      <label class="utrecht-form-label" for={id}>
        {props.label}
        {props.optional ? <Optional /> : null}
      </label>
      {props.hint ? <Hint id={id}>{props.hint}</Hint> : null}
      {props.error ? <FieldErrorText id={id} text={props.error} /> : null}
      {props.children}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  value?: string | number | undefined;
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'search' | 'url' | 'password' | 'file' | 'color';
  /** A token of the HTML standard, or `off` when signing up somebody else (UI11). */
  autocomplete?: string;
  inputmode?: 'numeric' | 'tel' | 'email' | 'decimal' | 'search' | 'url';
  size?: 'number' | 'postcode' | 'phone' | 'medium' | 'full';
  /** For `file` only, for example `.csv,.xlsx`. */
  accept?: string;
  /** Wrong spelling is not underlined in names, codes and addresses. */
  spellcheck?: boolean;
}

export function TextField(given: TextFieldProps) {
  const props = useField(given);
  const id = props.id ?? props.name;
  // Preact types each kind of input apart; what we set is allowed on all of ours.
  const type = (props.type ?? 'text') as 'text';
  return (
    <FormField {...props}>
      <input
        class={classes(
          'utrecht-textbox utrecht-textbox--html-input',
          props.error && 'utrecht-textbox--invalid',
          `ke-size-${props.size ?? 'medium'}`,
        )}
        id={id}
        name={props.name}
        type={type}
        value={props.type === 'file' ? undefined : (props.value ?? textOf(props.typed))}
        autoComplete={props.autocomplete}
        inputMode={props.inputmode}
        accept={props.accept}
        spellcheck={props.spellcheck}
        aria-required={props.optional ? undefined : 'true'}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props.hint, props.error)}
      />
    </FormField>
  );
}

const textOf = (typed: unknown) => (typeof typed === 'string' ? typed : undefined);

export interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number;
}

export function TextArea(given: TextAreaProps) {
  const props = useField(given);
  const id = props.id ?? props.name;
  return (
    <FormField {...props}>
      <textarea
        class={classes(
          'utrecht-textarea utrecht-textarea--html-textarea',
          props.error && 'utrecht-textarea--invalid',
        )}
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        aria-required={props.optional ? undefined : 'true'}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props.hint, props.error)}
      >
        {props.value ?? textOf(props.typed) ?? ''}
      </textarea>
    </FormField>
  );
}

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps extends FieldProps {
  options: readonly SelectOption[];
  value?: string | undefined;
  /** First line without a value; `false` when there is always an answer. */
  choose?: string | false;
}

export function Select(given: SelectProps) {
  const props = useField(given);
  const id = props.id ?? props.name;
  const value = props.value ?? props.typed;
  return (
    <FormField {...props}>
      <select
        class={classes(
          'utrecht-select utrecht-select--html-select',
          props.error && 'utrecht-select--invalid',
          'ke-size-medium',
        )}
        id={id}
        name={props.name}
        aria-required={props.optional ? undefined : 'true'}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props.hint, props.error)}
      >
        {props.choose === false ? null : <option value="">{props.choose ?? ui.form.choose}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
