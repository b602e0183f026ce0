import { describe, expect, it } from '@jest/globals';
import { isChange, type PlanSession, type PlanStored, planActivity } from './import-plan.rules.js';

const at = (start: string | null, changes: Partial<PlanSession> = {}): PlanSession => ({
  day: '2026-09-24',
  start,
  end: null,
  dayPart: null,
  whereKey: 'haven',
  capacity: 20,
  ...changes,
});
const kept = (changes: Partial<PlanStored> = {}): PlanStored => ({
  text: { title: 'Koffie', summary: 'Gezellig.' },
  sessions: [{ ...at('10:00'), id: 'm', cancelled: false }],
  said: { text: { title: 'Koffie', summary: 'Gezellig.' }, sessions: [{ ...at('10:00'), id: 'm' }] },
  ...changes,
});
const row = (text: object, ...sessions: PlanSession[]) => ({
  text: { title: 'Koffie', summary: 'Gezellig.', ...text },
  sessions: sessions.length ? sessions : [at('10:00')],
  cancelled: false,
});
const changes = (plan: ReturnType<typeof planActivity>) => plan.sessions.filter(isChange);

describe('what a row of a list changes', () => {
  it('is everything for a new activity', () => {
    expect(planActivity(row({}), null)).toMatchObject({ action: 'new', fields: ['title', 'summary'] });
  });

  it('is nothing when the list says what it said', () => {
    expect(planActivity(row({}), kept()).action).toBe('same');
  });

  it('is what the list corrected, and not what the office wrote', () => {
    const stored = kept({ text: { title: 'Koffie en thee', summary: 'Gezellig.' } });
    expect(planActivity(row({ summary: 'Met taart.' }), stored)).toMatchObject({
      action: 'changed',
      fields: ['summary'],
    });
  });

  it('takes away what the list no longer says, but nothing that was made by hand', () => {
    expect(planActivity(row({ summary: '' }), kept()).fields).toEqual(['summary']);
    expect(planActivity(row({ summary: '' }), kept({ said: null })).fields).toEqual([]);
  });

  it('moves a session that the list moved, and leaves one that the office moved', () => {
    expect(changes(planActivity(row({}, at('11:00')), kept()))).toMatchObject([{ id: 'm', move: true }]);
    const moved = kept({ sessions: [{ ...at('15:00'), id: 'm', cancelled: false }] });
    expect(changes(planActivity(row({}), moved))).toEqual([]);
  });

  it('adds a session, and leaves one that is no longer in the list', () => {
    expect(changes(planActivity(row({}, at('10:00'), at('14:00')), kept()))).toMatchObject([
      { id: null, at: 1 },
    ]);
    const two = kept({
      sessions: [
        { ...at('10:00'), id: 'm', cancelled: false },
        { ...at('14:00'), id: 'n', cancelled: false },
      ],
    });
    const plan = planActivity(row({}), two);
    expect(plan.action).toBe('same');
    expect(plan.sessions[1]).toMatchObject({ id: 'n', at: null });
  });

  it('does nothing to a session that was called off', () => {
    const off = kept({ sessions: [{ ...at('10:00'), id: 'm', cancelled: true }] });
    expect(changes(planActivity(row({}, at('10:00', { capacity: 5 })), off))).toEqual([]);
  });

  it('calls off what the list calls off, once', () => {
    expect(changes(planActivity({ ...row({}), cancelled: true }, kept()))).toMatchObject([{ callOff: true }]);
    const off = kept({ sessions: [{ ...at('10:00'), id: 'm', cancelled: true }] });
    expect(changes(planActivity({ ...row({}), cancelled: true }, off))).toEqual([]);
  });
});
