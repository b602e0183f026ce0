import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#people/identity';
import { Transactions, type Tx } from '#platform/database';
import { say } from '#platform/i18n';
import { type Actor, Clock, cleanLine, isUuid, may, newId, Problem, programmeRoles } from '#platform/kernel';
import { Coalition } from './coalition.entity.js';
import { PlaceAddressChanged } from './coalition.messages.js';
import { coalitionTexts } from './coalition.nl.js';
import { coalitionProblems } from './coalition.problems.js';
import { insertPlace, lockNamesakes } from './coalition.queries.js';
import { type NamedPlace, placeKey, placeKeyStart } from './naming.rules.js';
import { Place } from './place.entity.js';
import {
  changedFacts,
  isAnotherAddress,
  type PlaceDetails,
  type PlaceInput,
  placeDetails,
  readPlace,
} from './place.rules.js';

/** What a correction came to. */
export interface PlaceChange {
  place: Place;
  /** Whether everybody who signed up there is told of another address. */
  told: boolean;
}

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
  async ensureIn(tx: Tx, named: NamedPlace & Partial<PlaceDetails>): Promise<Place> {
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
    return fillGaps(tx, place, named);
  }

  /**
   * Puts right what is known about a place of this coalition. With another name, street, postcode or town everybody
   * who comes there hears of it.
   * @throws Problem place-stale when `version` is not the one that is stored; place-taken when it would be the same
   * as another place; place-unreadable.
   */
  async change(
    actor: Actor,
    coalitionId: string,
    placeId: string,
    version: number,
    given: Partial<PlaceInput>,
  ): Promise<PlaceChange> {
    if (!mayChangePlaces(actor, coalitionId)) throw new Problem(coalitionProblems.placeNotYours);
    return this.transactions.run({ coalitionId }, async (tx) => {
      const place = isUuid(placeId) ? await tx.lock(Place, { id: placeId }) : null;
      if (!place) throw new Problem(coalitionProblems.placeUnknown);
      if (place.version !== version) throw new Problem(coalitionProblems.placeStale);
      const { neighbourhoods } = (await tx.findOne(Coalition, { id: coalitionId }))!;
      const values = placeOrProblem(given, [...neighbourhoods, place.neighbourhood ?? '']);
      const fields = changedFacts(place, values);
      if (fields.length === 0) return { place, told: false };
      const told = isAnotherAddress(place, { ...place, ...values });
      Object.assign(place, values, { version: place.version + 1 });
      if (told) {
        await this.updateKey(tx, place);
        await tx.publish(PlaceAddressChanged, { placeId });
      }
      await tx.save(Place, place);
      await this.audit.writeIn(tx, actor, {
        action: 'changed',
        subject: 'place',
        subjectId: place.id,
        fields,
      });
      return { place, told };
    });
  }

  /** The key follows name, street and town, and stays the key of one place. */
  private async updateKey(tx: Tx, place: Place): Promise<void> {
    place.placeKey = placeKey(place);
    const same = await tx.findOne(Place, { placeKey: place.placeKey });
    if (same && same.id !== place.id) throw new Problem(coalitionProblems.placeTaken);
  }
}

function mayChangePlaces(actor: Actor, coalitionId: string): boolean {
  return actor.kind === 'system' || may(actor, coalitionId, programmeRoles);
}

function placeOrProblem(given: Partial<PlaceInput>, neighbourhoods: readonly string[]): Partial<PlaceInput> {
  const { place, problems } = readPlace(given, neighbourhoods);
  if (problems.length === 0) return place;
  const texts = coalitionTexts.placeFields;
  throw new Problem(
    coalitionProblems.placeUnreadable,
    problems.map((problem) =>
      problem.field === 'tooLong'
        ? { pointer: `/${problem.of}`, detail: say(texts.tooLong, { n: problem.most }) }
        : { pointer: `/${problem.field}`, detail: texts[problem.field] },
    ),
  );
}

async function fillGaps(tx: Tx, place: Place, named: NamedPlace & Partial<PlaceDetails>): Promise<Place> {
  const news: Partial<Place> = {};
  if (!place.street && named.street) {
    news.street = cleanLine(named.street);
    news.placeKey = placeKey(named);
  }
  if (!place.town && named.town) news.town = cleanLine(named.town);
  for (const field of placeDetails) {
    const value = named[field];
    if ((place[field] ?? '') === '' && (value ?? '') !== '') Object.assign(news, { [field]: value });
  }
  if (Object.keys(news).length === 0) return place;
  return tx.save(Place, Object.assign(place, news, { version: place.version + 1 }));
}
