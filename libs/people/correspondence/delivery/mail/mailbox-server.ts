import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { newId } from '#platform/kernel';

export interface MailboxServer {
  url: string;
  close(): Promise<void>;
}

/**
 * The mail server of the embedded run: takes whatever it is given on a free port of the loopback address and keeps
 * each message raw, as one file. Real SMTP, so that what is seen in the mailbox is what a relay would have got.
 */
export async function startMailboxServer(folder: string): Promise<MailboxServer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      buffer(stream)
        .then((raw) => save(folder, raw))
        .then(
          () => done(),
          (error: Error) => done(error),
        );
    },
  });
  // A client that hangs up is no reason to end the process.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Renamed when complete, so that a reader never sees half a message. */
async function save(folder: string, raw: Buffer): Promise<void> {
  const path = join(folder, newId());
  await writeFile(`${path}.part`, raw, { mode: 0o600 });
  await rename(`${path}.part`, `${path}.eml`);
}
