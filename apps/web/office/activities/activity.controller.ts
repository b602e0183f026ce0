import { Controller, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { Activities, officeActivity } from '#events/programme';
import { Form } from '#http/input';
import { Clock, programmeRoles } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { handle, refuseFields } from '../kit/handle.js';
import { AtPage, type EventVisit, OfficePage, type Posted } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { refusedBy } from '../office-layout.js';
import { type EditorView, editorPage, newActivityPage } from './activity-editor.page.js';
import { ActivityForm, editorNames, emptyValues, readValues, valuesOf } from './activity-form.js';

const StepForm = z.strictObject({ stap: z.enum(['submit', 'return', 'publish', 'withdraw']) });
const SettleForm = z.strictObject({ code: z.string().max(100) });
const doneOf = {
  submit: 'activitySubmitted',
  return: 'activityReturned',
  publish: 'activityPublished',
  withdraw: 'activityWithdrawn',
} as const;

/** One activity in the office: writing it, and bringing it from concept to the programme. */
@Controller()
export class ActivityController {
  constructor(
    @Inject(Activities) private readonly activities: Activities,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @OfficePage('GET', routes.event.newActivity, programmeRoles)
  blank(@AtPage() visit: EventVisit): string {
    return newActivityPage(visit, emptyValues);
  }

  @OfficePage('POST', routes.event.newActivity, programmeRoles)
  create(@AtPage() visit: EventVisit, @Form() form: Posted) {
    const { actor, event } = visit;
    return handle(visit, ActivityForm, form, {
      unreadable: emptyValues,
      names: editorNames,
      first: 'title',
      run: (values) => {
        const { input, errors } = readValues(values, null);
        refuseFields(errors);
        return this.activities.create(actor, event.id, input);
      },
      done: ({ id }) => [addressOf(routes.event.activity, { event, id }), 'activityCreated'],
      again: (values, { errors }) => newActivityPage(visit, values, errors),
    });
  }

  @OfficePage('GET', routes.event.activity, programmeRoles)
  show(@AtPage() visit: EventVisit, @Param('id') id: string): Promise<string> {
    return this.editor(visit, id);
  }

  /** Saves the texts. Was somebody else first, then both texts are shown and nothing is written (fault F11). */
  @OfficePage('POST', routes.event.activity, programmeRoles)
  async save(@AtPage() visit: EventVisit, @Param('id') id: string, @Form() form: Posted) {
    const { actor, event } = visit;
    const activity = await this.events.activity(event, id);
    return handle(visit, ActivityForm, form, {
      names: editorNames,
      first: 'title',
      run: (values) => {
        const { input, errors } = readValues(values, activity);
        refuseFields(errors);
        return this.activities.change(actor, id, values.version, input);
      },
      done: () => [addressOf(routes.event.activity, { event, id }), 'activitySaved'],
      again: (values, { problem, errors }) =>
        this.editor(visit, id, (stored) =>
          problem.kind.status === 412 ? { values, theirs: stored.values } : { values, errors },
        ),
    });
  }

  @OfficePage('POST', routes.event.step, programmeRoles)
  async step(@AtPage() visit: EventVisit, @Param('id') id: string, @Form() form: Posted) {
    const { actor, event } = visit;
    await this.events.activity(event, id);
    return handle(visit, StepForm, form, {
      run: ({ stap }) => this.activities[stap](actor, id),
      done: (_, { stap }) => [addressOf(routes.event.activity, { event, id }), doneOf[stap]],
      again: (_, { problem }) => this.editor(visit, id, () => ({ refused: refusedBy(problem) })),
    });
  }

  /** Somebody has looked at what was odd about it. */
  @OfficePage('POST', routes.event.settled, programmeRoles)
  async settle(@AtPage() visit: EventVisit, @Param('id') id: string, @Form() form: Posted) {
    const { actor, event } = visit;
    await this.events.activity(event, id);
    return handle(visit, SettleForm, form, {
      run: ({ code }) => this.activities.settle(actor, id, code),
      done: () => [addressOf(routes.event.activity, { event, id }), 'attentionSettled'],
    });
  }

  private async editor(
    visit: EventVisit,
    id: string,
    more: (stored: EditorView) => Partial<EditorView> = () => ({}),
  ): Promise<string> {
    await this.events.activity(visit.event, id);
    const read = await this.events.read(visit.coalitionId, (reader) => officeActivity(reader, id));
    const found = this.events.found(read);
    const values = valuesOf(found.activity, found.view.organizationName);
    const stored = { ...found, values, now: this.clock.now() };
    return editorPage(visit, { ...stored, ...more(stored) });
  }
}
