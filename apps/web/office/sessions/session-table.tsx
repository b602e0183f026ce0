import { type Event, type OfficeSession, undoableUntil } from '#events/programme';
import { say, vocabulary } from '#platform/i18n';
import { formatTime } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { Button, DataTable, Form, Link, Paragraph, StatusBadge, Unseen } from '../../ui/index.js';
import { editorTexts } from '../activities/activities.nl.js';
import { placesTaken, whenText, whereText } from '../activities/activity.view.js';
import { sessionTexts as texts } from './sessions.nl.js';

const stateTone = { scheduled: 'ok', rescheduled: 'info', cancelled: 'error' } as const;

interface Sessions {
  event: Event;
  title: string;
  sessions: readonly OfficeSession[];
  now: Date;
}

/** The sessions of one activity with how full they are; what was done just now can be taken back beside it. */
export function SessionTable({ event, title, sessions, now }: Sessions) {
  const { columns, ...words } = editorTexts;
  if (sessions.length === 0) return <Paragraph>{words.noSessions}</Paragraph>;
  return (
    <DataTable
      caption={say(words.sessionsCaption, { title })}
      captionUnseen
      rows={sessions}
      columns={[
        { key: 'when', header: columns.when, rowHeader: true, cell: whenText },
        { key: 'where', header: columns.where, cell: whereText },
        {
          key: 'places',
          header: columns.places,
          numeric: true,
          cell: (session) => placesTaken([session]),
        },
        {
          key: 'state',
          header: columns.state,
          cell: ({ state }) => (
            <StatusBadge tone={stateTone[state]}>{vocabulary.sessionStates[state]}</StatusBadge>
          ),
        },
        {
          key: 'action',
          header: columns.action,
          action: true,
          cell: (session) => (
            <>
              {session.state === 'cancelled' ? null : (
                <Link
                  href={addressOf(routes.event.session, { event, session: session.id })}
                  alone
                  icon="pencil"
                >
                  {words.change}
                  <Unseen>: {whenText(session)}</Unseen>
                </Link>
              )}
              <TakeBack event={event} session={session} now={now} />
            </>
          ),
        },
      ]}
    />
  );
}

interface TakeBackProps extends Pick<Sessions, 'event' | 'now'> {
  session: OfficeSession;
}

/** The button that takes the last move or call-off back, as long as that can be done. */
export function TakeBack({ event, session, now }: TakeBackProps) {
  const until = undoableUntil(session.lastStep, now);
  if (!until) return null;
  const about = say(texts.undoAbout, { when: whenText(session) });
  return (
    <Form action={addressOf(routes.event.reinstate, { event, session: session.id })}>
      <div class="ke-take-back">
        <Button variant="secondary" icon="arrow-back-up" about={about}>
          {texts.undo}
        </Button>
        <span>{say(texts.undoUntil, { time: formatTime(until) })}</span>
      </div>
    </Form>
  );
}
