import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document as text; everything that came in as text is escaped. */
export function page(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`;
}
