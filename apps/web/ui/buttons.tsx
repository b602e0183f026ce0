import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';
import { classes } from './text.js';

interface Looks {
  variant?: 'primary' | 'secondary' | 'subtle';
  /** `negative` for what takes something away: afmelden, afgelasten. */
  tone?: 'negative';
  icon?: IconName;
  /** As wide as its column. */
  wide?: boolean;
  children: ComponentChildren;
}

export interface ButtonProps extends Looks {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** Id of a form elsewhere on the page. */
  form?: string;
  formaction?: string;
  /** More words for people who hear the page, when several buttons read the same. */
  about?: string;
}

function buttonClasses({ variant = 'primary', tone, wide }: Partial<Looks>): string {
  return classes('nl-button', `nl-button--${variant}`, tone && `nl-button--${tone}`, wide && 'ke-wide');
}

function Inside({ icon, children }: { icon: IconName | undefined; children: ComponentChildren }) {
  return (
    <>
      {icon ? (
        <span class="nl-button__icon-start">
          <Icon name={icon} />
        </span>
      ) : null}
      <span class="nl-button__label">{children}</span>
    </>
  );
}

/** A button does something; it is never disabled (UI7). */
export function Button(props: ButtonProps) {
  return (
    <button
      class={buttonClasses(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formaction}
    >
      <Inside icon={props.icon}>
        {props.children}
        {props.about ? <span class="ke-unseen"> {props.about}</span> : null}
      </Inside>
    </button>
  );
}

export interface ButtonLinkProps extends Looks {
  href: string;
  download?: boolean;
  about?: string;
}

/** Looks like a button, goes to a page. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a class={classes(buttonClasses(props), 'ke-button-link')} href={props.href} download={props.download}>
      <Inside icon={props.icon}>
        {props.children}
        {props.about ? <span class="ke-unseen"> {props.about}</span> : null}
      </Inside>
    </a>
  );
}

/** Buttons beside each other, under each other on a telephone. */
export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="ke-buttons">{children}</div>;
}

export interface ButtonTo extends Omit<ButtonLinkProps, 'children'> {
  text: string;
}

/** The pages that somebody can go to from here, as buttons; what is not for this person is left out. */
export function ButtonLinks({ of }: { of: readonly (ButtonTo | false | null | undefined | '')[] }) {
  return (
    <ButtonGroup>{of.map((to) => (to ? <ButtonLink {...to}>{to.text}</ButtonLink> : null))}</ButtonGroup>
  );
}

/** The bar with the save button that stays in sight while somebody scrolls through a long form. */
export function StickyBar({ note, children }: { note?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="ke-sticky-bar">
      {note ? <div class="ke-sticky-bar__note">{note}</div> : null}
      <div class="ke-buttons">{children}</div>
    </div>
  );
}
