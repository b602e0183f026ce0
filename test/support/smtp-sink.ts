import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** What arrived of one mail: its copies, byte for byte. */
export interface Arrived {
  to: string;
  subject: string;
  copies: string[];
}

export interface Manners {
  /** What the server says to a recipient; nothing is yes. `times` counts how often this one was offered. */
  recipient?: (address: string, times: number) => { code: number; text: string } | undefined;
  /** Milliseconds before it says 250, when it has taken the mail. */
  delay?: number;
}

/** A mail server that is hard to please, goes away and comes back, and remembers everything that it ever took. */
export interface SmtpSink {
  url: string;
  /** How many mails it took, repeats included. */
  taken(): number;
  /** What arrived, by Message-ID, in order of first arrival. */
  arrived(): Map<string, Arrived>;
  /** Hangs up on everybody; whoever calls now is refused. */
  goAway(): Promise<void>;
  /** Is there again, at the same address. */
  comeBack(): Promise<void>;
}

export async function smtpSink(manners: Manners = {}): Promise<SmtpSink> {
  const mails: string[] = [];
  const offered = new Map<string, number>();
  const open = (port: number) => listen(port, mails, offered, manners);
  let server = await open(0);
  const { port } = server;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => mails.length,
    arrived: () => byMessageId(mails),
    goAway: () => server.close(),
    comeBack: async () => {
      server = await open(port);
    },
  };
}

async function listen(port: number, mails: string[], offered: Map<string, number>, manners: Manners) {
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      const times = (offered.get(address) ?? 0) + 1;
      offered.set(address, times);
      const refusal = manners.recipient?.(address, times);
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      // Half a mail of a sender that died is no mail.
      stream.on('error', () => undefined);
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString('utf8'));
        void sleep(manners.delay ?? 0).then(() => done());
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function byMessageId(mails: readonly string[]): Map<string, Arrived> {
  const arrived = new Map<string, Arrived>();
  for (const mail of mails) {
    const messageId = headerOf(mail, 'Message-ID');
    const known = arrived.get(messageId);
    if (known) known.copies.push(mail);
    else {
      const to = headerOf(mail, 'To').replace(/^.*<|>$/g, '');
      arrived.set(messageId, { to, subject: headerOf(mail, 'Subject'), copies: [mail] });
    }
  }
  return arrived;
}

function headerOf(mail: string, name: string): string {
  const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}
