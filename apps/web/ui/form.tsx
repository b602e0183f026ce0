import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { say } from '#platform/i18n';
import { FormContext, type FormState, PostedFields } from './form-context.js';
import { Icon } from './icon.js';
import { ui } from './ui.nl.js';

export interface FormProps {
  action: string;
  method?: 'post' | 'get';
  id?: string;
  /** Values that travel along unseen, beside those of the page: version, form id. */
  fields?: Record<string, string>;
  /** What is in it, and what is wrong with it: its fields find theirs by name. */
  of?: FormState;
  /** Says that all is needed unless marked (UI7); off for forms with one field. */
  intro?: boolean;
  /** For another look than a column of fields. */
  class?: string;
  /** For sending files. */
  files?: boolean;
  /** For `visit.js`: `ask` may be filled in with what was typed before, `keep` is where it is known (UI14). */
  visit?: 'ask' | 'keep' | undefined;
  children: ComponentChildren;
}

/** A form that works without scripts; the browser's own bubbles are off, we say it ourselves (UI7). */
export function Form({ action, method = 'post', of, ...props }: FormProps) {
  const posted = useContext(PostedFields);
  const fields = method === 'post' ? { ...posted, ...props.fields } : props.fields;
  return (
    <form
      class={props.class ?? 'ke-form'}
      action={action}
      method={method}
      id={props.id}
      noValidate
      encType={props.files ? 'multipart/form-data' : undefined}
      autoComplete="on"
      data-visit={props.visit}
    >
      <HiddenFields fields={fields} />
      {props.intro ? <p class="nl-paragraph ke-form__intro">{ui.form.allNeeded}</p> : null}
      <FormContext.Provider value={of ?? {}}>{props.children}</FormContext.Provider>
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
