import { officeTexts, say, ui, vocabulary } from '#libs/catalogue';
import type { Event, OfficeSession } from '#libs/programme';
import { DataTable, Link, Paragraph, StatusBadge } from '../ui/index.js';
import { whenText, whereText } from './activity.view.js';
import { officeAddress } from './office-events.js';

const texts = officeTexts.programme.editor;

const stateTone = { scheduled: 'ok', rescheduled: 'info', cancelled: 'error' } as const;

/** The moments of one activity with how full they are. */
export function MomentTable({
  event,
  title,
  sessions,
}: {
  event: Event;
  title: string;
  sessions: readonly OfficeSession[];
}) {
  if (sessions.length === 0) return <Paragraph>{texts.noMoments}</Paragraph>;
  return (
    <DataTable
      caption={say(texts.momentsCaption, { title })}
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
          cell: (session) =>
            session.state === 'cancelled' ? (
              ui.capacity.cancelled
            ) : (
              <Link href={officeAddress(event, `momenten/${session.id}`)} alone icon="pencil">
                {texts.change}
                <span class="ke-unseen">: {whenText(session)}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}
