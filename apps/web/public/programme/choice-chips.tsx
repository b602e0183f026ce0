import { FormField } from '../../ui/index.js';

export interface ChoiceChip {
  value: string;
  label: string;
  count?: number;
}

/** One choice out of a few as rounded labels; the first stands for "all of them". */
export function ChoiceChips({
  legend,
  name,
  chosen,
  options,
}: {
  legend: string;
  name: string;
  chosen: string | undefined;
  options: readonly ChoiceChip[];
}) {
  return (
    <fieldset class="ke-chips">
      <legend class="ke-chips__legend">{legend}</legend>
      <div class="ke-chips__row">
        {options.map(({ value, label, count }) => (
          <label class="ke-chip">
            <input
              class="ke-chip__box"
              type="radio"
              name={name}
              value={value}
              checked={value === (chosen ?? '')}
            />
            <span class="ke-chip__text">
              {label}
              {count === undefined ? null : <span class="ke-chip__count"> ({count})</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A field for words to look for; nobody has to fill it in, and nobody needs to be told so. */
export function SearchField({
  name,
  label,
  hint,
  value,
}: {
  name: string;
  label: string;
  hint: string;
  value: string | undefined;
}) {
  return (
    <FormField name={name} label={label} hint={hint}>
      <input
        class="utrecht-textbox utrecht-textbox--html-input ke-size-medium"
        id={name}
        name={name}
        type="search"
        value={value ?? ''}
        aria-describedby={`${name}-uitleg`}
      />
    </FormField>
  );
}
