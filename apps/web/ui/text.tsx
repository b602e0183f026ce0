import type { ComponentChildren } from 'preact';
import { formatPhone } from '#platform/kernel';
import { Icon, type IconName } from './icon.js';

export interface HeadingProps {
  level: 1 | 2 | 3 | 4;
  /** Looks of another level, where the outline asks for one level and the eye for another. */
  looks?: 1 | 2 | 3 | 4;
  id?: string;
  class?: string;
  /** Lets a script move focus here. */
  focusable?: boolean;
  children: ComponentChildren;
}

/** A heading; exactly one of level 1 on a page and no level skipped (UI1). */
export function Heading({ level, looks, id, class: extra, focusable, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag
      id={id}
      class={classes('nl-heading', `nl-heading--level-${looks ?? level}`, extra)}
      tabIndex={focusable ? -1 : undefined}
    >
      {children}
    </Tag>
  );
}

interface SectionProps {
  /** Of the heading, which names the part. */
  id: string;
  title: ComponentChildren;
  looks?: HeadingProps['looks'];
  class?: string;
  children: ComponentChildren;
}

/** A part of a page under its own heading. */
export function Section({ id, title, looks, class: extra, children }: SectionProps) {
  return (
    <section class={extra} aria-labelledby={id}>
      <Heading level={2} id={id} {...(looks ? { looks } : {})}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** Lines under each other in one cell. */
export function Lines({ of, children }: { of: readonly ComponentChildren[]; children?: ComponentChildren }) {
  return (
    <span class="ke-lines">
      {of.filter(Boolean).map((line) => (
        <span>{line}</span>
      ))}
      {children}
    </span>
  );
}

/** What matters less, under what it belongs to. */
export function Soft({ children }: { children: ComponentChildren }) {
  return <span class="ke-soft">{children}</span>;
}

/** Running text; `lead` for the first sentence of a page. */
export function Paragraph({
  lead,
  class: extra,
  children,
}: {
  lead?: boolean;
  class?: string;
  children: ComponentChildren;
}) {
  return <p class={classes('nl-paragraph', lead && 'nl-paragraph--lead', extra)}>{children}</p>;
}

/** Long text of people: each blank line makes a paragraph. */
export function Prose({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return (
    <div class="ke-prose">
      {paragraphs.map((part) => (
        <p class="nl-paragraph">{part.trim()}</p>
      ))}
    </div>
  );
}

export interface LinkProps {
  href: string;
  /** Stands alone, not in a sentence: gets a target of 44 pixels. */
  alone?: boolean;
  icon?: IconName;
  current?: boolean;
  download?: boolean;
  rel?: string;
  lang?: string;
  children: ComponentChildren;
}

export function Link({ href, alone, icon, current, download, rel, lang, children }: LinkProps) {
  return (
    <a
      href={href}
      class={classes('nl-link', alone && 'ke-link-alone', current && 'nl-link--current')}
      aria-current={current ? 'page' : undefined}
      download={download}
      rel={rel}
      hreflang={lang}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}

/** Links under each other, each on a line of its own. */
export function LinkList({ links }: { links: readonly { href: string; text: string; icon?: IconName }[] }) {
  return (
    <ul class="ke-plain-list">
      {links.map(({ href, text, icon }) => (
        <li>
          <Link href={href} alone {...(icon ? { icon } : {})}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A telephone number that can be tapped and never breaks over two lines. */
export function PhoneLink({ number, alone }: { number: string; alone?: boolean }) {
  const digits = number.replace(/[^\d+]/g, '');
  return (
    <a href={`tel:${digits}`} class={classes('nl-link ke-phone', alone && 'ke-link-alone')}>
      {unbroken(number)}
    </a>
  );
}

/** An address to mail to. Where it does not fit on a line it breaks after a dot or the @, not within a word. */
export function MailLink({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`} class="nl-link ke-link-alone ke-mail-address">
      <span>
        {address.split(/(?<=[@.])/).map((part, at) => (
          <>
            {at > 0 ? <wbr /> : null}
            {part}
          </>
        ))}
      </span>
    </a>
  );
}

/** A stored telephone number in words, for the middle of a sentence: it stays on one line. */
export function phoneWords(e164: string): string {
  return unbroken(formatPhone(e164));
}

function unbroken(number: string): string {
  return number.replace(/[ -]/g, (sign) => (sign === '-' ? '\u2011' : '\u00a0'));
}

/** Shown on paper only. */
export function PrintOnly({ children }: { children: ComponentChildren }) {
  return <div class="ke-print-only">{children}</div>;
}

/** Heard, not seen. */
export function Unseen({ children }: { children: ComponentChildren }) {
  return <span class="ke-unseen">{children}</span>;
}

/** Joins class names, leaving out what is not there. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
