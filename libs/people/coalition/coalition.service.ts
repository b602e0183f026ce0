import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#people/identity';
import { Transactions } from '#platform/database';
import {
  type Actor,
  Clock,
  cleanLine,
  cleanText,
  type FieldProblem,
  newId,
  Problem,
  readEmail,
  readPhone,
} from '#platform/kernel';
import { Coalition } from './coalition.entity.js';
import { coalitionTexts } from './coalition.nl.js';
import { coalitionProblems } from './coalition.problems.js';

export interface NewCoalition {
  slug: string;
  name: string;
  leadName: string;
  phone: string;
  phoneHours: string;
  email: string;
  postalAddress?: string;
  /** `#rrggbb`. */
  colour?: string;
  /** CBS codes: `GM0489`. */
  municipalityCodes?: readonly string[];
  /** Their names, in the same order. */
  municipalities?: readonly string[];
  neighbourhoods?: readonly string[];
}

/** The tenants. Finding one by its address is one of the few reads that look across all of them. */
@Injectable()
export class Coalitions {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** By the first part of an address; null when there is none. */
  bySlug(slug: string): Promise<Coalition | null> {
    return this.transactions.read('platform', (reader) => reader.findOne(Coalition, { slug }));
  }

  /** All of them, by name. */
  list(): Promise<Coalition[]> {
    return this.transactions.read('platform', (reader) => reader.find(Coalition, { order: { name: 'ASC' } }));
  }

  /**
   * A new tenant; for the console and the demonstration.
   * @throws Problem coalition-incomplete when residents could not call or mail somebody (S0-20); coalition-taken.
   */
  async create(actor: Actor, wanted: NewCoalition): Promise<Coalition> {
    const id = newId(this.clock.now().getTime());
    const coalition = readCoalition(wanted);
    return this.transactions.run({ coalitionId: id }, async (tx) => {
      const row: Coalition = { ...coalition, id, createdAt: this.clock.now() };
      await tx.insert(Coalition, row);
      await this.audit.writeIn(tx, actor, { action: 'created', subject: 'coalition', subjectId: id });
      return row;
    });
  }
}

function readCoalition(wanted: NewCoalition): Omit<Coalition, 'id' | 'createdAt'> {
  const coalition = {
    slug: wanted.slug.trim(),
    name: cleanLine(wanted.name),
    leadName: cleanLine(wanted.leadName),
    phone: readPhone(wanted.phone) ?? '',
    phoneHours: cleanLine(wanted.phoneHours),
    email: readEmail(wanted.email) ?? '',
    postalAddress: cleanText(wanted.postalAddress ?? ''),
    colour: wanted.colour ?? '#0b5e62',
    municipalityCodes: [...(wanted.municipalityCodes ?? [])],
    municipalities: (wanted.municipalities ?? []).map(cleanLine),
    neighbourhoods: (wanted.neighbourhoods ?? []).map(cleanLine),
  };
  const needed = ['name', 'leadName', 'phone', 'phoneHours', 'email'] as const;
  const wrong: (keyof typeof coalitionTexts.fields)[] = needed.filter((field) => coalition[field] === '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(coalition.slug)) wrong.unshift('slug');
  if (!/^#[0-9a-f]{6}$/i.test(coalition.colour)) wrong.push('colour');
  if (wrong.length > 0) {
    const errors: FieldProblem[] = wrong.map((field) => ({
      pointer: `/${field}`,
      detail: coalitionTexts.fields[field],
    }));
    throw new Problem(coalitionProblems.coalitionIncomplete, errors);
  }
  return coalition;
}
