import { formatPeriod } from '#platform/kernel';
import { capacityInWords, readCapacity } from '../terms/capacity.js';
import { priceInWords, readPrice } from '../terms/money.js';
import {
  readAccessibility,
  readAges,
  readCategory,
  readOrganisers,
  readTargetGroups,
} from '../terms/people.js';
import { readSignup } from '../terms/signup.js';
import type { WhenContext } from '../when/written-days.js';
import { bare, fold, isUnknown, orNull, squeeze } from '../words/text.js';
import type { Field } from './columns.js';
import { issue, statusOf } from './findings.js';
import { intake } from './list-reader.nl.js';
import type { IntakeActivity, IntakeEvent, IntakeIssue, IssueCode } from './model.js';
import { readRemarks } from './remarks.js';
import type { TableRow } from './table.js';
import { readWhen } from './when-cells.js';
import { readWhere } from './where-cells.js';

/** What all rows of a list share. */
export interface ListContext {
  event: IntakeEvent;
  sheet: string;
  /** Many weeks together: rules stay rules. */
  collection: boolean;
  /** The list writes the town with some places, so it is not to be guessed for the others. */
  townsNamed: boolean;
  /** The last dated day above in the same municipality and year. */
  anchor?: string;
  municipality: string | null;
  year?: number;
}

/** Reads one row into an activity. Never throws and refuses nothing: what is missing becomes an issue. */
export function interpretRow(row: TableRow, list: ListContext): IntakeActivity {
  const text = (field: Field): string => row.cells.get(field)?.text ?? '';
  const { event, municipality } = list;
  const written = squeeze(text('title'));
  const title = cleanTitle(written) || squeeze(text('summary')).slice(0, 80) || intake.untitled;
  const summary = squeeze(text('summary'));
  const notes = squeeze(text('notes'));
  const context: WhenContext = {
    startDate: event.startDate,
    endDate: event.endDate,
    collection: list.collection,
    ...(list.year !== undefined && { year: list.year }),
    ...(list.anchor !== undefined && { anchor: list.anchor }),
    ...titlePart(title),
  };
  const category = readCategory(text('category'), title, summary);
  const oneThing = category === 'festival' || /festival|route\b|tocht\b|beurs\b|braderie/.test(fold(title));
  const when = readWhen(row.cells, context, { municipality, oneThing });
  const where = readWhere(row.cells, when.schedule.sessions, {
    municipality,
    event,
    oneThing,
    townsNamed: list.townsNamed,
  });
  const price = row.cells.has('price')
    ? readPrice(text('price'), row.cells.get('price')?.number)
    : priceInWords([notes, summary]);
  const capacity = row.cells.has('capacity')
    ? readCapacity(text('capacity'), row.cells.get('capacity')?.number)
    : capacityInWords([text('signup'), notes]);
  const rolling = capacity.rolling === true || /een eruit|in- en uitloop|in en uit/.test(fold(notes));
  const signup = readSignup(
    {
      signup: text('signup'),
      phone: text('phone') || text('contact'),
      email: text('email') || text('contact'),
      website: text('website'),
      deadline: text('deadline'),
      others: [written, summary, notes, squeeze(text('contact'))].filter(Boolean),
      window: when.schedule.window,
      rolling,
    },
    context,
  );
  if (capacity.full || /^(?:ja|x|vol|waar)/.test(fold(text('full')))) signup.full = true;
  const remarks = readRemarks(row.cells, when.schedule, { title: written, summary, notes });
  if (where.isPrivate) remarks.notes.push('address_private_until_signup');
  const issues = collectIssues();
  const target = squeeze(text('targetGroup'));

  return {
    row: row.row,
    ...(list.sheet !== '' && { sheet: list.sheet }),
    title,
    summary: orNull(summary),
    category,
    ...readOrganisers(text('organiser'), text('partners')),
    location: where.location,
    ...(municipality && row.cells.has('municipality') && { municipality }),
    sessions: where.sessions,
    recurrence: when.schedule.recurrence,
    price: price.price,
    signup,
    capacity: capacity.capacity,
    ...(capacity.note && { capacityNote: capacity.note }),
    ...(capacity.attendance !== undefined && { attendanceReported: capacity.attendance }),
    targetGroups: readTargetGroups(target, title, `${summary} ${notes}`),
    ...readAges(`${text('age') && `${text('age')} jaar`} | ${target} | ${written}`),
    accessibility: readAccessibility(text('accessibility'), `${summary} | ${notes} | ${title}`),
    notes: remarks.notes,
    ...(notes && { remarks: notes }),
    status: statusOf(issues, remarks.cancelled),
    issues,
    raw: row.raw,
  };

  function collectIssues(): IntakeIssue[] {
    const period = formatPeriod(event.startDate, event.endDate);
    const { schedule, dayText, timeText } = when;
    const codes = new Map<IssueCode, string>();
    for (const code of schedule.findings)
      codes.set(code, code.includes('time') || code === 'end_before_start' ? timeText || dayText : dayText);
    if (when.placeFinding) codes.set(when.placeFinding, dayText);
    if (where.finding) codes.set(where.finding, squeeze(text('location')));
    for (const code of missing(when, where, timeText)) codes.set(code, '');
    if (price.extra) codes.set('price_extra', squeeze(text('price')));
    if (row.idem) codes.set('idem_resolved', '');
    if (row.dateCarried) codes.set('date_carried_down', '');
    if (remarks.lateTransport) codes.set('transport_after_start', remarks.lateTransport);
    return [...codes].map(([code, words]) => issue(code, { text: words, period }));
  }
}

function missing(
  when: ReturnType<typeof readWhen>,
  where: ReturnType<typeof readWhere>,
  timeText: string,
): IssueCode[] {
  const { sessions, recurrence, findings, ruleHasStart, ruleHasEnd } = when.schedule;
  const codes: IssueCode[] = [];
  const isRule = recurrence?.byDay !== undefined || recurrence?.rules !== undefined;
  const continuous = recurrence?.freq === 'continuous';
  const otherwise = findings.has('impossible_date') || findings.has('no_session_in_period');
  const noDate = sessions.length === 0 && !isRule && !continuous && !otherwise;
  if (noDate) codes.push('missing_date');
  const timeUnknown = timeText !== '' && isUnknown(timeText);
  const onlyRule = sessions.length === 0 && isRule;
  if (
    sessions.some(({ start }) => start === null) ||
    (onlyRule && !ruleHasStart) ||
    (continuous && !where.location.online) ||
    (noDate && timeUnknown)
  )
    codes.push('missing_time');
  const openEnd = sessions.some(({ start, end }) => start !== null && end === null);
  if ((openEnd && !findings.has('end_before_start')) || (onlyRule && ruleHasStart && !ruleHasEnd))
    codes.push('missing_end_time');
  if (!where.known) codes.push('missing_location');
  return codes;
}

function cleanTitle(written: string): string {
  const title = written
    .replace(/\s*\((?:leeftijd|voor)[^()]*\d[^()]*\)/i, '')
    .replace(/^(?:geannuleerd|afgelast|vervallen|gaat niet door|vol|volgeboekt)\s*[:!-]+\s*/i, '');
  return bare(title) === '' ? '' : squeeze(title);
}

function titlePart(title: string): Pick<WhenContext, 'titlePart'> {
  const word = fold(title);
  if (/avond/.test(word)) return { titlePart: 'evening' };
  if (/ontbijt|ochtend/.test(word)) return { titlePart: 'morning' };
  return /middag/.test(word) ? { titlePart: 'afternoon' } : {};
}
