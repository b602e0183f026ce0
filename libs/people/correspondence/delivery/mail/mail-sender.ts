import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { say } from '#platform/i18n';
import { Clock, isTestAddress } from '#platform/kernel';
import { Sweeps } from '#platform/queue';
import { correspondenceTexts as texts } from '../../correspondence.nl.js';
import { channelAfterMail } from '../../notices/notice.rules.js';
import { type CorrespondenceSettings, correspondence } from '../../notices/settings.js';
import {
  type ClaimedMail,
  claimMails,
  requeueMails,
  type Settlement,
  settleMail,
} from '../delivery.queries.js';
import { afterFailure, type NextStep } from '../delivery.rules.js';
import { mailOf } from './mail.js';
import { type MailServer, NotAccepted } from './mail-server.js';
import { mailServer } from './mail-server.provider.js';

const batch = 50;

/**
 * Sends the mails that are due: claim, commit, send, mark. No transaction is open while the mail server talks. A worker
 * that dies in between leaves a lease that runs out; its mails go out again with the same Message-ID, Date and bytes,
 * or never, as each notice says.
 */
@Injectable()
export class MailSender implements OnModuleDestroy, OnApplicationShutdown {
  private readonly log = new Logger('correspondence');
  private stopping = false;

  constructor(
    @Inject(correspondence) private readonly settings: CorrespondenceSettings,
    @Inject(mailServer) private readonly server: MailServer,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Sweeps('quick')
  async deliverDue(): Promise<boolean> {
    if (this.stopping || !(await this.server.isThere())) return false;
    const claimedAt = performance.now();
    const mails = await this.transactions.run('platform', (tx) =>
      claimMails(tx, {
        now: this.clock.now(),
        batch,
        leaseSeconds: this.settings.leaseSeconds,
        perSecond: this.settings.perSecond,
      }),
    );
    const waiting = [...mails];
    const lane = async () => {
      for (let mail = waiting.shift(); mail; mail = waiting.shift()) await this.deliver(mail, claimedAt);
    };
    await Promise.all(Array.from({ length: this.settings.connections }, lane));
    return mails.length === batch;
  }

  @Sweeps('slow')
  async requeueDue(): Promise<boolean> {
    const { unknownOutcome, expired } = texts.failures;
    const now = this.clock.now();
    await this.transactions.run('platform', (tx) => requeueMails(tx, now, unknownOutcome, expired));
    return false;
  }

  /** No new mails; those that a connection has in hand are finished. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  onApplicationShutdown(): Promise<void> {
    return this.server.close();
  }

  private async deliver(mail: ClaimedMail, claimedAt: number): Promise<void> {
    const now = this.clock.now();
    if (mail.expiresAt && mail.expiresAt <= now) {
      return this.settle(mail, { state: 'withdrawn', failure: texts.failures.expired, settledAt: now });
    }
    const spent = performance.now() - claimedAt;
    const late = spent + this.server.longestAttempt > this.settings.leaseSeconds * 1000;
    if (late || this.stopping || !(await this.server.isThere())) {
      return this.settle(mail, { state: 'queued', uncounted: true });
    }
    if (isTestAddress(mail.email) && !this.settings.testAddresses) {
      return this.settle(mail, this.givenUp(mail, texts.failures.testAddress, now));
    }
    return this.settle(mail, await this.attempt(mail));
  }

  private async attempt(mail: ClaimedMail): Promise<Settlement> {
    const now = this.clock.now();
    try {
      await this.server.send(mailOf(mail, this.settings.mailFrom));
      return { state: 'accepted', settledAt: now };
    } catch (error) {
      const refusal =
        error instanceof NotAccepted
          ? error
          : // The notice itself cannot be made into a mail; the other mails go on (scenario M6).
            new NotAccepted(
              {
                responseCode: null,
                atRecipient: false,
                notDelivered: true,
                unsendable: true,
                serverAway: false,
              },
              String(error),
              'EUNSENDABLE',
            );
      this.log.warn({ notice: mail.id, attempt: mail.attempts, failure: refusal.code });
      return this.settlementOf(mail, refusal, now);
    }
  }

  private settlementOf(mail: ClaimedMail, refusal: NotAccepted, now: Date): Settlement {
    const next = afterFailure(refusal.failure, mail, Math.random());
    const failure = sentence(next, refusal.answer, mail.attempts);
    if (next.step === 'again') {
      const notBefore = new Date(now.getTime() + next.seconds * 1000);
      return { state: 'queued', notBefore, uncounted: !next.counted, failure };
    }
    if (next.step === 'unknown') return { state: 'unknown', failure, settledAt: now };
    return this.givenUp(mail, failure, now);
  }

  /** Another way to the same person, when there is one. */
  private givenUp(mail: ClaimedMail, failure: string, now: Date): Settlement {
    const channel = channelAfterMail(mail);
    return channel ? { state: 'queued', channel, failure } : { state: 'failed', failure, settledAt: now };
  }

  private settle(mail: ClaimedMail, end: Settlement): Promise<void> {
    return this.transactions.run('platform', (tx) => settleMail(tx, mail, end));
  }
}

function sentence(next: NextStep, answer: string, attempts: number): string {
  if (next.step === 'unknown') return texts.failures.unknownOutcome;
  if (next.step === 'give_up' && next.why === 'triesUsedUp')
    return say(texts.failures.triesUsedUp, { n: attempts });
  if (next.step === 'give_up' && next.why === 'unsendable') return texts.failures.unsendable;
  return say(texts.failures.refused, { answer });
}
