import { type Holder, rows } from './rows.js';

export interface FoundSession {
  id: string;
  activityId: string;
  placeId: string;
  /** Of the page of its activity. */
  address: string;
}

/** A session by the name of its activity; the first when there are more. `on` narrows to a coalition and a day. */
export async function sessionNamed(
  { sql }: Holder,
  title: string,
  on: { coalition?: string; day?: string } = {},
): Promise<FoundSession> {
  const [found] = await sql<FoundSession>(
    `SELECT session.id, activity_id AS "activityId", place_id AS "placeId",
       concat('/', coalition.slug, '/', event.slug, '/', activity.slug) AS address
     FROM session JOIN activity ON activity.id = activity_id JOIN event ON event.id = activity.event_id
     JOIN coalition ON coalition.id = event.coalition_id
     WHERE title = $1 AND coalition.slug = COALESCE($2, coalition.slug) AND day = COALESCE($3, day)
     ORDER BY starts_at, activity.slug LIMIT 1`,
    [title, on.coalition ?? null, on.day ?? null],
  );
  if (!found) throw new Error(`the programme has no "${title}"`);
  return found;
}

/** The name of a published activity to sign up for that has more than one session. */
export async function nameOfSeries({ sql }: Holder): Promise<string> {
  const [found] = await sql<{ title: string }>(
    `SELECT title FROM activity JOIN session ON activity_id = activity.id
     WHERE booking_mode = 'required' AND publication = 'published' AND state <> 'cancelled'
     GROUP BY activity.id HAVING count(starts_at) > 1 ORDER BY title LIMIT 1`,
  );
  return found!.title;
}

export type FoundPlace = {
  id: string;
  name: string;
  street: string | null;
  town: string | null;
};

/** The place of a session, and the first other one by name. */
export async function placesBeside(holder: Holder, session: FoundSession): Promise<[FoundPlace, FoundPlace]> {
  const all = await rows<FoundPlace>(holder, 'place', {}, ['id', 'name', 'street', 'town'], 'name');
  const here = all.find(({ id }) => id === session.placeId);
  const other = all.find(({ id }) => id !== session.placeId);
  if (!here || !other) throw new Error('the session has no place, or there is no other one');
  return [here, other];
}
