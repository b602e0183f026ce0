import { Inject, Injectable } from '@nestjs/common';
import { Coalition } from '#people/coalition';
import { Audit } from '#people/identity';
import { Transactions } from '#platform/database';
import {
  type Actor,
  Clock,
  cleanLine,
  cleanText,
  type FieldProblem,
  isDate,
  newId,
  Problem,
  slugify,
} from '#platform/kernel';
import { Activity } from './activity.entity.js';
import {
  changedFields,
  type MissingCode,
  mayEditProgramme,
  mayReview,
  whatIsMissing,
} from './activity.rules.js';
import { Activities } from './activity.service.js';
import { Event, type EventKind } from './event.entity.js';
import { lockActivities, scopeOf, touchEvent } from './event.queries.js';
import { programmeTexts } from './programme.nl.js';
import { programmeProblems } from './programme.problems.js';
import { Session } from './session.entity.js';

export interface EventInput {
  name: string;
  welcome: string;
  /** `YYYY-MM-DD`, like the next; any length. */
  firstDay: string;
  lastDay: string;
}

export interface NewEvent extends Omit<EventInput, 'welcome'> {
  kind: EventKind;
  welcome?: string;
  /** Part of the address; made from the name when it is left out. */
  slug?: string;
}

export interface PublishOutcome {
  event: Event;
  /** Ids of the activities that residents see from now on. */
  published: string[];
  /** What was left out, and why: it needs something, or somebody must look at it first. */
  left: { id: string; title: string; missing: MissingCode[]; review: boolean }[];
}

@Injectable()
export class Events {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Activities) private readonly activities: Activities,
  ) {}

  async create(actor: Actor, coalitionId: string, wanted: NewEvent): Promise<Event> {
    if (!mayEditProgramme(actor, coalitionId)) throw new Problem(programmeProblems.notYours);
    const input = readEvent({ welcome: '', ...wanted });
    const slug = wanted.slug ?? slugify(input.name);
    if (slug !== slugify(slug)) throw unreadable([field('slug')]);
    const now = this.clock.now();
    return this.transactions.run({ coalitionId }, async (tx) => {
      const row: Event = {
        ...input,
        kind: wanted.kind,
        slug,
        coalitionId,
        id: newId(now.getTime()),
        publishedAt: null,
        version: 1,
        changedAt: now,
      };
      await tx.insert(Event, row);
      await this.audit.writeIn(tx, actor, { action: 'created', subject: 'event', subjectId: row.id });
      return row;
    });
  }

  /** Another name, other days, another welcome. The address stays. */
  async change(actor: Actor, eventId: string, given: Partial<EventInput>): Promise<Event> {
    return this.transactions.run(await scopeOf(this.transactions, 'event', eventId), async (tx) => {
      const event = (await tx.lock(Event, { id: eventId }))!;
      if (!mayEditProgramme(actor, event.coalitionId)) throw new Problem(programmeProblems.notYours);
      const input = readEvent({ ...inputOf(event), ...given });
      const fields = changedFields<Event>(event, input);
      if (fields.length === 0) return event;
      Object.assign(event, input, { version: event.version + 1, changedAt: this.clock.now() });
      await tx.save(Event, event);
      await this.audit.writeIn(tx, actor, {
        action: 'changed',
        subject: 'event',
        subjectId: event.id,
        fields,
      });
      return event;
    });
  }

  /**
   * Shows the event and the chosen activities to residents. Without a choice: every activity that is complete and
   * has nothing that somebody must look at first; withdrawn and returned ones stay where they are. What is not
   * complete is left out and named. Pressing twice is one release (scenario X10).
   */
  async publish(actor: Actor, eventId: string, chosen?: readonly string[]): Promise<PublishOutcome> {
    const scope = await scopeOf(this.transactions, 'event', eventId);
    if (!mayReview(actor, scope.coalitionId)) throw new Problem(programmeProblems.notYours);
    return this.transactions.run(scope, async (tx) => {
      await lockActivities(tx, eventId);
      const coalition = (await tx.findOne(Coalition, { id: scope.coalitionId }))!;
      const activities = await tx.find(Activity, { where: { eventId }, order: { id: 'ASC' } });
      const sessions = await tx.find(Session, { where: { eventId } });
      const outcome: Pick<PublishOutcome, 'published' | 'left'> = { published: [], left: [] };
      for (const activity of activities.filter((row) => isChosen(row, chosen))) {
        const context = {
          coalition,
          sessions: sessions.filter((session) => session.activityId === activity.id),
        };
        const missing = whatIsMissing(activity, coalition, context.sessions);
        const review = !chosen && activity.attention.some((attention) => attention.review);
        if (missing.length > 0 || review) {
          outcome.left.push({ id: activity.id, title: activity.title, missing, review });
        } else if (await this.activities.transitionIn(tx, actor, activity, 'publish', context)) {
          outcome.published.push(activity.id);
        }
      }
      const event = (await tx.lock(Event, { id: eventId }))!;
      if (event.publishedAt && outcome.published.length === 0) return { event, ...outcome };
      const now = this.clock.now();
      if (!event.publishedAt) {
        await tx.update(Event, { id: eventId }, { publishedAt: now });
        await this.audit.writeIn(tx, actor, { action: 'published', subject: 'event', subjectId: eventId });
      }
      const version = await touchEvent(tx, eventId, now);
      return {
        event: { ...event, publishedAt: event.publishedAt ?? now, version, changedAt: now },
        ...outcome,
      };
    });
  }
}

function isChosen(activity: Activity, chosen: readonly string[] | undefined): boolean {
  return chosen
    ? chosen.includes(activity.id)
    : activity.publication === 'draft' || activity.publication === 'submitted';
}

function inputOf({ name, welcome, firstDay, lastDay }: Event): EventInput {
  return { name, welcome, firstDay, lastDay };
}

function field(name: 'name' | 'slug' | 'firstDay' | 'lastDay'): FieldProblem {
  return { pointer: `/${name}`, detail: programmeTexts.fields[name] };
}

function unreadable(errors: FieldProblem[]): Problem {
  return new Problem(programmeProblems.eventUnreadable, errors);
}

function readEvent(given: EventInput): EventInput {
  const input: EventInput = {
    name: cleanLine(given.name),
    welcome: cleanText(given.welcome),
    firstDay: given.firstDay,
    lastDay: given.lastDay,
  };
  const errors: FieldProblem[] = [];
  if (input.name === '' || input.name.length > 150) errors.push(field('name'));
  if (!isDate(input.firstDay)) errors.push(field('firstDay'));
  if (!isDate(input.lastDay)) errors.push(field('lastDay'));
  else if (input.lastDay < input.firstDay) {
    errors.push({ pointer: '/lastDay', detail: programmeTexts.fields.daysOrder });
  }
  if (errors.length > 0) throw unreadable(errors);
  return input;
}
