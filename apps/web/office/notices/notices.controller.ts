import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form } from '#http/input';
import { NoticeDesk } from '#people/correspondence';
import { isUuid, Problem } from '#platform/kernel';
import { routes } from '../../routes.js';
import { AccessLog } from '../access-log.js';
import { sendOn } from '../kit/done.js';
import { handle } from '../kit/handle.js';
import { exportList, filesOf } from '../kit/list.js';
import { AtPage, OfficePage, type OfficeVisit } from '../kit/page.js';
import { deskRoles, noticeRoles } from '../roles.js';
import { callList, callsPage } from './calls.page.js';
import { letterList, lettersPage } from './letters.page.js';
import { noticesPage, troubledList } from './notices.page.js';

const PrintedForm = z.strictObject({
  letter: z.union([z.uuid(), z.array(z.uuid()).max(1000)]).transform((ids) => [ids].flat()),
});
const CallForm = z.strictObject({ outcome: z.enum(['spoken', 'no_answer', 'letter']) });
const doneOf = { spoken: 'callSpoken', no_answer: 'callNoAnswer', letter: 'callToLetter' } as const;

type Posted = Record<string, unknown>;

/** Letters to print, people to call, and mails that did not arrive. */
@Controller()
export class NoticesController {
  constructor(
    @Inject(NoticeDesk) private readonly desk: NoticeDesk,
    @Inject(AccessLog) private readonly access: AccessLog,
  ) {}

  @OfficePage('GET', routes.office.letters, deskRoles)
  async letters(@AtPage() visit: OfficeVisit): Promise<string> {
    return lettersPage(visit, await this.desk.lettersToPrint(visit.coalitionId));
  }

  @OfficePage('GET', filesOf(routes.office.letters), deskRoles)
  async letterFiles(@AtPage() visit: OfficeVisit): Promise<Buffer> {
    await this.note(visit, 'letters_opened');
    return exportList(letterList, await this.desk.lettersToPrint(visit.coalitionId), visit);
  }

  @Get(routes.office.lettersPdf)
  @Allow(...deskRoles)
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="brieven.pdf"')
  async pdf(@AtPage() visit: OfficeVisit): Promise<Buffer> {
    const letters = await this.desk.lettersToPrint(visit.coalitionId);
    await this.note(visit, 'letters_opened');
    const ids = letters.map(({ id }) => id);
    return Buffer.from(await this.desk.letters(visit.coalitionId, ids));
  }

  /** Only the letters that the page showed: one that came in meanwhile stays in the queue. */
  @OfficePage('POST', routes.office.letters, deskRoles)
  printed(@AtPage() visit: OfficeVisit, @Form() form: Posted): Promise<string | undefined> {
    return handle(visit, PrintedForm, form, {
      run: async ({ letter }) => {
        const n = await this.desk.markPrinted(visit.coalitionId, letter);
        if (n > 0) await this.note(visit, 'letters_printed');
        return n;
      },
      done: (n) => [routes.office.letters, 'lettersPrinted', n],
    });
  }

  @OfficePage('GET', routes.office.calls, deskRoles)
  async calls(@AtPage() visit: OfficeVisit): Promise<string> {
    await this.note(visit, 'calls_read');
    return callsPage(visit, await this.desk.calls(visit.coalitionId));
  }

  @OfficePage('GET', filesOf(routes.office.calls), deskRoles)
  async callFiles(@AtPage() visit: OfficeVisit): Promise<Buffer> {
    await this.note(visit, 'calls_read');
    return exportList(callList, await this.desk.calls(visit.coalitionId), visit);
  }

  @OfficePage('POST', routes.office.call, deskRoles)
  called(
    @AtPage() visit: OfficeVisit,
    @Param('id') id: string,
    @Form() form: Posted,
  ): Promise<string | undefined> {
    const { coalitionId } = visit;
    return handle(visit, CallForm, form, {
      run: async ({ outcome }) => {
        mustBeId(id);
        if (outcome === 'spoken') await this.desk.markSpoken(coalitionId, id);
        else if (outcome === 'no_answer') await this.desk.markNoAnswer(coalitionId, id);
        else await this.desk.writeInstead(coalitionId, id);
        await this.note(visit, outcome === 'letter' ? 'letter_instead' : outcome, id);
      },
      done: (_, { outcome }) => [routes.office.calls, doneOf[outcome]],
    });
  }

  @OfficePage('GET', routes.office.notices, noticeRoles)
  async notices(@AtPage() visit: OfficeVisit): Promise<string> {
    const [troubled, waiting] = await Promise.all([
      this.desk.troubled(visit.coalitionId),
      this.desk.waiting(visit.coalitionId),
    ]);
    return noticesPage(visit, troubled, waiting);
  }

  @OfficePage('GET', filesOf(routes.office.notices), noticeRoles)
  async noticeFiles(@AtPage() visit: OfficeVisit): Promise<Buffer> {
    await this.note(visit, 'list_read');
    return exportList(troubledList(visit.frame.token), await this.desk.troubled(visit.coalitionId), visit);
  }

  @OfficePage('POST', routes.office.notice, noticeRoles)
  async again(@AtPage() visit: OfficeVisit, @Param('id') id: string): Promise<void> {
    mustBeId(id);
    await this.desk.tryAgain(visit.coalitionId, id);
    await this.note(visit, 'mailed_again', id);
    sendOn(visit.reply, routes.office.notices, 'mailedAgain');
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
