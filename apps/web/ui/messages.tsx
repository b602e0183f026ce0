import type { ComponentChildren } from 'preact';
import { say } from '#platform/i18n';
import { HiddenFields } from './form.js';
import { Icon, type IconName } from './icon.js';
import { ui } from './ui.nl.js';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const ALERT_ICON: Record<AlertKind, IconName> = {
  info: 'info-circle',
  ok: 'circle-check',
  warning: 'alert-triangle',
  error: 'alert-circle',
};

export interface AlertProps {
  kind?: AlertKind;
  title?: string;
  /** 2 unless the alert stands under a heading of level 2. */
  level?: 2 | 3 | 4;
  children?: ComponentChildren;
}

/** Something people should not miss. The kind is said in words as well, for those who do not see the colour (UI21). */
export function Alert({ kind = 'info', title, level = 2, children }: AlertProps) {
  const Title = `h${level}` as const;
  return (
    <div class={`utrecht-alert utrecht-alert--${kind} ke-alert`}>
      <div class="utrecht-alert__icon">
        <Icon name={ALERT_ICON[kind]} />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {title ? (
            <Title class="nl-heading nl-heading--level-4">{title}</Title>
          ) : (
            <span class="ke-unseen">{ui.alert[kind]}: </span>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

/** One thing to put right: which field, and what to do, with an example (UI9). */
export interface FieldError {
  field: string;
  text: string;
}

/** The text for one field, to hand to that field as `error`. */
export function errorText(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.text;
}

/** All that is wrong, above the form and outside it; its heading takes focus (UI8). Nothing when all is well. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] | undefined }) {
  if (!errors || errors.length === 0) return null;
  const title =
    errors.length === 1 ? ui.form.problemsOne : say(ui.form.problemsMany, { n: String(errors.length) });
  return (
    <div class="utrecht-alert utrecht-alert--error ke-alert ke-error-summary">
      <div class="utrecht-alert__icon">
        <Icon name="alert-circle" />
      </div>
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-4" id="foutmelding" tabIndex={-1} data-focus-on-load="">
          {title}
        </h2>
        <ul class="ke-error-summary__list">
          {errors.map((error) => (
            <li>
              <a class="nl-link" href={`#${error.field}`}>
                {error.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What was just done, with the way back. */
export interface StatusMessage {
  text: string;
  kind?: 'ok' | 'warning';
  undo?: { action: string; label?: string; fields?: Record<string, string> };
}

/** Says what was just done; stays on the page and does not disappear by itself (UI22). */
export function StatusRegion({ status }: { status: StatusMessage | undefined }) {
  if (!status) return null;
  return (
    <div class={`ke-toast ke-toast--${status.kind ?? 'ok'}`}>
      <Icon name={status.kind === 'warning' ? 'alert-triangle' : 'circle-check'} />
      <p class="ke-toast__text" role="status" data-say-on-load="">
        {status.text}
      </p>
      {status.undo ? (
        <form method="post" action={status.undo.action} class="ke-toast__undo">
          <HiddenFields fields={status.undo.fields} />
          <button class="nl-button nl-button--secondary" type="submit">
            <Icon name="arrow-back-up" />
            <span class="nl-button__label">{status.undo.label ?? ui.undo}</span>
          </button>
        </form>
      ) : null}
    </div>
  );
}

/** Nothing here yet: says what to do first. */
export function EmptyState({
  title,
  level = 2,
  icon = 'calendar-event',
  children,
}: {
  title: string;
  level?: 2 | 3;
  icon?: IconName;
  children?: ComponentChildren;
}) {
  const Title = `h${level}` as const;
  return (
    <div class="ke-empty">
      <Icon name={icon} />
      <Title class="nl-heading nl-heading--level-3">{title}</Title>
      {children}
    </div>
  );
}
