import type { ComponentChildren } from 'preact';
import { say } from '#platform/i18n';
import { Icon } from './icon.js';
import { ui } from './ui.nl.js';

export interface FormProps {
  action: string;
  method?: 'post' | 'get';
  id?: string;
  /** Values that travel along unseen: token, form id. */
  fields?: Record<string, string>;
  /** Says that all is needed unless marked (UI7); off for forms with one field. */
  intro?: boolean;
  /** For sending files. */
  files?: boolean;
  /** For `visit.js`: `ask` may be filled in with what was typed before, `keep` is where it is known (UI14). */
  visit?: 'ask' | 'keep' | undefined;
  children: ComponentChildren;
}

/** A form that works without scripts; the browser's own bubbles are off, we say it ourselves (UI7). */
export function Form({ action, method = 'post', id, fields, intro, files, visit, children }: FormProps) {
  return (
    <form
      class="ke-form"
      action={action}
      method={method}
      id={id}
      noValidate
      encType={files ? 'multipart/form-data' : undefined}
      autoComplete="on"
      data-visit={visit}
    >
      <HiddenFields fields={fields} />
      {intro ? <p class="nl-paragraph ke-form__intro">{ui.form.allNeeded}</p> : null}
      {children}
    </form>
  );
}

export function HiddenFields({ fields }: { fields: Record<string, string> | undefined }) {
  return (
    <>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/**
 * A trap for machines that fill in every field: people neither see nor hear it (UI13).
 * A post in which it holds something came from a machine.
 */
export function Honeypot({ name = 'website' }: { name?: string }) {
  return (
    <div class="ke-honeypot" aria-hidden="true">
      <label for={`leeg-${name}`}>{name}</label>
      <input id={`leeg-${name}`} name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** Where somebody is in a form of several pages, with the way back (UI12). */
export function StepLine({ step, total, backHref }: { step?: number; total?: number; backHref?: string }) {
  return (
    <div class="ke-steps">
      {backHref ? (
        <a class="nl-link ke-link-alone" href={backHref}>
          <Icon name="chevron-left" />
          {ui.form.previousStep}
        </a>
      ) : null}
      {step && total ? (
        <p class="ke-steps__text">{say(ui.form.step, { step: String(step), total: String(total) })}</p>
      ) : null}
    </div>
  );
}

/** Questions that belong together. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: string;
  hint?: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="ke-fieldset ke-fieldset--section">
      <legend class="ke-fieldset__legend ke-fieldset__legend--section">{legend}</legend>
      {hint ? <p class="utrecht-form-field-description">{hint}</p> : null}
      {children}
    </fieldset>
  );
}
