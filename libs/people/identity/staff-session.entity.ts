import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from './person.entity.js';

/** A browser in which somebody of staff is signed in. The cookie itself is not stored, only its hash. */
@Entity('staff_session')
@Unique('staff_session_cookie_hash', ['cookieHash'])
@Index('staff_session_person_id', ['personId'])
export class StaffSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_session_pkey' })
  id: string;

  @ForeignKey(() => Person, { name: 'staff_session_person', onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('text')
  cookieHash: string;

  /** Goes into every form of this session and comes back with it (security 12). */
  @Column('text')
  formToken: string;

  /** "Firefox op Windows", so that people recognise their own sessions. */
  @Column('text', { default: '' })
  device: string;

  /** The coalition that the office pages show, for who works for several. */
  @Column('uuid', { nullable: true })
  coalitionId: string | null;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
