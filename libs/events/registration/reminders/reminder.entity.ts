import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Coalition } from '#people/coalition';
import { Registration } from '../registration.entity.js';
import type { ReminderKind } from './reminder.rules.js';

/** A reminder that was given: once per registration, kind and start of the session. */
@Entity('reminder')
@Check('reminder_kind', `kind IN ('week_before', 'three_days', 'day_before')`)
export class Reminder {
  @ForeignKey(() => Registration, { name: 'reminder_registration', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_pkey' })
  registrationId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'reminder_pkey' })
  kind: ReminderKind;

  /** A session that moved is reminded of at its new time. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'reminder_pkey' })
  sessionStart: Date;

  @ForeignKey(() => Coalition, { name: 'reminder_coalition' })
  @Index('reminder_coalition_id')
  @Column('uuid')
  coalitionId: string;

  @Column('timestamptz')
  at: Date;
}
