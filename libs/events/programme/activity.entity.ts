import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Coalition, Organization } from '#people/coalition';
import type { Publication } from './activity.rules.js';
import { Event } from './event.entity.js';

export const bookingModes = ['none', 'on_the_day', 'preferred', 'required'] as const;
export type BookingMode = (typeof bookingModes)[number];

export const priceKinds = ['free', 'paid', 'donation', 'unknown'] as const;
export type PriceKind = (typeof priceKinds)[number];

/** Something that a coordinator should know: a code, and the sentence that explains it. */
export interface Attention {
  code: string;
  text: string;
  /** Somebody must look at it first: it is not published together with all others. */
  review: boolean;
}

/** What a partner offers. When and where it happens stands in its sessions. */
@Entity('activity')
@Unique('activity_slug', ['eventId', 'slug'])
@Unique('activity_short_code', ['shortCode'])
@Check('activity_booking_mode', "booking_mode IN ('none', 'on_the_day', 'preferred', 'required')")
@Check(
  'activity_price',
  "price_kind IN ('free', 'paid', 'donation', 'unknown') AND (price_cents IS NULL OR price_cents >= 0)",
)
@Check('activity_publication', "publication IN ('draft', 'submitted', 'returned', 'published', 'withdrawn')")
export class Activity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activity_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'activity_coalition' })
  @Index('activity_coalition_id')
  @Column('uuid')
  coalitionId: string;

  @ForeignKey(() => Event, { name: 'activity_event' })
  @Column('uuid')
  eventId: string;

  @ForeignKey(() => Organization, { name: 'activity_organization' })
  @Index('activity_organization_id')
  @Column('uuid', { nullable: true })
  organizationId: string | null;

  /** Third part of its address. Never changes: addresses are printed. */
  @Column('text')
  slug: string;

  /** For `/k/{code}`, the short address that is printed beside the QR code. */
  @Column('text')
  shortCode: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  summary: string;

  @Column('text', { nullable: true })
  category: string | null;

  /** Codes of `programmeWords.targetGroups`. They are about the activity, never about a person. */
  @Column('text', { array: true, default: () => "'{}'" })
  targetGroups: string[];

  @Column('integer', { nullable: true })
  ageMin: number | null;

  @Column('integer', { nullable: true })
  ageMax: number | null;

  @Column('text', { default: 'none' })
  bookingMode: BookingMode;

  /** How to sign up, in the words of the partner. */
  @Column('text', { default: '' })
  bookingNote: string;

  /** Last session to sign up; null means until the session starts. */
  @Column('timestamptz', { nullable: true })
  bookingUntil: Date | null;

  @Column('text', { default: 'unknown' })
  priceKind: PriceKind;

  @Column('integer', { nullable: true })
  priceCents: number | null;

  @Column('text', { default: '' })
  priceNote: string;

  @Column('text', { default: '' })
  accessNote: string;

  /** At somebody's home: only who has signed up learns the street. */
  @Column('boolean', { default: false })
  addressPrivate: boolean;

  /** What else a visitor should know: what to bring, what to wear. */
  @Column('text', { default: '' })
  remarks: string;

  @Column('text', { default: '' })
  contactName: string;

  /** E.164. */
  @Column('text', { nullable: true })
  contactPhone: string | null;

  @Column('text', { nullable: true })
  contactEmail: string | null;

  @Column('text', { default: 'draft' })
  publication: Publication;

  @Column('jsonb', { default: () => "'[]'" })
  attention: Attention[];

  /** What the list said that it was imported from, kept by the library `listing`; null when it was made by hand. */
  @Column('jsonb', { nullable: true })
  imported: object | null;

  /** Raised with every change of this row, so that two people cannot overwrite each other (scenario X9). */
  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
