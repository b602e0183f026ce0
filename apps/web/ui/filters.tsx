import type { ComponentChildren } from 'preact';
import { say } from '#platform/i18n';
import { HiddenFields } from './form.js';
import { Icon } from './icon.js';
import { ui } from './ui.nl.js';

export interface ChipOption {
  value: string;
  label: string;
  /** How many activities this choice has. */
  count?: number;
  checked?: boolean;
}

/** Filter choices as rounded labels of 44 pixels around a checkbox. */
export function ChipGroup({
  legend,
  name,
  options,
}: {
  legend: string;
  name: string;
  options: readonly ChipOption[];
}) {
  return (
    <fieldset class="ke-chips">
      <legend class="ke-chips__legend">{legend}</legend>
      <div class="ke-chips__row">
        {options.map((option) => (
          <Chip name={name} {...option} />
        ))}
      </div>
    </fieldset>
  );
}

function Chip({ name, value, label, count, checked }: ChipOption & { name: string }) {
  return (
    <label class="ke-chip">
      <input class="ke-chip__box" type="checkbox" name={name} value={value} checked={checked ?? false} />
      <span class="ke-chip__text">
        {label}
        {count === undefined ? null : <span class="ke-chip__count"> ({count})</span>}
      </span>
    </label>
  );
}

export interface FilterPanelProps {
  /** Address of the list; the choices become its query. */
  action: string;
  /** Words of the choices in force. */
  active: readonly string[];
  /** The list without any choice. */
  clearHref: string;
  /** Parameters that must survive a new choice. */
  fields?: Record<string, string>;
  open?: boolean;
  /** ChipGroups, a search field. */
  children: ComponentChildren;
}

/**
 * Filters, folded up so that the first activity stays in sight on a telephone. Without scripts the
 * button shows the result; with `filter.js` (give Layout `scripts={['filter']}`) a choice does so at once.
 */
export function FilterPanel({ action, active, clearHref, fields, open, children }: FilterPanelProps) {
  return (
    <div class="ke-filters">
      <details class="ke-filters__details" open={open ?? false}>
        <summary class="ke-filters__summary">
          <Icon name="adjustments" />
          <span>{ui.filters.title}</span>
          <Icon name="chevron-right" class="ke-fold" />
        </summary>
        <form class="ke-filters__form" method="get" action={action} data-live="">
          <HiddenFields fields={fields} />
          {children}
          <button class="nl-button nl-button--primary" type="submit" data-live-button="">
            <span class="nl-button__label">{ui.filters.show}</span>
          </button>
        </form>
      </details>
      <p class="ke-filters__active">
        {active.length === 0 ? null : say(ui.filters.active, { choices: active.join(', ') })}
        {active.length === 0 ? null : (
          <a class="nl-link ke-link-alone" href={clearHref}>
            <Icon name="x" />
            {ui.filters.clear}
          </a>
        )}
      </p>
    </div>
  );
}

/** How many were found, heard after a new choice (UI22). */
export function ResultCount({ children }: { children: ComponentChildren }) {
  return (
    <p class="ke-result" role="status" data-say-on-load="">
      {children}
    </p>
  );
}

/** The part of the page that a choice replaces: day links and cards. */
export function LiveResult({ children }: { children: ComponentChildren }) {
  return <div data-live-result="">{children}</div>;
}
