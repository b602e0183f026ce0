import { Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Activities, type Event, officeActivity, programmeProblems } from '#events/programme';
import { Allow, AtOffice, type Visit } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm } from '#http/input';
import type { SignedIn } from '#people/identity';
import { Clock, Problem } from '#platform/kernel';
import { attempt, fieldErrors, refusalErrors } from '../attempt.js';
import { sendOn } from '../done.js';
import { OfficeEvents, officeAddress } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { html, programmeRoles } from '../roles.js';
import { type EditorView, editorPage, newActivityPage } from './activity-editor.page.js';
import { ActivityForm, editorNames, emptyValues, readValues, valuesOf } from './activity-form.js';

const StepForm = z.strictObject({ stap: z.enum(['submit', 'return', 'publish', 'withdraw']) });
const SettleForm = z.strictObject({ code: z.string().max(100) });

/** One activity in the office: writing it, and bringing it from concept to the programme. */
@Controller('kantoor/:event/activiteiten')
export class ActivityController {
  constructor(
    @Inject(Activities) private readonly activities: Activities,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('nieuw')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async blank(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    return newActivityPage(await this.frames.of(staff, request), event, emptyValues);
  }

  @Post('nieuw')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async create(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    const { value, problems } = await readForm(ActivityForm, form);
    const values = value ?? emptyValues;
    const read = readValues(values, null);
    const errors = problems ? fieldErrors(problems, editorNames) : read.errors;
    if (errors.length === 0) {
      const { done, refused } = await attempt(() =>
        this.activities.create(staff.actor, event.id, read.input),
      );
      if (done) {
        sendOn(reply, officeAddress(event, `activiteiten/${done.id}`), 'activityCreated');
        return undefined;
      }
      errors.push(...refusalErrors(refused, 'title', editorNames));
    }
    reply.code(422);
    return newActivityPage(await this.frames.of(staff, request), event, values, errors);
  }

  @Get(':id')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async look(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    return this.editor(staff, event, id, request);
  }

  /** Saves the texts. Was somebody else first, then both texts are shown and nothing is written (fault F11). */
  @Post(':id')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async save(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    const activity = await this.events.activity(event, id);
    const { value, problems } = await readForm(ActivityForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    const { input, errors } = readValues(value, activity);
    if (errors.length === 0) {
      const { done, refused } = await attempt(() =>
        this.activities.change(staff.actor, id, value.version, input),
      );
      if (done) {
        sendOn(reply, officeAddress(event, `activiteiten/${id}`), 'activitySaved');
        return undefined;
      }
      if (refused.kind === programmeProblems.activityStale) {
        reply.code(412);
        return this.editor(staff, event, id, request, ({ values: theirs }) => ({ values: value, theirs }));
      }
      errors.push(...refusalErrors(refused, 'title', editorNames));
    }
    reply.code(422);
    return this.editor(staff, event, id, request, () => ({ values: value, errors }));
  }

  @Post(':id/stap')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async step(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    await this.events.activity(event, id);
    const { value, problems } = await readForm(StepForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    const { refused } = await attempt(() => this.activities[value.stap](staff.actor, id));
    if (!refused) {
      const done = {
        submit: 'activitySubmitted',
        return: 'activityReturned',
        publish: 'activityPublished',
        withdraw: 'activityWithdrawn',
      } as const;
      sendOn(reply, officeAddress(event, `activiteiten/${id}`), done[value.stap]);
      return undefined;
    }
    reply.code(refused.kind.status);
    const lines = [...refused.errors.map(({ detail }) => detail), refused.kind.next];
    return this.editor(staff, event, id, request, () => ({ refused: { title: refused.kind.title, lines } }));
  }

  /** Somebody has looked at what was odd about it. */
  @Post(':id/bekeken')
  @Allow(...programmeRoles)
  @HttpCode(303)
  async settle(
    @AtOffice() { staff, coalitionId, reply }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
    @Form() form: Record<string, unknown>,
  ): Promise<void> {
    const event = await this.events.bySlug(coalitionId, slug);
    await this.events.activity(event, id);
    const { value, problems } = await readForm(SettleForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    await this.activities.settle(staff.actor, id, value.code);
    sendOn(reply, officeAddress(event, `activiteiten/${id}`), 'attentionSettled');
  }

  private async editor(
    staff: SignedIn,
    event: Event,
    id: string,
    request: FastifyRequest,
    more: (stored: EditorView) => Partial<EditorView> = () => ({}),
  ): Promise<string> {
    await this.events.activity(event, id);
    const found = await this.events.read(event.coalitionId, (reader) => officeActivity(reader, id));
    if (!found) throw new Problem(httpProblems.notFound);
    const values = valuesOf(found.activity, found.view.organizationName);
    const stored = { ...found, values, now: this.clock.now() };
    return editorPage(await this.frames.of(staff, request), event, { ...stored, ...more(stored) });
  }
}
