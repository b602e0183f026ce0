import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Coalition } from './coalition.entity.js';

/** A partner: whoever offers an activity. */
@Entity('organization')
@Unique('organization_once', ['coalitionId', 'nameKey'])
export class Organization {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organization_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'organization_coalition' })
  @Column('uuid')
  coalitionId: string;

  @Column('text')
  name: string;

  /** The name without what people write differently; made by `nameKey`. */
  @Column('text')
  nameKey: string;

  @Column('text', { default: 'other' })
  kind: string;

  /** E.164. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
