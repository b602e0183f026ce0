import { type Event, type OfficeSession, undoableUntil } from '#events/programme';
import { say, vocabulary } from '#platform/i18n';
import { formatTime } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { Button, DataTable, Form, Link, Paragraph, StatusBadge } from '../../ui/index.js';
import { whenText, whereText } from '../activities/activity.view.js';
import { officeTexts } from '../office.nl.js';

const texts = officeTexts.programme.editor;

const stateTone = { scheduled: 'ok', rescheduled: 'info', cancelled: 'error' } as const;

interface Sessions {
  event: Event;
  title: string;
  sessions: readonly OfficeSession[];
  token: Record<string, string>;
  now: Date;
}

/** The sessions of one activity with how full they are; what was done just now can be taken back beside it. */
export function SessionTable({ event, title, sessions, token, now }: Sessions) {
  if (sessions.length === 0) return <Paragraph>{texts.noSessions}</Paragraph>;
  return (
    <DataTable
      caption={say(texts.sessionsCaption, { title })}
      captionUnseen
      rows={sessions}
      columns={[
        { key: 'when', header: texts.columns.when, rowHeader: true, cell: (session) => whenText(session) },
        { key: 'where', header: texts.columns.where, cell: (session) => whereText(session) },
        {
          key: 'places',
          header: texts.columns.places,
          numeric: true,
          cell: ({ taken, capacity }) =>
            capacity === null
              ? say(officeTexts.programme.list.placesFree, { taken })
              : say(officeTexts.programme.list.places, { taken, capacity }),
        },
        {
          key: 'state',
          header: texts.columns.state,
          cell: ({ state }) => (
            <StatusBadge tone={stateTone[state]}>{vocabulary.sessionStates[state]}</StatusBadge>
          ),
        },
        {
          key: 'action',
          header: texts.columns.action,
          action: true,
          cell: (session) => (
            <>
              {session.state === 'cancelled' ? null : (
                <Link
                  href={addressOf(routes.event.session, { event, session: session.id })}
                  alone
                  icon="pencil"
                >
                  {texts.change}
                  <span class="ke-unseen">: {whenText(session)}</span>
                </Link>
              )}
              <TakeBack event={event} session={session} token={token} now={now} />
            </>
          ),
        },
      ]}
    />
  );
}

/** The button that takes the last move or call-off back, as long as that can be done. */
export function TakeBack({
  event,
  session,
  token,
  now,
}: Pick<Sessions, 'event' | 'token' | 'now'> & { session: OfficeSession }) {
  const until = undoableUntil(session.lastStep, now);
  if (!until) return null;
  const texts = officeTexts.programme.session;
  return (
    <Form action={addressOf(routes.event.reinstate, { event, session: session.id })} fields={token}>
      <div class="ke-take-back">
        <Button
          variant="secondary"
          icon="arrow-back-up"
          about={say(texts.undoAbout, { when: whenText(session) })}
        >
          {texts.undo}
        </Button>
        <span>{say(texts.undoUntil, { time: formatTime(until) })}</span>
      </div>
    </Form>
  );
}
