import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#libs/database';
import { Audit } from '#libs/identity';
import { type Actor, Clock, cleanLine, cleanText, isUuid, may, newId, Problem } from '#libs/kernel';
import { coalitionProblems } from './coalition.problems.js';
import { insertPlace, lockNamesakes } from './coalition.queries.js';
import { type NamedPlace, placeKey, placeKeyStart } from './naming.rules.js';
import { Place } from './place.entity.js';

/** What can be told about a place beside its name, street and town. */
export type PlaceDetails = Pick<
  Place,
  | 'postcode'
  | 'neighbourhood'
  | 'directions'
  | 'wheelchair'
  | 'walker'
  | 'accessibleToilet'
  | 'hearingLoop'
  | 'lift'
  | 'accessNote'
>;

@Injectable()
export class Places {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * The place of this name, street and town in the coalition of `tx`, made when it is new. A name without a street is
   * the one place of that name in that town, when there is just one. What is told now fills what nobody knew.
   */
  async ensure(tx: Tx, named: NamedPlace & Partial<PlaceDetails>): Promise<Place> {
    if (tx.scope === 'platform') throw new Error('a place belongs to a coalition');
    const key = placeKey(named);
    const namesakes = await lockNamesakes(tx, placeKeyStart(named));
    const same =
      namesakes.find((place) => place.placeKey === key) ??
      (named.street
        ? namesakes.find((place) => place.placeKey === placeKeyStart(named))
        : namesakes.length === 1
          ? namesakes[0]
          : undefined);
    if (!same) {
      await insertPlace(tx, {
        id: newId(this.clock.now().getTime()),
        coalitionId: tx.scope.coalitionId,
        name: cleanLine(named.name),
        placeKey: key,
      });
    }
    const place = (await tx.lock(Place, same ? { id: same.id } : { placeKey: key }))!;
    return fill(tx, place, named);
  }

  /**
   * What somebody now knows about a place of this coalition.
   * @throws Problem place-stale when `version` is not the one that is stored.
   */
  async change(
    actor: Actor,
    coalitionId: string,
    placeId: string,
    version: number,
    details: Partial<PlaceDetails>,
  ): Promise<Place> {
    if (actor.kind !== 'system' && !may(actor, coalitionId, ['coordinator', 'organiser', 'reviewer'])) {
      throw new Problem(coalitionProblems.placeNotYours);
    }
    return this.transactions.run({ coalitionId }, async (tx) => {
      const place = isUuid(placeId) ? await tx.lock(Place, { id: placeId }) : null;
      if (!place) throw new Problem(coalitionProblems.placeUnknown);
      if (place.version !== version) throw new Problem(coalitionProblems.placeStale);
      const fields = keysOf(details).filter((field) => place[field] !== details[field]);
      if (fields.length === 0) return place;
      Object.assign(place, details, { version: place.version + 1 });
      place.directions = cleanText(place.directions);
      place.accessNote = cleanText(place.accessNote);
      await tx.save(Place, place);
      await this.audit.write(tx, actor, { action: 'changed', subject: 'place', subjectId: place.id, fields });
      return place;
    });
  }
}

function keysOf(details: Partial<PlaceDetails>): (keyof PlaceDetails)[] {
  return Object.keys(details) as (keyof PlaceDetails)[];
}

const told = [
  'postcode',
  'neighbourhood',
  'directions',
  'wheelchair',
  'walker',
  'accessibleToilet',
  'hearingLoop',
  'lift',
  'accessNote',
] as const;

async function fill(tx: Tx, place: Place, named: NamedPlace & Partial<PlaceDetails>): Promise<Place> {
  const news: Partial<Place> = {};
  if (!place.street && named.street) {
    news.street = cleanLine(named.street);
    news.placeKey = placeKey(named);
  }
  if (!place.town && named.town) news.town = cleanLine(named.town);
  for (const field of told) {
    const value = named[field];
    if ((place[field] ?? '') === '' && (value ?? '') !== '') Object.assign(news, { [field]: value });
  }
  if (Object.keys(news).length === 0) return place;
  return tx.save(Place, Object.assign(place, news, { version: place.version + 1 }));
}
