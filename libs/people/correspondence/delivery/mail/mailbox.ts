import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type AddressObject, simpleParser } from 'mailparser';
import { isUuid } from '#platform/kernel';
import { type CorrespondenceSettings, correspondence } from '../../notices/settings.js';

/** One line of the mailbox. */
export interface MailboxLine {
  id: string;
  from: string;
  to: string;
  subject: string;
  /** ISO 8601. */
  date: string;
}

/** One message opened. The HTML is what was sent: show it in a sandboxed frame only. */
export interface MailboxMessage extends MailboxLine {
  text: string;
  html: string | null;
  headers: { name: string; value: string }[];
  /** The calendar part, as text. */
  calendar: string | null;
}

/** The mailbox of the embedded run. There is none when mail goes to a real server. */
@Injectable()
export class Mailbox {
  private readonly lines = new Map<string, MailboxLine>();
  readonly isOpen: boolean;

  constructor(@Inject(correspondence) private readonly settings: CorrespondenceSettings) {
    this.isOpen = settings.smtpUrl === null;
  }

  /** What arrived, newest first: the ids are version 7 UUIDs, so their order is the order of arrival. */
  async list(): Promise<MailboxLine[]> {
    if (!this.isOpen) return [];
    const names = await readdir(this.settings.mailboxFolder).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
    const lines = await Promise.all(
      ids
        .sort()
        .reverse()
        .map((id) => this.line(id)),
    );
    return lines.filter((line) => line !== null);
  }

  /** The raw message, as it would go over SMTP; null when there is none with this id. */
  async raw(id: string): Promise<Buffer | null> {
    if (!this.isOpen || !isUuid(id)) return null;
    return readFile(join(this.settings.mailboxFolder, `${id.toLowerCase()}.eml`)).catch(() => null);
  }

  async read(id: string): Promise<MailboxMessage | null> {
    const raw = await this.raw(id);
    if (!raw) return null;
    const parsed = await simpleParser(raw);
    const calendar = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar');
    const file = parsed.attachments.find(({ contentType }) => contentType === 'application/ics');
    return {
      ...lineOf(id, parsed),
      text: parsed.text ?? '',
      html: parsed.html || null,
      headers: parsed.headerLines.map(({ line }) => {
        const colon = line.indexOf(':');
        return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
      }),
      calendar: (calendar ?? file)?.content.toString('utf8') ?? null,
    };
  }

  /** Messages never change, so a line is read once. */
  private async line(id: string): Promise<MailboxLine | null> {
    const known = this.lines.get(id);
    if (known) return known;
    const raw = await this.raw(id);
    if (!raw) return null;
    const head = raw.subarray(0, raw.indexOf('\r\n\r\n') + 4);
    const line = lineOf(id, await simpleParser(head));
    this.lines.set(id, line);
    return line;
  }
}

interface Headed {
  from?: AddressObject;
  to?: AddressObject | AddressObject[];
  subject?: string;
  date?: Date;
}

function lineOf(id: string, message: Headed): MailboxLine {
  const to = Array.isArray(message.to) ? message.to[0] : message.to;
  return {
    id,
    from: message.from?.text ?? '',
    to: to?.text ?? '',
    subject: message.subject ?? '',
    date: (message.date ?? new Date(0)).toISOString(),
  };
}
