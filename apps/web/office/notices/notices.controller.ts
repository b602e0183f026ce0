import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form } from '#http/input';
import { NoticeDesk } from '#people/correspondence';
import { deskRoles, isUuid, noticeRoles, Problem } from '#platform/kernel';
import { routes } from '../../routes.js';
import { AccessLog } from '../access-log.js';
import { sendOn } from '../kit/done.js';
import { handle } from '../kit/handle.js';
import { fileAsked, showList, withFiles } from '../kit/list.js';
import { AtPage, OfficePage, type OfficeVisit, type Posted } from '../kit/page.js';
import { callCards, callList } from './calls.page.js';
import { atOnce, letterList } from './letters.list.js';
import { troubledList, waitingSection } from './notices.page.js';

const PrintedForm = z.strictObject({
  letter: z.union([z.uuid(), z.array(z.uuid()).max(1000)]).transform((ids) => [ids].flat()),
});
const CallForm = z.strictObject({ outcome: z.enum(['spoken', 'no_answer', 'letter']) });

/** What came of a call: the verb, what the logbook says, and what the page says. */
const outcomes = {
  spoken: { verb: 'markSpoken', action: 'spoken', done: 'callSpoken' },
  no_answer: { verb: 'markNoAnswer', action: 'no_answer', done: 'callNoAnswer' },
  letter: { verb: 'writeInstead', action: 'letter_instead', done: 'callToLetter' },
} as const;

/** Letters to print, people to call, and mails that did not arrive. */
@Controller()
export class NoticesController {
  constructor(
    @Inject(NoticeDesk) private readonly desk: NoticeDesk,
    @Inject(AccessLog) private readonly access: AccessLog,
  ) {}

  @OfficePage('GET', withFiles(routes.office.letters), deskRoles)
  async letters(@AtPage() visit: OfficeVisit): Promise<string | Buffer> {
    if (fileAsked(visit)) await this.note(visit, 'letters_opened');
    return showList(visit, letterList, await this.desk.lettersToPrint(visit.coalitionId, { limit: atOnce }));
  }

  @Get(routes.office.lettersPdf)
  @Allow(...deskRoles)
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="brieven.pdf"')
  async pdf(@AtPage() visit: OfficeVisit): Promise<Buffer> {
    const letters = await this.desk.lettersToPrint(visit.coalitionId, { limit: atOnce });
    await this.note(visit, 'letters_opened');
    const ids = letters.map(({ id }) => id);
    return Buffer.from(await this.desk.letters(visit.coalitionId, ids));
  }

  /** Only the letters that the page showed: one that came in meanwhile stays in the queue. */
  @OfficePage('POST', routes.office.letters, deskRoles)
  printed(@AtPage() visit: OfficeVisit, @Form() form: Posted) {
    return handle(visit, PrintedForm, form, {
      run: async ({ letter }) => {
        const n = await this.desk.markPrinted(visit.coalitionId, letter);
        if (n > 0) await this.note(visit, 'letters_printed');
        return n;
      },
      done: (n) => [letterList.path, 'lettersPrinted', n],
    });
  }

  @OfficePage('GET', withFiles(routes.office.calls), deskRoles)
  async calls(@AtPage() visit: OfficeVisit): Promise<string | Buffer> {
    await this.note(visit, 'calls_read');
    return showList(visit, callList, await this.desk.calls(visit.coalitionId, { limit: atOnce }), {
      as: callCards,
    });
  }

  @OfficePage('POST', routes.office.call, deskRoles)
  called(@AtPage() visit: OfficeVisit, @Param('id') id: string, @Form() form: Posted) {
    return handle(visit, CallForm, form, {
      run: async ({ outcome }) => {
        mustBeId(id);
        await this.desk[outcomes[outcome].verb](visit.coalitionId, id);
        await this.note(visit, outcomes[outcome].action, id);
      },
      done: (_, { outcome }) => [callList.path, outcomes[outcome].done],
    });
  }

  @OfficePage('GET', withFiles(routes.office.notices), noticeRoles)
  async notices(@AtPage() visit: OfficeVisit): Promise<string | Buffer> {
    if (fileAsked(visit)) await this.note(visit, 'list_read');
    const below = waitingSection(await this.desk.waiting(visit.coalitionId));
    return showList(visit, troubledList, await this.desk.troubled(visit.coalitionId, atOnce), { below });
  }

  @OfficePage('POST', routes.office.notice, noticeRoles)
  async again(@AtPage() visit: OfficeVisit, @Param('id') id: string): Promise<void> {
    mustBeId(id);
    await this.desk.tryAgain(visit.coalitionId, id);
    await this.note(visit, 'mailed_again', id);
    sendOn(visit.reply, troubledList.path, 'mailedAgain');
  }

  /** Written down before anything is shown (privacy V10). */
  private note({ actor, coalitionId }: OfficeVisit, action: string, subjectId?: string): Promise<void> {
    const about = { action, subject: 'notice', ...(subjectId ? { subjectId } : {}) };
    return this.access.note(actor, coalitionId, about);
  }
}

function mustBeId(id: string): void {
  if (!isUuid(id)) throw new Problem(httpProblems.notFound);
}
