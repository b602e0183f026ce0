import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Coalition } from './coalition.entity.js';

/** Where something happens, and what somebody with a wheelchair, a walker or a hearing aid finds there. */
@Entity('place')
@Unique('place_once', ['coalitionId', 'placeKey'])
export class Place {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'place_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'place_coalition' })
  @Column('uuid')
  coalitionId: string;

  @Column('text')
  name: string;

  /** Name, street and town without what people write differently; made by `placeKey`. */
  @Column('text')
  placeKey: string;

  /** With house number. */
  @Column('text', { nullable: true })
  street: string | null;

  /** "1234 AB". */
  @Column('text', { nullable: true })
  postcode: string | null;

  @Column('text', { nullable: true })
  town: string | null;

  @Column('text', { nullable: true })
  neighbourhood: string | null;

  @Column('text', { default: '' })
  directions: string;

  /** Null means that nobody said: never shown as "no". The same for the four below. */
  @Column('boolean', { nullable: true })
  wheelchair: boolean | null;

  @Column('boolean', { nullable: true })
  walker: boolean | null;

  @Column('boolean', { nullable: true })
  accessibleToilet: boolean | null;

  @Column('boolean', { nullable: true })
  hearingLoop: boolean | null;

  @Column('boolean', { nullable: true })
  lift: boolean | null;

  @Column('text', { default: '' })
  accessNote: string;

  @Column('integer', { default: 1 })
  version: number;
}
