import type { FastifyRequest } from 'fastify';
import type { Coalition } from '#people/coalition';
import type { PageLayouts } from '../page-layouts.js';
import { addressOf, routes } from '../routes.js';
import type { LayoutProps } from '../ui/index.js';
import { publicTexts } from './public.nl.js';

/** What a page for residents has around it. */
export type PageLayout = Omit<LayoutProps, 'title' | 'children'>;

/** The layout of a public page with its menu; `programme` is the address of the programme that it belongs to. */
export function publicLayout(
  frames: PageLayouts,
  coalition: Coalition,
  request: FastifyRequest,
  programme: string = addressOf(routes.site.coalition, { coalition }),
): PageLayout {
  const path = request.url.split('?')[0];
  const isProgramme =
    path === programme ||
    path === routes.site.home ||
    path === addressOf(routes.site.coalition, { coalition });
  const help = addressOf(routes.site.help, { coalition });
  const { programme: texts } = publicTexts;
  return {
    ...frames.publicLayout(coalition, request),
    nav: [
      { href: programme, text: texts.programme, current: isProgramme },
      { href: help, text: texts.help, current: path === help },
    ],
  };
}
