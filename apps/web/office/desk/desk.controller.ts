import { Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Registration, RegistrationDesk } from '#events/registration';
import { Allow, AtOffice, type Visit } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm } from '#http/input';
import { NoticeDesk } from '#people/correspondence';
import type { SignedIn } from '#people/identity';
import { Clock, isUuid, localDate, Problem, readSpokenCode } from '#platform/kernel';
import { AccessLog } from '../access-log.js';
import { sendOn } from '../kit/done.js';
import { officeTexts } from '../office.nl.js';
import { OfficeEvents } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { deskRoles, html } from '../roles.js';
import { type FindView, findPage } from './find.page.js';
import { registrationPage } from './registration.page.js';

const FindForm = z.strictObject({ words: z.string().max(200).default('') });

/** Somebody calls: finding the registration, reading it aloud, cancelling and taking that back. */
@Controller('kantoor')
export class DeskController {
  constructor(
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(NoticeDesk) private readonly notices: NoticeDesk,
    @Inject(AccessLog) private readonly access: AccessLog,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('zoeken')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async ask(@AtOffice() { staff, coalitionId, request }: Visit): Promise<string> {
    return this.page(staff, coalitionId, request, { words: '', found: null });
  }

  @Post('zoeken')
  @Allow(...deskRoles)
  @HttpCode(200)
  @Header('content-type', html)
  async find(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Form() form: Record<string, unknown>,
  ): Promise<string> {
    const { value } = await readForm(FindForm, form);
    const words = value?.words.trim() ?? '';
    if (words.length < 2 || readSpokenCode(words).length < 2) {
      reply.code(422);
      const errors = [{ field: 'words', text: officeTexts.desk.find.wordsMissing }];
      return this.page(staff, coalitionId, request, { words, found: null, errors });
    }
    await this.access.note(staff.actor, coalitionId, { action: 'searched', subject: 'registration' });
    const found = await this.desk.find(coalitionId, words);
    return this.page(staff, coalitionId, request, { words, found });
  }

  @Get('aanmeldingen/:id')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async look(@AtOffice() { staff, coalitionId, request }: Visit, @Param('id') id: string): Promise<string> {
    const view = isUuid(id) ? await this.desk.byId(coalitionId, id) : null;
    if (!view) throw new Problem(httpProblems.notFound);
    await this.access.note(staff.actor, coalitionId, {
      action: 'read',
      subject: 'registration',
      subjectId: id,
    });
    const row = await this.events.read(coalitionId, (reader) => reader.findOne(Registration, { id }));
    return registrationPage(await this.frames.of(staff, request), view, {
      notices: await this.notices.noticesOf(coalitionId, id),
      hasLetter: row?.address !== null,
    });
  }

  @Post('aanmeldingen/:id/afmelden')
  @Allow(...deskRoles)
  async cancel(@AtOffice() { staff, coalitionId, reply }: Visit, @Param('id') id: string): Promise<void> {
    await this.desk.cancel(staff.actor, coalitionId, id);
    sendOn(reply, `/kantoor/aanmeldingen/${id}`, 'registrationCancelled');
  }

  @Post('aanmeldingen/:id/herstellen')
  @Allow(...deskRoles)
  async restore(@AtOffice() { staff, coalitionId, reply }: Visit, @Param('id') id: string): Promise<void> {
    await this.desk.undo(staff.actor, coalitionId, id);
    sendOn(reply, `/kantoor/aanmeldingen/${id}`, 'registrationRestored');
  }

  private async page(
    staff: SignedIn,
    coalitionId: string,
    request: FastifyRequest,
    view: Omit<FindView, 'events'>,
  ): Promise<string> {
    const today = localDate(this.clock.now());
    const events = (await this.events.list(coalitionId)).filter(({ lastDay }) => lastDay >= today);
    return findPage(await this.frames.of(staff, request), { ...view, events });
  }
}
