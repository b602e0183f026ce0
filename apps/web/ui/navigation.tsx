import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import { ui } from './ui.nl.js';

export interface NavItem {
  href: string;
  text: string;
  current?: boolean;
}

/** The way back up, without the page itself. */
export function Breadcrumb({ items }: { items: readonly NavItem[] }) {
  return (
    <nav class="ke-breadcrumb" aria-label={ui.breadcrumb}>
      <ol class="ke-breadcrumb__list">
        {items.map((item) => (
          <li class="ke-breadcrumb__item">
            <Icon name="chevron-left" />
            <a class="nl-link ke-link-alone" href={item.href}>
              {item.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Paging by key: only back and forth. */
export function Pagination({ previousHref, nextHref }: { previousHref?: string; nextHref?: string }) {
  if (!previousHref && !nextHref) return null;
  return (
    <nav class="ke-pages" aria-label={ui.pages.label}>
      {previousHref ? (
        <a class="nl-button nl-button--secondary ke-button-link" href={previousHref} rel="prev">
          <Icon name="chevron-left" />
          <span class="nl-button__label">{ui.pages.previous}</span>
        </a>
      ) : null}
      {nextHref ? (
        <a class="nl-button nl-button--secondary ke-button-link" href={nextHref} rel="next">
          <span class="nl-button__label">{ui.pages.next}</span>
          <Icon name="chevron-right" />
        </a>
      ) : null}
    </nav>
  );
}

/** Something that folds open, without scripts. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="ke-details" open={open ?? false}>
      <summary class="ke-details__summary">
        <Icon name="chevron-right" class="ke-fold" />
        <span>{summary}</span>
      </summary>
      <div class="ke-details__body">{children}</div>
    </details>
  );
}
