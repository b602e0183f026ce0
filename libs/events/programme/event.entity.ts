import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Coalition } from '#people/coalition';

export const eventKinds = ['week', 'conference'] as const;
export type EventKind = (typeof eventKinds)[number];

/** A themed week or a conference, with a free name and a free length. */
@Entity('event')
@Unique('event_slug', ['coalitionId', 'slug'])
@Check('event_kind', "kind IN ('week', 'conference')")
@Check('event_days', 'first_day <= last_day')
export class Event {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'event_coalition' })
  @Column('uuid')
  coalitionId: string;

  /** Second part of its addresses. Never changes: addresses are printed. */
  @Column('text')
  slug: string;

  @Column('text')
  kind: EventKind;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  welcome: string;

  /** `YYYY-MM-DD`, like the next. */
  @Column('date')
  firstDay: string;

  @Column('date')
  lastDay: string;

  /** Null as long as residents do not see it. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** Raised with every change of its programme: what is kept of its pages is known by this number. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
