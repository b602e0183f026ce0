import type { AuditView } from '#people/identity';
import { say, wordFor } from '#platform/i18n';
import { joinWords } from '#platform/kernel';
import { routes } from '../../routes.js';
import { Paragraph } from '../../ui/index.js';
import { defineList, timeColumn } from '../kit/list.js';
import { logbookTexts as texts } from './logbook.nl.js';

/** A logbook grows for years: searched, ordered and exported are its newest lines. */
export const newest = 5000;

/** Who did what, the newest first. Names of fields only, never what stood in them (privacy V13). */
export const logbookList = defineList<AuditView>({
  name: 'logboek',
  path: routes.office.logbook,
  texts,
  search: ['what', 'fields'],
  icon: 'history',
  most: newest,
  id: ({ id }) => id,
  columns: [
    timeColumn('when', ({ at }) => at),
    { key: 'who', rowHeader: true, text: ({ person, actor }) => person ?? texts.actors[actor] },
    {
      key: 'what',
      text: ({ subject, action }) =>
        say(texts.line, {
          subject: wordFor(texts.subjects, subject),
          action: wordFor(texts.actions, action),
        }),
    },
    {
      key: 'fields',
      text: ({ fields }) => joinWords(fields.map((field) => wordFor(texts.fields, field))),
    },
  ],
});

export const logbookLead = () => <Paragraph>{texts.lead}</Paragraph>;
