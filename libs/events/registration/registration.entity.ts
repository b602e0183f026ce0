import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Event, Session } from '#events/programme';
import { Coalition } from '#people/coalition';
import type { Channel } from '#people/correspondence';
import type { RegistrationChannel, RegistrationStatus } from './registration.rules.js';

/** A party of one or more people for one session. */
@Entity('registration')
@Unique('registration_form', ['formId'])
@Unique('registration_manage_hash', ['manageHash'])
@Unique('registration_spoken_code', ['coalitionId', 'spokenCode'])
@Unique('registration_once', ['sessionId', 'identity'])
@Check('registration_status', `status IN ('confirmed', 'cancelled')`)
@Check('registration_called_off', `NOT called_off OR status = 'cancelled'`)
@Check('registration_party', 'party_size > 0')
@Check('registration_channel', `channel IN ('web', 'api', 'phone', 'desk', 'paper')`)
export class Registration {
  /** Also the UID of the invitation in this person's calendar. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'registration_coalition' })
  @Column('uuid')
  coalitionId: string;

  @ForeignKey(() => Event, { name: 'registration_event' })
  @Index('registration_event_id')
  @Column('uuid')
  eventId: string;

  @ForeignKey(() => Session, { name: 'registration_session' })
  @Column('uuid')
  sessionId: string;

  @Column('text')
  status: RegistrationStatus;

  @Column('integer')
  partySize: number;

  /** How it came in. */
  @Column('text')
  channel: RegistrationChannel;

  /** One-time id of the form, so that a double post is one registration (scenario I6). */
  @Column('uuid')
  formId: string;

  /** Hash of the code in the manage link. */
  @Column('text')
  manageHash: string;

  /** Read aloud on the telephone; works at the desk only. */
  @Column('text')
  spokenCode: string;

  /** Hash of who this is, for this session only; null when there is nothing to know somebody by. */
  @Column('text', { nullable: true })
  identity: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  /** E.164. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  /**
   * The channel of every notice: mail, else post, else telephone. Who left nothing gets a letter without an address, to
   * be handed over at the desk. Decided here and nowhere else; written as PostgreSQL prints it.
   */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: `CASE WHEN (email IS NOT NULL) THEN 'email'::text WHEN (address IS NOT NULL) THEN 'letter'::text WHEN (phone IS NOT NULL) THEN 'call'::text ELSE 'letter'::text END`,
  })
  reachedBy: Channel;

  /** Who arranged it for somebody else. */
  @Column('text', { nullable: true })
  arrangedBy: string | null;

  /** SEQUENCE of the invitation: raised with everything that this person sees change. */
  @Column('integer', { default: 0 })
  sequence: number;

  @Column('timestamptz')
  registeredAt: Date;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  /** Cancelled because its session was called off: it comes back when the session goes ahead after all. */
  @Column('boolean', { default: false })
  calledOff: boolean;

  /** Last change that this person is told of. */
  @Column('timestamptz')
  changedAt: Date;
}

/** One person of a party. A companion may be without a name. */
@Entity('attendee')
@Unique('attendee_position', ['registrationId', 'position'])
export class Attendee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendee_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'attendee_coalition' })
  @Index('attendee_coalition_id')
  @Column('uuid')
  coalitionId: string;

  @ForeignKey(() => Registration, { name: 'attendee_registration', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId: string;

  /** 0 is the person who signed up. */
  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  name: string | null;
}
