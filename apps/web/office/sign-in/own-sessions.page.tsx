import type { Coalition } from '#people/coalition';
import type { OwnSession } from '#people/identity';
import { say } from '#platform/i18n';
import { formatNear, formatTime, localDate } from '#platform/kernel';
import { routes } from '../../routes.js';
import { Button, DataTable, Form, Paragraph, page, Section, Select } from '../../ui/index.js';
import type { StaffVisit } from '../kit/page.js';
import { OfficeLayout, type OfficeLayoutContext } from '../office-layout.js';
import { signInTexts as texts } from './sign-in.nl.js';

/** "vandaag 14.00 uur". */
function session(at: Date, now: Date): string {
  return `${formatNear(localDate(at), now)} ${formatTime(at)}`;
}

/** Where somebody is signed in, and which coalition the office shows when there are several. */
export function ownSessionsPage(
  { frame }: StaffVisit,
  view: { sessions: readonly OwnSession[]; coalitions: readonly Coalition[]; now: Date },
): string {
  const { sessions, coalitions, now } = view;
  return page(
    <OfficeLayout frame={frame} title={texts.sessions.title} up={null}>
      <Paragraph lead>{texts.sessions.intro}</Paragraph>
      <DataTable
        caption={texts.sessions.caption}
        captionUnseen
        rows={sessions}
        columns={[
          {
            key: 'device',
            header: texts.sessions.device,
            rowHeader: true,
            cell: ({ device, current }) => (current ? `${device} (${texts.sessions.here})` : device),
          },
          { key: 'since', header: texts.sessions.since, cell: ({ startedAt }) => session(startedAt, now) },
          { key: 'seen', header: texts.sessions.seen, cell: ({ lastSeenAt }) => session(lastSeenAt, now) },
          {
            key: 'action',
            action: true,
            header: texts.sessions.action,
            cell: ({ id, device, startedAt }) => (
              <Form action={routes.office.ownSessions} fields={{ session: id }}>
                <Button
                  variant="secondary"
                  about={say(texts.sessions.endAbout, { device, when: session(startedAt, now) })}
                >
                  {texts.sessions.end}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Paragraph>{texts.sessions.limit}</Paragraph>
      {coalitions.length > 1 ? <CoalitionChoice frame={frame} coalitions={coalitions} /> : null}
    </OfficeLayout>,
  );
}

/** For who works for several coalitions. */
export function CoalitionChoice({
  frame,
  coalitions,
}: {
  frame: OfficeLayoutContext;
  coalitions: readonly Coalition[];
}) {
  return (
    <Section id="coalitie-kiezen" title={texts.coalition.title}>
      <Form action={routes.office.coalition}>
        <Select
          name="coalition"
          label={texts.coalition.label}
          choose={false}
          value={frame.coalition?.id}
          options={coalitions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button variant="secondary">{texts.coalition.button}</Button>
      </Form>
    </Section>
  );
}
