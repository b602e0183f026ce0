import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ICAL from 'ical.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Coalition, Coalitions } from '#people/coalition';
import { Persons, Sessions } from '#people/identity';
import { Transactions } from '#platform/database';
import { MovableClock, newId, type Role, readConfig, system } from '#platform/kernel';
import { openStandalone } from '../../apps/standalone/standalone.js';
import { newDatabase, type TestDatabase } from './database.js';
import { eventually } from './eventually.js';
import { usualNow } from './world.js';

export interface JourneyOptions {
  /** What the product calls now. Default: Monday 14 September 2026, 12.00 uur in Amsterdam. */
  now?: Date;
  /** How often the worker looks for reminders that are due. */
  sweepSeconds?: number;
}

/** One line of `/postvak.json`. */
export interface MailLine {
  id: string;
  to: string;
  subject: string;
  date: string;
}

/** Somebody who works at the office, signed in. */
export interface SignedInStaff {
  personId: string;
  /** `name=value`, for a request or a browser. */
  cookie: string;
  /** What every form of the office carries. */
  formToken: string;
}

/** To which organization or event a right is narrowed. */
export interface Narrowing {
  organizationId?: string;
  eventId?: string;
}

/** The whole product in this process, as `npm start` runs it, on a database and a clock of the test. */
export interface Journey {
  app: NestFastifyApplication;
  url: string;
  clock: MovableClock;
  sql: TestDatabase['sql'];
  get<T>(type: Type<T>): T;
  /** What the mailbox of the embedded run holds, newest first. */
  mails(): Promise<MailLine[]>;
  /** Waits for a mail to this address whose subject fits, and opens it; the newest when there are more. */
  mail(to: string, subject: RegExp): Promise<ParsedMail>;
  /** Waits until `count` mails to this address are there; their subjects, oldest first. */
  subjects(to: string, count: number): Promise<string[]>;
  coalition(slug: string, name?: string): Promise<Coalition>;
  /** Somebody with an account, and the roles in the coalition. */
  person(email: string, coalitionId: string, roles: readonly Role[]): Promise<string>;
  /** Signed in without the mail: for tests that are not about signing in. `narrow` is for partner and door. */
  staff(coalitionId: string, roles: readonly Role[], narrow?: Narrowing): Promise<SignedInStaff>;
  close(): Promise<void>;
}

/** A port that nobody has now. The addresses in mails hold it, so it must be known before the product listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

export async function openJourney(options: JourneyOptions = {}): Promise<Journey> {
  const [database, port] = await Promise.all([newDatabase(), freePort()]);
  const folder = mkdtempSync(join(tmpdir(), 'kom-erbij-journey-'));
  const clock = new MovableClock(options.now ?? usualNow);
  const url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: url,
    DATA_DIR: folder,
    SWEEP_SECONDS: String(options.sweepSeconds ?? 1),
    RELAY_MILLISECONDS: '50',
    LOG_LEVEL: process.env['TEST_LOG'] ? 'debug' : 'error',
  });
  const app = await openStandalone({ config, databaseUrl: database.appUrl, port, clock });
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const mails = async (): Promise<MailLine[]> =>
    (await fetch(`${url}/postvak.json`)).json() as Promise<MailLine[]>;
  const mailsTo = async (to: string) => (await mails()).filter((line) => line.to.includes(to));
  return {
    app,
    url,
    clock,
    sql: database.sql,
    get,
    mails,
    mail: async (to, subject) => {
      const found = await eventually(`a mail "${subject.source}" to ${to}`, async () =>
        (await mailsTo(to)).find((line) => subject.test(line.subject)),
      );
      const raw = await fetch(`${url}/postvak/${found.id}.eml`);
      return simpleParser(Buffer.from(await raw.arrayBuffer()));
    },
    subjects: async (to, count) => {
      const lines = await eventually(`${count} mails to ${to}`, async () => {
        const present = await mailsTo(to);
        return present.length >= count && present;
      });
      return lines.map(({ subject }) => subject).reverse();
    },
    coalition: (slug, name = 'Samen Barendrecht') =>
      get(Coalitions).create(system, {
        slug,
        name,
        leadName: 'Stichting KijkopWelzijn',
        phone: '0180 00 00 18',
        phoneHours: 'op werkdagen van 9.00 tot 12.00 uur',
        email: 'komerbij@kijkopwelzijn.example.org',
        postalAddress: 'Voorbeeldplein 1\n2992 AA Barendrecht',
        colour: '#c2410c',
        municipalities: ['Barendrecht'],
        neighbourhoods: ['Centrum', 'Noord', 'Binnenland', 'Carnisselande'],
      }),
    person: (email, coalitionId, roles) => addPerson(get(Persons), email, coalitionId, roles),
    staff: async (coalitionId, roles, narrow) => {
      const email = `medewerker-${newId().slice(-8)}@example.org`;
      const personId = await addPerson(get(Persons), email, coalitionId, roles, narrow);
      const sessions = get(Sessions);
      const value = await get(Transactions).run('platform', (tx) =>
        sessions.startIn(tx, personId, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0'),
      );
      const { formToken } = (await sessions.find(value))!;
      return { personId, cookie: `kom-erbij=${value}`, formToken };
    },
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addPerson(
  persons: Persons,
  email: string,
  coalitionId: string,
  roles: readonly Role[],
  { organizationId = null, eventId = null }: { organizationId?: string | null; eventId?: string | null } = {},
): Promise<string> {
  const grants = roles.map((role) => ({ coalitionId, role, organizationId, eventId }));
  return persons.add(system, { email, name: 'Anja de Wit' }, grants);
}

/** What a calendar program reads in an invitation. */
export interface Invitation {
  method: string;
  uid: string;
  sequence: number;
  start: Date;
  end: Date;
  summary: string;
  status: string;
  attendees: string[];
}

/** The calendar part of a mail, read by a program that we did not write. */
export function invitationOf(mail: ParsedMail): Invitation {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) throw new Error(`"${mail.subject}" has no calendar part`);
  return readInvitation(part.content.toString('utf8'));
}

/** @throws Error when ical.js cannot read it */
export function readInvitation(text: string): Invitation {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
  const [part, ...others] = calendar.getAllSubcomponents('vevent');
  if (!part || others.length > 0) throw new Error('an invitation is about one moment');
  const event = new ICAL.Event(part);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate(),
    end: event.endDate.toJSDate(),
    summary: event.summary,
    status: String(part.getFirstPropertyValue('status')),
    attendees: part.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
  };
}
