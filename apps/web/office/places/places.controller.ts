import { Controller, Inject, Param } from '@nestjs/common';
import { comingSessions, toldSessionsAt } from '#events/programme';
import { Form } from '#http/input';
import { coalitionProblems, Place, Places, placeKey, placesByName } from '#people/coalition';
import { Clock, programmeRoles } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { reachOf } from '../activities/activity.view.js';
import { handle } from '../kit/handle.js';
import { showList, withFiles } from '../kit/list.js';
import { AtPage, OfficePage, type OfficeVisit, type Posted } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { type PlaceView, placePage } from './place.page.js';
import { PlaceForm, type PlaceValues, placeInput, placeValues } from './place-form.js';
import { type PlaceRow, placeLead, placeList } from './places.page.js';

/** The places of a coalition: what is known of each, and putting it right. */
@Controller()
export class PlacesController {
  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @OfficePage('GET', withFiles(routes.office.places), programmeRoles)
  async list(@AtPage() visit: OfficeVisit): Promise<string | Buffer> {
    const rows = await this.all(visit);
    return showList(visit, placeList, rows, { above: rows.length > 0 ? placeLead() : null });
  }

  @OfficePage('GET', routes.office.place, programmeRoles)
  async show(@AtPage() visit: OfficeVisit, @Param('id') id: string): Promise<string> {
    return placePage(visit, await this.view(await this.find(visit.coalitionId, id)));
  }

  /** Saves what is known. Was somebody else first, then both are shown and nothing is written (fault F11). */
  @OfficePage('POST', routes.office.place, programmeRoles)
  async save(@AtPage() visit: OfficeVisit, @Param('id') id: string, @Form() form: Posted) {
    const { actor, coalitionId } = visit;
    await this.find(coalitionId, id);
    return handle(visit, PlaceForm, form, {
      run: (values) => this.places.change(actor, coalitionId, id, values.version, placeInput(values)),
      done: ({ told }) => [addressOf(routes.office.place, { id }), told ? 'placeMoved' : 'placeSaved'],
      again: async (values, { problem: { kind }, errors }) => {
        const view = { ...(await this.view(await this.find(coalitionId, id))), values };
        if (kind === coalitionProblems.placeStale) view.theirs = placeValues(view.place);
        else if (kind === coalitionProblems.placeTaken) {
          const { title, next } = kind;
          view.refused = { title, next, other: await this.sameAs(coalitionId, values) };
        } else
          view.errors = errors.length > 0 ? errors : [{ field: 'name', text: `${kind.title}. ${kind.next}` }];
        return placePage(visit, view);
      },
    });
  }

  /** Every place of the coalition, with how many sessions still come there. */
  private all({ coalitionId }: OfficeVisit): Promise<PlaceRow[]> {
    return this.events.read(coalitionId, async (reader) => {
      const places = await placesByName(reader);
      const ids = places.map(({ id }) => id);
      const coming = await comingSessions(reader, ids, this.clock.now());
      return places.map((place) => ({ ...place, sessions: coming.get(place.id) ?? 0 }));
    });
  }

  private find(coalitionId: string, id: string): Promise<Place> {
    return this.events.byId(coalitionId, id, (reader) => reader.findOne(Place, { id, coalitionId }));
  }

  private sameAs(coalitionId: string, values: PlaceValues): Promise<Place | null> {
    const key = placeKey(values);
    return this.events.read(coalitionId, (reader) => reader.findOne(Place, { placeKey: key, coalitionId }));
  }

  private view(place: Place): Promise<PlaceView> {
    const now = this.clock.now();
    return this.events.read(place.coalitionId, async (reader) => ({
      place,
      values: placeValues(place),
      sessions: (await comingSessions(reader, [place.id], now)).get(place.id) ?? 0,
      reach: await reachOf(reader, await toldSessionsAt(reader, place.id, now)),
    }));
  }
}
