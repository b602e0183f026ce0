import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  Activities,
  ActivitySessions,
  Event,
  mayEditProgramme,
  programmeProblems,
  scopeOf,
  touchEvent,
} from '#events/programme';
import { readSpreadsheet, type Sheet, UnreadableSpreadsheet } from '#formats/spreadsheet';
import { coalitionFacts, Places } from '#people/coalition';
import { Audit } from '#people/identity';
import { type Reader, type Scope, Transactions, type Tx } from '#platform/database';
import { type Actor, Clock, cleanLine, isUuid, newId, Problem } from '#platform/kernel';
import { applyPlan } from './apply-plan.js';
import type { TypedFields } from './correction.js';
import { importTexts } from './import.nl.js';
import { importProblems } from './import.problems.js';
import { coalitionOfImport, lockImportsOf } from './import.queries.js';
import { planImport } from './plan-import.js';
import { type ImportPreview, previewOf } from './preview.js';
import { type ImportChoices, type ImportOutcome, ProgrammeImport } from './programme-import.entity.js';

export interface OpenOptions {
  /** The list was written for these days; its dates are moved by weekday to those of the event. */
  writtenFor?: { firstDay: string; lastDay: string };
  encoding?: 'utf-8' | 'windows-1252';
}

/** Partners' lists: looked at first, corrected, and then taken over as a whole. */
@Injectable()
export class Imports {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Activities) private readonly activities: Activities,
    @Inject(ActivitySessions) private readonly sessions: ActivitySessions,
    @Inject(Places) private readonly places: Places,
  ) {}

  /**
   * Keeps the list for looking at; the programme does not change.
   * @throws Problem list-unreadable, list-empty.
   */
  async open(
    actor: Actor,
    eventId: string,
    fileName: string,
    bytes: Uint8Array,
    options: OpenOptions = {},
  ): Promise<ImportPreview> {
    const scope = await scopeOf(this.transactions, 'event', eventId);
    this.allow(actor, scope.coalitionId);
    const sheets = await sheetsOf(bytes, options.encoding);
    const row: ProgrammeImport = {
      id: newId(this.clock.now().getTime()),
      coalitionId: scope.coalitionId,
      eventId,
      personId: actor.kind === 'staff' ? actor.personId : null,
      fileName: cleanLine(fileName).slice(0, 200),
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      sheets,
      corrections: { rows: {}, ...(options.writtenFor && { writtenFor: options.writtenFor }) },
      state: 'preview',
      outcome: null,
      createdAt: this.clock.now(),
    };
    return this.transactions.run(scope, async (tx) => {
      const plan = await this.plan(tx, row);
      if (plan.rows.length === 0) throw new Problem(importProblems.listEmpty);
      await tx.insert(ProgrammeImport, row as never);
      await this.writeAudit(tx, actor, 'list_opened', row);
      return previewOf(row, plan);
    });
  }

  /** What taking the list over would do now, compared with what is stored now. */
  async preview(actor: Actor, importId: string): Promise<ImportPreview> {
    const scope = await this.scopeOf(actor, importId);
    return this.transactions.read(scope, async (reader) => {
      const row = await reader.findOne(ProgrammeImport, { id: importId });
      if (!row) throw new Problem(importProblems.importUnknown);
      return previewOf(row, await this.plan(reader, row));
    });
  }

  /**
   * Types over cells of one row, as a partner would write them; an empty text takes a correction back. `keep` takes a
   * seeming double over (true) or leaves a row out (false). Answers the whole list, read anew.
   */
  async correct(
    actor: Actor,
    importId: string,
    rowKey: string,
    typed: TypedFields & { keep?: boolean },
  ): Promise<ImportPreview> {
    return this.transactions.run(await this.scopeOf(actor, importId), async (tx) => {
      const row = await this.lockOpen(tx, importId);
      const before = await this.plan(tx, row);
      if (!before.rows.some(({ key }) => key === rowKey)) throw new Problem(importProblems.rowUnknown);
      const { keep, ...fields } = typed;
      const known = row.corrections.rows[rowKey];
      const merged = Object.entries({ ...known?.fields, ...fields })
        .map(([field, text]) => [field, cleanLine(text).slice(0, 500)] as const)
        .filter(([, text]) => text !== '');
      const kept = keep ?? known?.keep;
      const corrections: ImportChoices = {
        ...row.corrections,
        rows: {
          ...row.corrections.rows,
          [rowKey]: { fields: Object.fromEntries(merged), ...(kept !== undefined && { keep: kept }) },
        },
      };
      await tx.update(ProgrammeImport, { id: importId }, { corrections } as never);
      return previewOf(row, await this.plan(tx, { ...row, corrections }));
    });
  }

  /**
   * Takes the list over in one transaction: all of it or nothing (scenarios E7, F12). A list that is saved already
   * answers what it did then, so pressing twice is once.
   */
  async save(actor: Actor, importId: string): Promise<ImportOutcome> {
    return this.transactions.run(await this.scopeOf(actor, importId), async (tx) => {
      const seen = await tx.lock(ProgrammeImport, { id: importId });
      if (seen?.state === 'saved' && seen.outcome) return seen.outcome;
      const row = await this.lockOpen(tx, importId);
      await lockImportsOf(tx, row.eventId);
      const plan = await this.plan(tx, row);
      const services = { activities: this.activities, sessions: this.sessions, places: this.places };
      const outcome = await applyPlan(tx, actor, row.eventId, plan.rows, services);
      await tx.update(ProgrammeImport, { id: importId }, { state: 'saved', outcome });
      await this.writeAudit(tx, actor, 'list_taken_over', row);
      if (outcome.added + outcome.changed > 0) await touchEvent(tx, row.eventId, this.clock.now());
      return outcome;
    });
  }

  /** The list is not needed after all. */
  async discard(actor: Actor, importId: string): Promise<void> {
    await this.transactions.run(await this.scopeOf(actor, importId), async (tx) => {
      const row = await this.lockOpen(tx, importId);
      await tx.update(ProgrammeImport, { id: row.id }, { state: 'discarded' });
      await this.writeAudit(tx, actor, 'list_discarded', row);
    });
  }

  private async plan(reader: Reader, row: ProgrammeImport) {
    const event = await reader.findOne(Event, { id: row.eventId });
    if (!event) throw new Problem(programmeProblems.eventUnknown);
    return planImport(reader, row, event, await coalitionFacts(reader), this.clock.now());
  }

  private async lockOpen(tx: Tx, importId: string): Promise<ProgrammeImport> {
    const row = await tx.lock(ProgrammeImport, { id: importId });
    if (!row) throw new Problem(importProblems.importUnknown);
    if (row.state !== 'preview') throw new Problem(importProblems.importClosed);
    return row;
  }

  private async scopeOf(actor: Actor, importId: string): Promise<Exclude<Scope, 'platform'>> {
    const coalitionId = isUuid(importId)
      ? await this.transactions.read('platform', (reader) => coalitionOfImport(reader, importId))
      : undefined;
    if (!coalitionId) throw new Problem(importProblems.importUnknown);
    this.allow(actor, coalitionId);
    return { coalitionId };
  }

  private allow(actor: Actor, coalitionId: string): void {
    if (!mayEditProgramme(actor, coalitionId)) throw new Problem(programmeProblems.notYours);
  }

  private writeAudit(tx: Tx, actor: Actor, action: string, row: ProgrammeImport): Promise<void> {
    return this.audit.writeIn(tx, actor, { action, subject: 'event', subjectId: row.eventId });
  }
}

async function sheetsOf(bytes: Uint8Array, encoding: OpenOptions['encoding']): Promise<Sheet[]> {
  try {
    return await readSpreadsheet(bytes, encoding ? { encoding } : {});
  } catch (failure) {
    if (!(failure instanceof UnreadableSpreadsheet)) throw failure;
    const detail = importTexts.unreadable[failure.reason];
    throw new Problem(importProblems.listUnreadable, [{ pointer: '/file', detail }]);
  }
}
