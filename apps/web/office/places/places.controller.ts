import { Controller, Get, Header, Inject, Param, Post, Query } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { comingSessions, toldSessionsAt } from '#events/programme';
import { Allow, AtOffice, type Visit } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm } from '#http/input';
import { coalitionProblems, Place, Places, placesPage as pageOfPlaces, placeKey } from '#people/coalition';
import type { SignedIn } from '#people/identity';
import { Clock, isUuid, Problem } from '#platform/kernel';
import { reachOf } from '../activities/activity.view.js';
import { attempt, refusalErrors } from '../attempt.js';
import { sendOn } from '../done.js';
import { OfficeEvents } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { html, programmeRoles } from '../roles.js';
import { type PlaceView, placePage } from './place.page.js';
import { PlaceForm, type PlaceValues, placeAddress, placeInput, placeValues } from './place-form.js';
import { placesPage, type Unknown, unknownNames } from './places.page.js';

/** The places of a coalition: what is known of each, and putting it right. */
@Controller('kantoor/locaties')
export class PlacesController {
  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async list(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Query('toon') wanted: string | undefined,
    @Query('zoek') q: string | undefined,
    @Query('vanaf') cursor: string | undefined,
  ): Promise<string> {
    const choices: readonly Unknown[] = ['any', 'wheelchair'];
    const shown = choices.find((choice) => unknownNames[choice] === wanted) ?? null;
    const view = await this.events.read(coalitionId, async (reader) => {
      const found = await pageOfPlaces(reader, { unknown: shown ?? undefined, q, cursor });
      const ids = found.places.map(({ id }) => id);
      return { ...found, sessions: await comingSessions(reader, ids, this.clock.now()) };
    });
    const paged = Boolean(cursor);
    return placesPage(await this.frames.of(staff, request), { ...view, shown, q: q ?? '', paged });
  }

  @Get(':id')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  look(@AtOffice() { staff, coalitionId, request }: Visit, @Param('id') id: string): Promise<string> {
    return this.page(staff, coalitionId, id, request);
  }

  /** Saves what is known. Was somebody else first, then both are shown and nothing is written (fault F11). */
  @Post(':id')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async save(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('id') id: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    await this.find(coalitionId, id);
    const { value, problems } = await readForm(PlaceForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    const { done, refused } = await attempt(() =>
      this.places.change(staff.actor, coalitionId, id, value.version, placeInput(value)),
    );
    if (done) {
      sendOn(reply, placeAddress(id), done.told ? 'placeMoved' : 'placeSaved');
      return undefined;
    }
    reply.code(refused.kind.status);
    return this.page(staff, coalitionId, id, request, value, refused);
  }

  private async find(coalitionId: string, id: string): Promise<Place> {
    const place = isUuid(id)
      ? await this.events.read(coalitionId, (reader) => reader.findOne(Place, { id, coalitionId }))
      : null;
    if (!place) throw new Problem(httpProblems.notFound);
    return place;
  }

  /** The page of a place; after a refusal with what was typed. */
  private async page(
    staff: SignedIn,
    coalitionId: string,
    id: string,
    request: FastifyRequest,
    typed?: PlaceValues,
    refused?: Problem,
  ): Promise<string> {
    const place = await this.find(coalitionId, id);
    const stored = placeValues(place);
    const now = this.clock.now();
    const around = await this.events.read(coalitionId, async (reader) => ({
      sessions: (await comingSessions(reader, [id], now)).get(id) ?? 0,
      reach: await reachOf(reader, await toldSessionsAt(reader, id, now)),
    }));
    const view: PlaceView = { place, ...around, values: typed ?? stored };
    if (typed && refused) await this.explain(coalitionId, view, stored, refused);
    return placePage(await this.frames.of(staff, request), view);
  }

  /** Says on the page why nothing was saved. */
  private async explain(
    coalitionId: string,
    view: PlaceView,
    stored: PlaceValues,
    refused: Problem,
  ): Promise<void> {
    const { kind } = refused;
    if (kind === coalitionProblems.placeStale) view.theirs = stored;
    else if (kind === coalitionProblems.placeTaken) {
      const key = placeKey(view.values);
      const other = await this.events.read(coalitionId, (reader) =>
        reader.findOne(Place, { placeKey: key, coalitionId }),
      );
      view.refused = { title: kind.title, next: kind.next, other };
    } else view.errors = refusalErrors(refused, 'name');
  }
}
