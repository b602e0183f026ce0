import { Inject, Injectable } from '@nestjs/common';
import { type Scope, Transactions, type Tx } from '#platform/database';
import { type Actor, Clock, isUuid, newId } from '#platform/kernel';
import { type AuditView, listAudit } from './audit.queries.js';
import { AuditLine } from './audit-line.entity.js';

export interface AuditEntry {
  /** What was done, as a past tense: `published`. */
  action: string;
  /** Kind of thing: `activity`. */
  subject: string;
  subjectId?: string | null;
  /** Names of what changed, never values (scenario D2, privacy V13). */
  fields?: readonly string[];
  /** Needed in a transaction for the whole platform only; elsewhere it is the coalition of the scope. */
  coalitionId?: string;
}

export interface AuditQuery {
  subjectId?: string;
  /** `next` of the page before. */
  cursor?: string;
  limit?: number;
}

/** The logbook: lines come in, none is ever changed or removed (security 37; the database refuses it too). */
@Injectable()
export class Audit {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes one line in the transaction of what it tells. */
  async writeIn(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
    const coalitionId = tx.scope === 'platform' ? entry.coalitionId : tx.scope.coalitionId;
    if (!coalitionId) throw new Error(`the logbook needs a coalition for "${entry.action}"`);
    const at = this.clock.now();
    await tx.insert(AuditLine, {
      id: newId(at.getTime()),
      coalitionId,
      at,
      actor: actor.kind,
      personId: actor.kind === 'staff' ? actor.personId : null,
      action: entry.action,
      subject: entry.subject,
      subjectId: entry.subjectId ?? null,
      fields: [...(entry.fields ?? [])],
    });
  }

  /** One page of the logbook, newest first; `next` is null on the last one. An unknown cursor starts at the newest. */
  async list(scope: Scope, query: AuditQuery = {}): Promise<{ lines: AuditView[]; next: string | null }> {
    const limit = Math.min(Math.max(query.limit ?? 50, 1), 200);
    const found = await this.transactions.read(scope, (reader) =>
      listAudit(reader, { subjectId: query.subjectId, after: readCursor(query.cursor), limit }),
    );
    const lines = found.slice(0, limit);
    const last = found.length > limit ? lines.at(-1) : undefined;
    return { lines, next: last ? `${last.at.toISOString()}~${last.id}` : null };
  }
}

function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  const [at = '', id = ''] = cursor?.split('~') ?? [];
  const instant = new Date(at);
  return isUuid(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined;
}
