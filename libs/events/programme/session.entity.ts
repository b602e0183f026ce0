import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Coalition, Place } from '#people/coalition';
import { Activity } from './activity.entity.js';
import { Event } from './event.entity.js';
import type { LastStep, SessionState } from './session.rules.js';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** One occurrence of an activity. On screen a "session", in calendars a VEVENT with this id as its UID. */
@Entity('session')
@Check('session_state', "state IN ('scheduled', 'rescheduled', 'cancelled')")
@Check('session_times', 'ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at)')
@Check(
  'session_never_oversold',
  'taken >= 0 AND overbooked >= 0 AND (capacity IS NULL OR taken <= capacity + overbooked)',
)
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'session_coalition' })
  @Index('session_coalition_id')
  @Column('uuid')
  coalitionId: string;

  @ForeignKey(() => Event, { name: 'session_event' })
  @Index('session_event_id')
  @Column('uuid')
  eventId: string;

  @ForeignKey(() => Activity, { name: 'session_activity' })
  @Index('session_activity_id')
  @Column('uuid')
  activityId: string;

  /** Null when nobody knows yet, or when it happens online. */
  @ForeignKey(() => Place, { name: 'session_place' })
  @Index('session_place_id')
  @Column('uuid', { nullable: true })
  placeId: string | null;

  /** Online or by telephone: there is no place to go to. */
  @Column('boolean', { default: false })
  online: boolean;

  /** Local day, `YYYY-MM-DD`; with `dayPart` it is all that is known as long as `startsAt` is null. */
  @Column('date', { nullable: true })
  day: string | null;

  @Column('text', { nullable: true })
  dayPart: DayPart | null;

  @Index('session_starts_at')
  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  /** Null is unlimited, 0 is no places (scenario Q15). */
  @Column('integer', { nullable: true })
  capacity: number | null;

  /** Places of confirmed registrations; changed by registration in the statement that takes or frees them. */
  @Column('integer', { default: 0 })
  taken: number;

  /** How far `taken` may lie above a capacity that was lowered later (scenario Q6). */
  @Column('integer', { default: 0 })
  overbooked: number;

  @Column('text', { default: 'scheduled' })
  state: SessionState;

  /** Why it is called off, in words for those who would have come. */
  @Column('text', { default: '' })
  reason: string;

  /** The last move or call-off, for taking it back. */
  @Column('jsonb', { nullable: true })
  lastStep: LastStep | null;

  /** SEQUENCE of the calendar entry: raised when it moves in time or is called off. */
  @Column('integer', { default: 0 })
  sequence: number;

  /** Raised with every change that anybody can see. */
  @Column('integer', { default: 0 })
  revision: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
