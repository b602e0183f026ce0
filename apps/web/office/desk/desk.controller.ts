import { Controller, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { RegistrationDesk } from '#events/registration';
import { Form, readForm } from '#http/input';
import { NoticeDesk } from '#people/correspondence';
import { Clock, deskRoles, localDate, readSpokenCode } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { AccessLog } from '../access-log.js';
import { sendOn } from '../kit/done.js';
import { AtPage, OfficePage, type OfficeVisit, type Posted } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { findTexts } from './desk.nl.js';
import { type FindView, findPage } from './find.page.js';
import { registrationPage } from './registration.page.js';

const FindForm = z.strictObject({ words: z.string().max(200).default('') });

/** Somebody calls: finding the registration, reading it aloud, cancelling and taking that back. */
@Controller()
export class DeskController {
  constructor(
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(NoticeDesk) private readonly notices: NoticeDesk,
    @Inject(AccessLog) private readonly access: AccessLog,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @OfficePage('GET', routes.office.find, deskRoles)
  ask(@AtPage() visit: OfficeVisit): Promise<string> {
    return this.page(visit, { words: '', found: null });
  }

  @OfficePage('POST', routes.office.find, deskRoles)
  async find(@AtPage() visit: OfficeVisit, @Form() form: Posted): Promise<string> {
    const { value } = await readForm(FindForm, form);
    const words = value?.words.trim() ?? '';
    if (words.length < 2 || readSpokenCode(words).length < 2) {
      visit.reply.code(422);
      const errors = [{ field: 'words', text: findTexts.wordsMissing }];
      return this.page(visit, { words, found: null, errors });
    }
    const { actor, coalitionId } = visit;
    await this.access.note(actor, coalitionId, { action: 'searched', subject: 'registration' });
    return this.page(visit, { words, found: await this.desk.find(coalitionId, words) });
  }

  @OfficePage('GET', routes.office.registration, deskRoles)
  async show(@AtPage() visit: OfficeVisit, @Param('id') id: string): Promise<string> {
    const { actor, coalitionId } = visit;
    const view = await this.events.byId(coalitionId, id, () => this.desk.byId(coalitionId, id));
    await this.access.note(actor, coalitionId, { action: 'read', subject: 'registration', subjectId: id });
    return registrationPage(visit, view, await this.notices.noticesOf(coalitionId, id));
  }

  @OfficePage('POST', routes.office.cancel, deskRoles)
  async cancel(@AtPage() { actor, coalitionId, reply }: OfficeVisit, @Param('id') id: string): Promise<void> {
    await this.desk.cancel(actor, coalitionId, id);
    sendOn(reply, addressOf(routes.office.registration, { id }), 'registrationCancelled');
  }

  @OfficePage('POST', routes.office.restore, deskRoles)
  async restore(
    @AtPage() { actor, coalitionId, reply }: OfficeVisit,
    @Param('id') id: string,
  ): Promise<void> {
    await this.desk.undo(actor, coalitionId, id);
    sendOn(reply, addressOf(routes.office.registration, { id }), 'registrationRestored');
  }

  private async page(visit: OfficeVisit, view: Omit<FindView, 'events'>): Promise<string> {
    const today = localDate(this.clock.now());
    const events = (await this.events.list(visit.coalitionId)).filter(({ lastDay }) => lastDay >= today);
    return findPage(visit, { ...view, events });
  }
}
