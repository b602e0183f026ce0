import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer/lib/mailer';
import { breakSeconds, type DeliveryFailure } from '../delivery.rules.js';

export interface MailServerSettings {
  url: string;
  connections: number;
  timeoutSeconds: number;
}

/** Replies in these phases are about our connection, not about one mail. */
const connectionPhases = ['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'AUTH'];
const noConnection = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];

interface MailError {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
}

/** The mail was not accepted. `answer` is what the server said; it may hold an address, so it is never logged. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';

  constructor(
    readonly failure: DeliveryFailure,
    readonly answer: string,
    readonly code: string,
  ) {
    super(`mail not accepted: ${code}`);
  }
}

/**
 * The server that takes our mail: a pool of connections with time-outs, and a circuit breaker that leaves a server
 * that is away alone, so that no mail spends its attempts on it (faults F4, F5).
 */
export class MailServer {
  private readonly transport;
  private failedProbes = 0;
  private closedUntil = 0;
  private probing: Promise<boolean> | undefined;

  constructor(
    private readonly settings: MailServerSettings,
    /** Closes what was started for this server. */
    private readonly alsoClose: () => Promise<void> = async () => undefined,
  ) {
    const timeout = settings.timeoutSeconds * 1000;
    this.transport = createTransport({
      pool: true,
      url: settings.url,
      maxConnections: settings.connections,
      // A mail that was cut off is sent again by our own retries, which know what may be repeated.
      maxRequeues: 0,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      dnsTimeout: timeout,
    });
    // A pool without a listener would end the process over an idle connection that breaks.
    this.transport.on('error', () => undefined);
  }

  /** No attempt lasts longer than this, in milliseconds: the lease of a mail is longer. */
  get longestAttempt(): number {
    return 2 * this.settings.timeoutSeconds * 1000;
  }

  /** Whether mail can be offered now. After a failure this asks the server first, at growing intervals. */
  async isThere(): Promise<boolean> {
    if (this.failedProbes === 0) return true;
    if (performance.now() < this.closedUntil) return false;
    return this.probe();
  }

  /** Hands one mail over. @throws NotAccepted */
  async send(mail: SendMailOptions): Promise<void> {
    try {
      await this.transport.sendMail({ ...mail, signal: AbortSignal.timeout(this.longestAttempt) });
    } catch (error) {
      throw await this.classify(error as MailError);
    }
  }

  async close(): Promise<void> {
    this.transport.close();
    await this.alsoClose();
  }

  private async classify(error: MailError): Promise<NotAccepted> {
    const responseCode = error.responseCode ?? null;
    const unsendable = responseCode === null && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
    const aboutConnection = responseCode === null || connectionPhases.includes(phaseOf(error));
    const failure: DeliveryFailure = {
      responseCode,
      atRecipient: error.command === 'RCPT TO',
      notDelivered:
        noConnection.includes(error.originalCode ?? '') ||
        error.code === 'EDNS' ||
        (responseCode !== null && aboutConnection),
      unsendable,
      serverAway: !unsendable && aboutConnection && !(await this.probe()),
    };
    const answer = error.response ?? error.message ?? '';
    return new NotAccepted(
      failure,
      answer.slice(0, 300),
      `${error.code ?? 'EUNKNOWN'} ${responseCode ?? ''}`.trim(),
    );
  }

  /** Connects and greets, once for all who ask at the same time. */
  private probe(): Promise<boolean> {
    this.probing ??= this.transport
      .verify()
      .then(() => true)
      .catch(() => false)
      .then((there) => {
        this.probing = undefined;
        this.failedProbes = there ? 0 : this.failedProbes + 1;
        if (!there) this.closedUntil = performance.now() + breakSeconds(this.failedProbes) * 1000;
        return there;
      });
    return this.probing;
  }
}

function phaseOf(error: MailError): string {
  return (error.command ?? '').split(' ')[0] ?? '';
}
