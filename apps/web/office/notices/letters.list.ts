import type { NoticeLine } from '#people/correspondence';
import { routes } from '../../routes.js';
import { dayText, defineList, timeColumn } from '../kit/list.js';
import { letterTexts as texts } from './notices.nl.js';

/** A person prints or calls so many at once at most; the next come when these are done. */
export const atOnce = 200;

/** The print queue: one PDF with all, then said that they are printed. */
export const letterList = defineList<NoticeLine>({
  name: 'brieven',
  path: routes.office.letters,
  texts,
  search: ['subject'],
  most: atOnce,
  icon: 'printer',
  print: { href: routes.office.lettersPdf, label: texts.pdf },
  bulk: { field: 'letter', label: texts.printed, icon: 'check' },
  id: ({ id }) => id,
  columns: [
    { key: 'name', rowHeader: true, text: ({ name }) => name },
    { key: 'subject', text: ({ subject }) => subject },
    { key: 'address', text: ({ address }) => address?.replaceAll('\n', ', ') ?? texts.handOver },
    timeColumn('since', ({ createdAt }) => createdAt, dayText),
  ],
});
