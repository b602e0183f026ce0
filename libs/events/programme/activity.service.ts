import { Inject, Injectable } from '@nestjs/common';
import { Coalition, Organizations } from '#people/coalition';
import { Audit } from '#people/identity';
import { Transactions, type Tx } from '#platform/database';
import { say } from '#platform/i18n';
import { type Actor, Clock, isUuid, newId, newSpokenCode, Problem, slugify } from '#platform/kernel';
import { Activity, type Attention } from './activity.entity.js';
import {
  type ActivityFieldProblem,
  type ActivityText,
  changedFields,
  type MissingCode,
  mayDo,
  mayReview,
  mayWrite,
  nextPublication,
  type PublicationVerb,
  readActivityText,
  whatIsMissing,
} from './activity.rules.js';
import { Event } from './event.entity.js';
import { scopeOf, touchEvent, usedSlugs } from './event.queries.js';
import { programmeTexts } from './programme.nl.js';
import { programmeProblems } from './programme.problems.js';
import { Session } from './session.entity.js';

/** What people may write about an activity, with the name of the organization that offers it. */
export interface ActivityInput extends ActivityText {
  /** Made when it is new; null takes it away. */
  organization: string | null;
}

/** What a list adds to an activity beside its text. */
export interface ImportMarks {
  attention?: Attention[];
}

/** What decides about publishing and withdrawing beside the activity itself. */
export interface PublicationContext {
  coalition: { phone: string };
  sessions: readonly Session[];
}

@Injectable()
export class Activities {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Organizations) private readonly organizations: Organizations,
  ) {}

  /** A new draft. */
  async create(
    actor: Actor,
    eventId: string,
    input: Partial<ActivityInput> & { title: string },
  ): Promise<Activity> {
    return this.transactions.run(await scopeOf(this.transactions, 'event', eventId), async (tx) => {
      const activity = await this.createIn(tx, actor, eventId, input);
      await touchEvent(tx, eventId, this.clock.now());
      return activity;
    });
  }

  /**
   * Changes what is given and leaves the rest.
   * @throws Problem activity-stale when `version` is not the one that is stored (scenario X9).
   */
  async change(
    actor: Actor,
    activityId: string,
    version: number,
    input: Partial<ActivityInput>,
  ): Promise<Activity> {
    return this.transactions.run(await scopeOf(this.transactions, 'activity', activityId), async (tx) => {
      const activity = await this.lock(tx, activityId);
      if (!mayWrite(actor, activity)) throw new Problem(programmeProblems.notYours);
      if (activity.version !== version) throw new Problem(programmeProblems.activityStale);
      const fields = await this.changeIn(tx, actor, activity, input);
      if (fields.length > 0) await touchEvent(tx, activity.eventId, this.clock.now());
      return activity;
    });
  }

  /** Somebody has looked at what was odd: the sentence goes, and it is published together with the others. */
  async settle(actor: Actor, activityId: string, code: string): Promise<Activity> {
    return this.transactions.run(await scopeOf(this.transactions, 'activity', activityId), async (tx) => {
      const activity = await this.lock(tx, activityId);
      if (!mayReview(actor, activity.coalitionId)) throw new Problem(programmeProblems.notYours);
      const attention = activity.attention.filter((one) => one.code !== code);
      await this.changeIn(tx, actor, activity, {}, { attention });
      return activity;
    });
  }

  /** The partner is done: the office may look at it. */
  submit(actor: Actor, activityId: string): Promise<Activity> {
    return this.transition(actor, activityId, 'submit');
  }

  /** Back to the partner: something must be added. */
  return(actor: Actor, activityId: string): Promise<Activity> {
    return this.transition(actor, activityId, 'return');
  }

  /** @throws Problem activity-incomplete, naming what is missing. */
  publish(actor: Actor, activityId: string): Promise<Activity> {
    return this.transition(actor, activityId, 'publish');
  }

  /** Residents no longer see it. @throws Problem people-signed-up as long as a session with sign-ups goes ahead. */
  withdraw(actor: Actor, activityId: string): Promise<Activity> {
    return this.transition(actor, activityId, 'withdraw');
  }

  /** For lists: the same as `create`, inside `tx` and without touching the event. */
  async createIn(
    tx: Tx,
    actor: Actor,
    eventId: string,
    input: Partial<ActivityInput> & { title: string },
    marks: ImportMarks = {},
  ): Promise<Activity> {
    const event = await tx.findOne(Event, { id: eventId });
    if (!event) throw new Problem(programmeProblems.eventUnknown);
    const { organization, ...given } = input;
    const text = textOrProblem(given);
    const now = this.clock.now();
    const row: Activity = {
      ...emptyText,
      ...text,
      title: text.title!,
      id: newId(now.getTime()),
      coalitionId: event.coalitionId,
      eventId,
      organizationId: organization
        ? (await this.organizations.ensureIn(tx, { name: organization })).id
        : null,
      slug: freeSlug(slugify(text.title!), await usedSlugs(tx, eventId, slugify(text.title!))),
      shortCode: newSpokenCode(),
      publication: 'draft',
      attention: marks.attention ?? [],
      imported: null,
      version: 1,
      changedAt: now,
    };
    if (!mayWrite(actor, row)) throw new Problem(programmeProblems.notYours);
    await tx.insert(Activity, row);
    await this.writeAudit(tx, actor, 'created', row.id, []);
    return row;
  }

  /** For lists: the same as `change`, on a row locked in `tx`. Answers the names of the fields that changed. */
  async changeIn(
    tx: Tx,
    actor: Actor,
    activity: Activity,
    input: Partial<ActivityInput>,
    marks: ImportMarks = {},
  ): Promise<string[]> {
    const { organization, ...given } = input;
    const values: Partial<Activity> = { ...textOrProblem(given), ...marks };
    if (organization !== undefined) {
      values.organizationId = organization
        ? (await this.organizations.ensureIn(tx, { name: organization })).id
        : null;
    }
    const fields = changedFields<Activity>(activity, values);
    if (fields.length === 0) return [];
    await this.update(tx, activity, values);
    await this.writeAudit(tx, actor, 'changed', activity.id, fields);
    return fields;
  }

  /** For lists: saves what the list said, to compare the next one with. No change of the activity itself. */
  async saveImportedIn(tx: Tx, activityId: string, imported: object): Promise<void> {
    await tx.update(Activity, { id: activityId }, { imported });
  }

  /** Also for publishing many: takes a locked activity to where the verb leads; answers whether that is another state. */
  async transitionIn(
    tx: Tx,
    actor: Actor,
    activity: Activity,
    verb: PublicationVerb,
    context: PublicationContext,
  ): Promise<boolean> {
    const next = nextPublication(activity.publication, verb);
    if (!next) throw new Problem(programmeProblems.stepNotPossible);
    if (next === activity.publication) return false;
    if (verb === 'publish') {
      const missing = whatIsMissing(activity, context.coalition, context.sessions);
      if (missing.length > 0) throw new Problem(programmeProblems.activityIncomplete, missingErrors(missing));
    }
    const expected = context.sessions.some((session) => session.taken > 0 && session.state !== 'cancelled');
    if (verb === 'withdraw' && expected) throw new Problem(programmeProblems.peopleSignedUp);
    await this.update(tx, activity, { publication: next });
    await this.writeAudit(tx, actor, next, activity.id, ['publication']);
    return true;
  }

  private async transition(actor: Actor, activityId: string, verb: PublicationVerb): Promise<Activity> {
    return this.transactions.run(await scopeOf(this.transactions, 'activity', activityId), async (tx) => {
      const activity = await this.lock(tx, activityId);
      if (!mayDo(verb, actor, activity)) throw new Problem(programmeProblems.notYours);
      const context = {
        coalition: (await tx.findOne(Coalition, { id: activity.coalitionId }))!,
        sessions: await tx.find(Session, { where: { activityId } }),
      };
      if (await this.transitionIn(tx, actor, activity, verb, context)) {
        await touchEvent(tx, activity.eventId, this.clock.now());
      }
      return activity;
    });
  }

  private async lock(tx: Tx, activityId: string): Promise<Activity> {
    const activity = isUuid(activityId) ? await tx.lock(Activity, { id: activityId }) : null;
    if (!activity) throw new Problem(programmeProblems.activityUnknown);
    return activity;
  }

  private async update(tx: Tx, activity: Activity, values: Partial<Activity>): Promise<void> {
    const changed = { ...values, version: activity.version + 1, changedAt: this.clock.now() };
    Object.assign(activity, changed);
    await tx.update(Activity, { id: activity.id }, changed);
  }

  private writeAudit(
    tx: Tx,
    actor: Actor,
    action: string,
    subjectId: string,
    fields: string[],
  ): Promise<void> {
    return this.audit.writeIn(tx, actor, { action, subject: 'activity', subjectId, fields });
  }
}

const emptyText: Omit<ActivityText, 'title'> = {
  summary: '',
  category: null,
  targetGroups: [],
  ageMin: null,
  ageMax: null,
  bookingMode: 'none',
  bookingNote: '',
  bookingUntil: null,
  priceKind: 'unknown',
  priceCents: null,
  priceNote: '',
  accessNote: '',
  addressPrivate: false,
  remarks: '',
  contactName: '',
  contactPhone: null,
  contactEmail: null,
};

function textOrProblem(given: Partial<ActivityText>): Partial<ActivityText> {
  const { text, problems } = readActivityText(given);
  if (problems.length === 0) return text;
  throw new Problem(programmeProblems.activityUnreadable, problems.map(fieldError));
}

function fieldError(problem: ActivityFieldProblem): { pointer: string; detail: string } {
  if (problem.field === 'tooLong') {
    return {
      pointer: `/${problem.of}`,
      detail: say(programmeTexts.fields.tooLong, { n: problem.most }),
    };
  }
  const pointer = problem.field === 'agesOrder' ? '/ageMax' : `/${problem.field}`;
  return { pointer, detail: programmeTexts.fields[problem.field] };
}

function missingErrors(missing: readonly MissingCode[]): { pointer: string; detail: string }[] {
  return missing.map((code) => ({
    pointer: `/${code}`,
    detail: say(programmeTexts.missingSentence, { what: programmeTexts.missing[code] }),
  }));
}

/** "koffie", "koffie-2", … The first that is not in use. */
function freeSlug(slug: string, used: ReadonlySet<string>): string {
  if (!used.has(slug)) return slug;
  let number = 2;
  while (used.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
