import type { FastifyRequest } from 'fastify';
import type { Coalition } from '#people/coalition';
import type { Frames } from '../frame.js';
import type { LayoutProps } from '../ui/index.js';
import { publicTexts } from './public.nl.js';

/** What a page for residents has around it. */
export type Frame = Omit<LayoutProps, 'title' | 'children'>;

/** The frame of a public page with its menu; `programme` is the address of the programme that it belongs to. */
export function publicFrame(
  frames: Frames,
  coalition: Coalition,
  request: FastifyRequest,
  programme: string = `/${coalition.slug}`,
): Frame {
  const path = request.url.split('?')[0];
  const isProgramme = path === programme || path === '/' || path === `/${coalition.slug}`;
  const help = `/${coalition.slug}/hulp`;
  const { programme: texts } = publicTexts;
  return {
    ...frames.publicFrame(coalition, request),
    nav: [
      { href: programme, text: texts.programme, current: isProgramme },
      { href: help, text: texts.help, current: path === help },
    ],
  };
}
