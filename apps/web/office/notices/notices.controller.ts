import { Controller, Get, Header, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow, AtOffice, type Visit } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm } from '#http/input';
import { NoticeDesk } from '#people/correspondence';
import { Audit } from '#people/identity';
import { isUuid, Problem } from '#platform/kernel';
import { AccessLog } from '../access-log.js';
import { sendOn } from '../kit/done.js';
import { logbookPage } from '../logbook/logbook.page.js';
import { OfficeFrames } from '../office-frame.js';
import { deskRoles, html, logbookRoles, noticeRoles } from '../roles.js';
import { callsPage } from './calls.page.js';
import { lettersPage } from './letters.page.js';
import { noticesPage } from './notices.page.js';

const PrintedForm = z.strictObject({
  letter: z.union([z.uuid(), z.array(z.uuid()).max(1000)]).transform((ids) => [ids].flat()),
});
const CallForm = z.strictObject({ outcome: z.enum(['spoken', 'no_answer', 'letter']) });

/** Letters to print, people to call, mails that did not arrive, and the logbook. */
@Controller('kantoor')
export class NoticesController {
  constructor(
    @Inject(NoticeDesk) private readonly desk: NoticeDesk,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(AccessLog) private readonly access: AccessLog,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
  ) {}

  @Get('brieven')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async letters(@AtOffice() { staff, coalitionId, request }: Visit): Promise<string> {
    return lettersPage(await this.frames.of(staff, request), await this.desk.lettersToPrint(coalitionId));
  }

  @Get('brieven/pdf')
  @Allow(...deskRoles)
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="brieven.pdf"')
  async pdf(@AtOffice() { staff, coalitionId }: Visit): Promise<Buffer> {
    const letters = await this.desk.lettersToPrint(coalitionId);
    await this.access.note(staff.actor, coalitionId, { action: 'letters_opened', subject: 'notice' });
    const ids = letters.map(({ id }) => id);
    return Buffer.from(await this.desk.letters(coalitionId, ids));
  }

  /** Only the letters that the page showed: one that came in meanwhile stays in the queue. */
  @Post('brieven')
  @Allow(...deskRoles)
  async printed(
    @AtOffice() { staff, coalitionId, reply }: Visit,
    @Form() form: Record<string, unknown>,
  ): Promise<void> {
    const { value, problems } = await readForm(PrintedForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    const n = await this.desk.markPrinted(coalitionId, value.letter);
    if (n > 0) {
      await this.access.note(staff.actor, coalitionId, { action: 'letters_printed', subject: 'notice' });
    }
    sendOn(reply, '/kantoor/brieven', 'lettersPrinted', n);
  }

  @Get('bellijst')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async calls(@AtOffice() { staff, coalitionId, request }: Visit): Promise<string> {
    await this.access.note(staff.actor, coalitionId, { action: 'calls_read', subject: 'notice' });
    return callsPage(await this.frames.of(staff, request), await this.desk.calls(coalitionId));
  }

  @Post('bellijst/:id')
  @Allow(...deskRoles)
  async called(
    @AtOffice() { staff, coalitionId, reply }: Visit,
    @Param('id') id: string,
    @Form() form: Record<string, unknown>,
  ): Promise<void> {
    const { value, problems } = await readForm(CallForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    mustBeId(id);
    const { outcome } = value;
    if (outcome === 'spoken') await this.desk.markSpoken(coalitionId, id);
    else if (outcome === 'no_answer') await this.desk.markNoAnswer(coalitionId, id);
    else await this.desk.writeInstead(coalitionId, id);
    const action = outcome === 'letter' ? 'letter_instead' : outcome;
    await this.access.note(staff.actor, coalitionId, { action, subject: 'notice', subjectId: id });
    const done = { spoken: 'callSpoken', no_answer: 'callNoAnswer', letter: 'callToLetter' } as const;
    sendOn(reply, '/kantoor/bellijst', done[outcome]);
  }

  @Get('berichten')
  @Allow(...noticeRoles)
  @Header('content-type', html)
  async notices(@AtOffice() { staff, coalitionId, request }: Visit): Promise<string> {
    const [troubled, waiting] = await Promise.all([
      this.desk.troubled(coalitionId),
      this.desk.waiting(coalitionId),
    ]);
    return noticesPage(await this.frames.of(staff, request), { troubled, waiting });
  }

  @Post('berichten/:id')
  @Allow(...noticeRoles)
  async again(@AtOffice() { staff, coalitionId, reply }: Visit, @Param('id') id: string): Promise<void> {
    mustBeId(id);
    await this.desk.tryAgain(coalitionId, id);
    await this.access.note(staff.actor, coalitionId, {
      action: 'mailed_again',
      subject: 'notice',
      subjectId: id,
    });
    sendOn(reply, '/kantoor/berichten', 'mailedAgain');
  }

  @Get('logboek')
  @Allow(...logbookRoles)
  @Header('content-type', html)
  async logbook(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Query('vanaf') cursor: string | undefined,
  ): Promise<string> {
    const found = await this.audit.list({ coalitionId }, cursor ? { cursor } : {});
    await this.access.note(staff.actor, coalitionId, { action: 'read', subject: 'logbook' });
    return logbookPage(await this.frames.of(staff, request), { ...found, paged: Boolean(cursor) });
  }
}

function mustBeId(id: string): void {
  if (!isUuid(id)) throw new Problem(httpProblems.notFound);
}
