import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface Sink {
  url: string;
  port: number;
  /** Raw messages, in order of arrival. */
  mails: string[];
  /** Recipients that were offered, accepted or not. */
  offered: string[];
  /** Addresses in the envelope from which mail was offered. */
  senders: string[];
  close(): Promise<void>;
}

export interface Manners {
  /** What the server says to a recipient; nothing is yes. */
  recipient?: (address: string, times: number) => { code: number; text: string } | undefined;
  /** Waits before it says 250. */
  delay?: number;
  /** Hangs up instead of saying 250, for these first mails. The mail has arrived. */
  cutAfterDot?: number;
  port?: number;
}

/** A mail server that behaves as badly as a test wants. */
export async function sink(manners: Manners = {}): Promise<Sink> {
  const mails: string[] = [];
  const offered: string[] = [];
  const senders: string[] = [];
  const sockets = new Set<Socket>();
  let cuts = manners.cutAfterDot ?? 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onMailFrom: ({ address }, _session, done) => {
      senders.push(address);
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      offered.push(address);
      const times = offered.filter((one) => one === address).length;
      const refusal = manners.recipient?.(address, times);
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
    },
    onData: (stream, _session, done) => {
      void buffer(stream).then(async (raw) => {
        mails.push(raw.toString('utf8'));
        if (cuts > 0) {
          cuts -= 1;
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (manners.delay) await sleep(manners.delay);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(manners.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    offered,
    senders,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Takes connections and never says a word. */
export async function silentServer(): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export function header(mail: string, name: string): string | undefined {
  const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return head
    .split('\r\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
}
