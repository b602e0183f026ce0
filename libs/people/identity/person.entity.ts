import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Somebody with an account: staff of a partner or of the coalition. Residents have none. */
@Entity('person')
@Unique('person_email', ['email'])
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id: string;

  /** As `readEmail` writes it: lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { nullable: true })
  blockedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
