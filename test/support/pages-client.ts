import { newId } from '#platform/kernel';
import { type GivenSession, givenSession, type SessionWishes } from '../given/registration.js';
import type { TestDatabase } from './database.js';

/** A published session some weeks from now, since real processes live in real time, and where its pages are. */
export interface PublicSession extends GivenSession {
  /** Address of the programme. */
  programme: string;
  /** Address of the sign-up page. */
  signUp: string;
}

const inThreeWeeks = 21 * 24 * 3600_000;

export async function publicSession(
  sql: TestDatabase['sql'],
  wishes: SessionWishes = {},
): Promise<PublicSession> {
  const startsAt = new Date(Date.now() + inThreeWeeks).toISOString();
  const given = await givenSession({ sql }, { startsAt, ...wishes });
  const [row] = await sql<{ coalition: string; event: string; activity: string }>(
    `UPDATE event SET first_day = now()::date, last_day = now()::date + 40 FROM coalition, activity
     WHERE event.id = $1 AND coalition.id = event.coalition_id AND activity.id = $2
     RETURNING coalition.slug AS coalition, event.slug AS event, activity.slug AS activity`,
    [given.eventId, given.activityId],
  );
  const programme = `/${row!.coalition}/${row!.event}`;
  return { ...given, programme, signUp: `${programme}/${row!.activity}/${given.sessionId}/aanmelden` };
}

/** What came of a form that was sent. */
export interface Sent {
  status: number;
  /** Where a redirect leads to. */
  location: string;
  retryAfter: string | null;
  text: string;
}

export interface Resident {
  name: string;
  email: string;
  formId: string;
}

export function resident(n: number): Resident {
  return { name: `Bewoner ${n}`, email: `bewoner${n}@voorbeeld.nl`, formId: newId() };
}

let addresses = 0;

/** An address of the network that nobody else in this test has: what a reverse proxy would tell of a resident. */
function ownNetwork(): string {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** Fills in the form and sends it from the page where it was checked, as a browser without scripts does. */
export async function sendSignUp(web: string, session: PublicSession, who: Resident): Promise<Sent> {
  const body = new URLSearchParams({
    stap: 'verstuur',
    formId: who.formId,
    voorWie: 'self',
    naam: who.name,
    email: who.email,
  });
  return sent(
    await fetch(web + session.signUp, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'x-forwarded-for': ownNetwork() },
    }),
  );
}

/** The same through the API. */
export async function postRegistration(api: string, session: PublicSession, who: Resident): Promise<Sent> {
  return sent(
    await fetch(`${api}/api/v1/sessions/${session.sessionId}/registrations`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': who.formId,
        'x-forwarded-for': ownNetwork(),
      },
      body: JSON.stringify({ who: 'self', name: who.name, email: who.email }),
    }),
  );
}

async function sent(response: Response): Promise<Sent> {
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
}

/** Sends until the answer is final: what a patient resident does, with the same form, while a server is away. */
export async function untilAnswered(send: () => Promise<Sent>, milliseconds = 30_000): Promise<Sent> {
  for (const until = performance.now() + milliseconds; ; ) {
    const answer = await send().catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    if (performance.now() > until) throw new Error(`no answer within ${milliseconds} ms: ${answer?.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
