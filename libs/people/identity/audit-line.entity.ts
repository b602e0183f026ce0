import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, when and to which thing: names of fields, never their values. The database lets nobody change it. */
@Entity('audit_line')
@Check('audit_line_actor', `actor IN ('staff', 'resident', 'system')`)
@Index('audit_line_coalition_at', ['coalitionId', 'at'])
@Index('audit_line_subject', ['coalitionId', 'subjectId', 'at'])
export class AuditLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_line_pkey' })
  id: string;

  @Column('uuid')
  coalitionId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  actor: 'staff' | 'resident' | 'system';

  @Column('uuid', { nullable: true })
  personId: string | null;

  /** What was done, as a past tense: `published`, `person_blocked`. */
  @Column('text')
  action: string;

  /** Kind of thing: `activity`, `registration`. */
  @Column('text')
  subject: string;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  fields: string[];
}
