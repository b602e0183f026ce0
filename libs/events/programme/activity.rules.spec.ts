import { describe, expect, it } from '@jest/globals';
import { type Actor, resident, system } from '#platform/kernel';
import {
  changedFields,
  isOwn,
  mayDo,
  mayMove,
  mayWrite,
  nextPublication,
  type Publication,
  type PublicationVerb,
  readActivityText,
  type SessionToCheck,
  whatIsMissing,
} from './activity.rules.js';

describe('publication, row by row', () => {
  const rows: [Publication, PublicationVerb, Publication | null][] = [
    ['draft', 'submit', 'submitted'],
    ['draft', 'return', null],
    ['draft', 'publish', 'published'],
    ['draft', 'withdraw', 'withdrawn'],
    ['submitted', 'submit', 'submitted'],
    ['submitted', 'return', 'returned'],
    ['submitted', 'publish', 'published'],
    ['submitted', 'withdraw', 'withdrawn'],
    ['returned', 'submit', 'submitted'],
    ['returned', 'return', 'returned'],
    ['returned', 'publish', 'published'],
    ['returned', 'withdraw', 'withdrawn'],
    ['published', 'submit', null],
    ['published', 'return', null],
    ['published', 'publish', 'published'],
    ['published', 'withdraw', 'withdrawn'],
    ['withdrawn', 'submit', 'submitted'],
    ['withdrawn', 'return', null],
    ['withdrawn', 'publish', 'published'],
    ['withdrawn', 'withdraw', 'withdrawn'],
  ];

  it.each(rows)('%s, %s: %s', (from, verb, to) => {
    expect(nextPublication(from, verb)).toBe(to);
  });
});

const coalitionId = '0190a000-0000-7000-8000-000000000001';
const staff = (role: 'coordinator' | 'reviewer' | 'desk' | 'partner', organizationId: string | null = null) =>
  ({
    kind: 'staff',
    personId: 'p',
    sessionId: 's',
    grants: [{ coalitionId, role, organizationId, eventId: null }],
  }) satisfies Actor;
const own = { coalitionId, organizationId: 'bakkerij', publication: 'draft' } as const;
const published = { ...own, publication: 'published' } as const;

describe('who may do what', () => {
  it('P6: only reviewers and the office publish', () => {
    const may = (actor: Actor) => mayDo('publish', actor, { ...own, publication: 'submitted' });
    expect([staff('coordinator'), staff('reviewer'), system].map(may)).toEqual([true, true, true]);
    expect([staff('desk'), staff('partner', 'bakkerij'), resident].map(may)).toEqual([false, false, false]);
  });

  it('P7: a partner writes own activities only, and no published text', () => {
    const partner = staff('partner', 'bakkerij');
    expect(mayWrite(partner, own)).toBe(true);
    expect(mayWrite(partner, { ...own, organizationId: 'kerk' })).toBe(false);
    expect(mayWrite(partner, { ...own, coalitionId: 'elders' })).toBe(false);
    expect(mayWrite(partner, published)).toBe(false);
    expect(isOwn(partner, { ...own, organizationId: null })).toBe(false);
  });

  it('P7: a partner moves an own published moment at once', () => {
    expect(mayMove(staff('partner', 'bakkerij'), published)).toBe(true);
    expect(mayMove(staff('partner', 'kerk'), published)).toBe(false);
  });
});

describe('what people write about an activity', () => {
  it('reads telephone and mail as people type them', () => {
    const { text, problems } = readActivityText({
      title: '  Samen   eten ',
      contactPhone: '0180 000 018',
      contactEmail: ' Welkom@Example.org',
    });
    expect(text).toEqual({
      title: 'Samen eten',
      contactPhone: '+31180000018',
      contactEmail: 'welkom@example.org',
    });
    expect(problems).toEqual([]);
  });

  it('names every field that is wrong', () => {
    const { problems } = readActivityText({
      title: ' ',
      contactPhone: 'bel maar',
      contactEmail: 'x',
      ageMin: 30,
      ageMax: 12,
      priceCents: -1,
      summary: 'a'.repeat(4001),
    });
    expect(problems).toEqual([
      { field: 'tooLong', of: 'summary', most: 4000 },
      { field: 'title' },
      { field: 'agesOrder' },
      { field: 'priceCents' },
      { field: 'contactPhone' },
      { field: 'contactEmail' },
    ]);
  });

  it('leaves out what was not given', () => {
    expect(readActivityText({ remarks: 'Neem laarzen mee.' }).text).toEqual({ remarks: 'Neem laarzen mee.' });
  });

  it('sees what changed', () => {
    const stored = { title: 'Koffie', groups: ['seniors'], until: new Date('2026-09-24T10:00:00Z') };
    expect(changedFields(stored, { title: 'Thee', groups: ['seniors'], until: undefined })).toEqual([
      'title',
    ]);
    expect(changedFields(stored, { until: new Date('2026-09-24T10:00:00Z') })).toEqual([]);
  });
});

const whole: SessionToCheck = {
  day: '2026-09-24',
  startsAt: new Date('2026-09-24T12:00:00Z'),
  placeId: 'p',
  online: false,
  state: 'scheduled',
};
const office = { phone: '+31180000018' };
const missing = (...sessions: SessionToCheck[]) => whatIsMissing({ contactPhone: null }, office, sessions);

describe('what an activity still needs', () => {
  it('is nothing when date, time and place are known and the office can be called', () => {
    expect(missing(whole)).toEqual([]);
  });

  it('is a moment when there is none', () => {
    expect(missing()).toEqual(['moment']);
  });

  it('is date, time and place, in that order, when one of the moments lacks them', () => {
    expect(missing(whole, { ...whole, day: null, startsAt: null, placeId: null })).toEqual([
      'date',
      'time',
      'place',
    ]);
  });

  it('is no place when it is online', () => {
    expect(missing({ ...whole, placeId: null, online: true })).toEqual([]);
  });

  it('is nothing for a moment that is called off', () => {
    expect(missing({ ...whole, startsAt: null, placeId: null, state: 'cancelled' })).toEqual([]);
  });

  it('S0-20: is somebody to call, when neither the activity nor the coalition has a telephone', () => {
    expect(whatIsMissing({ contactPhone: null }, { phone: '' }, [whole])).toEqual(['contact']);
    expect(whatIsMissing({ contactPhone: '+31180000018' }, { phone: '' }, [whole])).toEqual([]);
  });
});
