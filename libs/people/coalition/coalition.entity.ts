import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The tenant: a local or national network, with the organization that leads it and how to reach its office. */
@Entity('coalition')
@Unique('coalition_slug', ['slug'])
export class Coalition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'coalition_pkey' })
  id: string;

  /** First part of its addresses. Never changes: addresses are printed. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  /** The organization that leads, as people know it: "KijkopWelzijn". */
  @Column('text')
  leadName: string;

  /** E.164. */
  @Column('text')
  phone: string;

  /** When somebody answers: "maandag tot en met vrijdag van 9.00 tot 12.00 uur". */
  @Column('text')
  phoneHours: string;

  @Column('text')
  email: string;

  @Column('text', { default: '' })
  postalAddress: string;

  /** Colour of its pages, `#rrggbb`. */
  @Column('text', { default: '#0b5e62' })
  colour: string;

  /** CBS codes: `GM0489`. */
  @Column('text', { array: true, default: () => "'{}'" })
  municipalityCodes: string[];

  /** Their names, in the same order: lists that name no town are about the first. */
  @Column('text', { array: true, default: () => "'{}'" })
  municipalities: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  neighbourhoods: string[];

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
