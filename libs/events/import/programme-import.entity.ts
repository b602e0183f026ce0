import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Event } from '#events/programme';
import type { Sheet } from '#formats/spreadsheet';
import { Coalition } from '#people/coalition';
import type { TypedFields } from './correction.js';

/** What the coordinator said about one row of the list. */
export interface RowCorrection {
  fields: TypedFields;
  /** Take a row over that seems to be a double, or leave a row out. */
  keep?: boolean;
}

export interface ImportChoices {
  /** By `rowKey`. */
  rows: Record<string, RowCorrection>;
  /** The list was written for these days; its dates are moved by weekday to those of the event. */
  writtenFor?: { firstDay: string; lastDay: string };
}

export interface ImportOutcome {
  added: number;
  changed: number;
  same: number;
  /** Doubles and rows that were left out. */
  skipped: number;
  /** Of what was added: drafts that still miss something. */
  incomplete: number;
}

/** One list of a partner, from when it is chosen until it is taken over. */
@Entity('programme_import')
@Check('programme_import_state', "state IN ('preview', 'saved', 'discarded')")
export class ProgrammeImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_import_pkey' })
  id: string;

  @ForeignKey(() => Coalition, { name: 'programme_import_coalition' })
  @Index('programme_import_coalition_id')
  @Column('uuid')
  coalitionId: string;

  @ForeignKey(() => Event, { name: 'programme_import_event' })
  @Index('programme_import_event_id')
  @Column('uuid')
  eventId: string;

  @ForeignKey('Person', { name: 'programme_import_person', onDelete: 'SET NULL' })
  @Index('programme_import_person_id')
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  fileName: string;

  /** SHA-256 of the file. */
  @Column('text')
  fileHash: string;

  @Column('jsonb')
  sheets: Sheet[];

  @Column('jsonb', { default: () => "'{}'" })
  corrections: ImportChoices;

  @Column('text', { default: 'preview' })
  state: 'preview' | 'saved' | 'discarded';

  @Column('jsonb', { nullable: true })
  outcome: ImportOutcome | null;

  @Column('timestamptz')
  createdAt: Date;
}
