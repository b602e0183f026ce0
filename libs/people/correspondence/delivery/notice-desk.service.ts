import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { Clock, Problem } from '#platform/kernel';
import { correspondenceTexts as texts } from '../correspondence.nl.js';
import { correspondenceProblems as problems } from '../notices/correspondence.problems.js';
import { Notice } from '../notices/notice.entity.js';
import { holdMails } from '../notices/notice.queries.js';
import { callScript } from './call-script.js';
import { lettersPdf } from './letter.js';
import {
  callToLetter,
  countWaiting,
  mailAgain,
  type NoticeLine,
  type NoticeWithContent,
  noteNoAnswer,
  noticesById,
  noticesOf,
  settleWaiting,
  troubledMails,
  waitingNotices,
} from './notice-lists.queries.js';

export interface CallLine extends NoticeLine {
  /** Read aloud, paragraph by paragraph. */
  script: string[];
}

export interface Page {
  /** Id of the last line of the page before. */
  after?: string | undefined;
  limit?: number | undefined;
}

const usualLimit = 200;

/** What the office does with notices that a human delivers, and with mails that did not arrive. */
@Injectable()
export class NoticeDesk {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** How many letters and calls wait. */
  async waiting(coalitionId: string): Promise<{ letters: number; calls: number }> {
    const counts = await this.transactions.read({ coalitionId }, (reader) =>
      countWaiting(reader, this.clock.now()),
    );
    const of = (channel: string) => counts.find((count) => count.channel === channel)?.n ?? 0;
    return { letters: of('letter'), calls: of('call') };
  }

  async lettersToPrint(coalitionId: string, page: Page = {}): Promise<NoticeLine[]> {
    return (await this.waitingFor(coalitionId, 'letter', page)).map(withoutContent);
  }

  /** The chosen letters as one PDF; printing them again does no harm. */
  async letters(coalitionId: string, ids: readonly string[]): Promise<Uint8Array> {
    const notices = await this.transactions.read({ coalitionId }, (reader) => noticesById(reader, ids));
    if (notices.length === 0) throw new Problem(problems.noSuchNotice);
    return lettersPdf(notices.map((notice) => ({ ...notice, writtenAt: notice.createdAt })));
  }

  /** Takes printed letters out of the queue. Answers how many there were. */
  markPrinted(coalitionId: string, ids: readonly string[]): Promise<number> {
    return this.transactions.run({ coalitionId }, (tx) => settleWaiting(tx, 'letter', ids, this.clock.now()));
  }

  /** Who is to be called, with what to say. */
  async calls(coalitionId: string, page: Page = {}): Promise<CallLine[]> {
    const notices = await this.waitingFor(coalitionId, 'call', page);
    return notices.map((notice) => ({
      ...withoutContent(notice),
      script: callScript(notice.content, notice.name),
    }));
  }

  async markSpoken(coalitionId: string, id: string): Promise<void> {
    await this.change(coalitionId, async (tx) => {
      return (await settleWaiting(tx, 'call', [id], this.clock.now())) === 1;
    });
  }

  /** Nobody answered: the person stays on the list. */
  async markNoAnswer(coalitionId: string, id: string): Promise<void> {
    await this.change(coalitionId, (tx) => noteNoAnswer(tx, id, texts.failures.noAnswer));
  }

  /** A letter instead of a call. */
  async writeInstead(coalitionId: string, id: string): Promise<void> {
    await this.change(coalitionId, (tx) => callToLetter(tx, id));
  }

  /** What was written to one registration, newest first. */
  noticesOf(coalitionId: string, recipient: string): Promise<NoticeLine[]> {
    return this.transactions.read({ coalitionId }, (reader) => noticesOf(reader, recipient));
  }

  /** Mails that did not arrive, with the way that is open instead. */
  troubled(coalitionId: string, limit = usualLimit): Promise<NoticeLine[]> {
    return this.transactions.read({ coalitionId }, (reader) => troubledMails(reader, limit));
  }

  /** Mails it once more, from the first attempt on (scenario M2). */
  async tryAgain(coalitionId: string, id: string): Promise<void> {
    await this.transactions.run({ coalitionId }, async (tx) => {
      if (!(await mailAgain(tx, id, this.clock.now()))) {
        const known = await tx.findOne(Notice, { id });
        throw new Problem(known ? problems.notToBeTriedAgain : problems.noSuchNotice);
      }
      tx.wakeRelay();
    });
  }

  /**
   * After a backup was put back: no mail of before goes out by itself, in any coalition. The office finds them among
   * the mails that did not arrive, and mails again what is still needed (fault F22). Answers how many there were.
   */
  holdAll(): Promise<number> {
    return this.transactions.run('platform', (tx) =>
      holdMails(tx, this.clock.now(), texts.failures.heldAfterRestore),
    );
  }

  private waitingFor(
    coalitionId: string,
    channel: 'letter' | 'call',
    page: Page,
  ): Promise<NoticeWithContent[]> {
    return this.transactions.read({ coalitionId }, (reader) =>
      waitingNotices(reader, channel, this.clock.now(), {
        after: page.after ?? null,
        limit: page.limit ?? usualLimit,
      }),
    );
  }

  private change(
    coalitionId: string,
    work: Parameters<typeof this.transactions.run<boolean>>[1],
  ): Promise<void> {
    return this.transactions.run({ coalitionId }, async (tx) => {
      if (!(await work(tx))) throw new Problem(problems.noSuchNotice);
    });
  }
}

function withoutContent({ content: _, ...line }: NoticeWithContent): NoticeLine {
  return line;
}
