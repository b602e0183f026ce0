import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../person.entity.js';

/** One asked-for way in. Holds hashes only: a copy of this table opens nothing (security 1). */
@Entity('sign_in')
@Unique('sign_in_link_hash', ['linkHash'])
@Index('sign_in_person_id', ['personId'])
@Index('sign_in_browser_hash', ['browserHash'])
@Index('sign_in_expires_at', ['expiresAt'])
export class SignIn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_pkey' })
  id: string;

  @ForeignKey(() => Person, { name: 'sign_in_person', onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('text')
  linkHash: string;

  /** Hash of the code and the browser's nonce together, so that eight digits cannot be guessed from it. */
  @Column('text')
  codeHash: string;

  @Column('text')
  browserHash: string;

  /** Path to go to afterwards. */
  @Column('text', { nullable: true })
  next: string | null;

  /** Wrong codes typed so far. */
  @Column('integer', { default: 0 })
  tries: number;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
