import { Controller, Get, Header, Inject, Param, Post, Query } from '@nestjs/common';
import { Events, officeActivities, publications } from '#events/programme';
import { Allow, AtOffice, type Visit } from '#http/access';
import { Form } from '#http/input';
import { may } from '#platform/kernel';
import { sendOn } from '../done.js';
import { OfficeEvents, officeAddress } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { publishPage, publishView } from '../publish/publish.page.js';
import { html, listRoles, programmeRoles } from '../roles.js';
import { activitiesPage, type Shown, shownNames } from './activities.page.js';
import { allActivities, wantsAttention } from './activity.view.js';

/** The list of activities of an event, and publishing them. */
@Controller('kantoor/:event')
export class ActivitiesController {
  constructor(
    @Inject(Events) private readonly weeks: Events,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
  ) {}

  @Get('activiteiten')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async list(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Query('toon') wanted: string | undefined,
    @Query('zoek') q: string | undefined,
    @Query('vanaf') cursor: string | undefined,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    const states: readonly Shown[] = [...publications, 'attention'];
    const shown = states.find((state) => shownNames[state] === wanted) ?? null;
    const view = await this.events.read(coalitionId, async (reader) => {
      const all = await allActivities(reader, event.id);
      const waiting = all.filter(wantsAttention);
      const status = shown === 'attention' ? undefined : (shown ?? undefined);
      const found = await officeActivities(reader, event.id, { status, q, cursor });
      if (shown !== 'attention') return { ...found, attention: waiting.length, paged: Boolean(cursor) };
      const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      const activities = waiting.filter(({ title, organizationName }) =>
        words.every((word) => `${title} ${organizationName ?? ''}`.toLowerCase().includes(word)),
      );
      return { activities, counts: found.counts, next: null, attention: waiting.length, paged: false };
    });
    return activitiesPage(await this.frames.of(staff, request), event, {
      ...view,
      shown,
      q: q ?? '',
      mayImport: may(staff.actor, coalitionId, listRoles),
    });
  }

  @Get('publiceren')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async look(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    const all = await this.events.read(coalitionId, (reader) => allActivities(reader, event.id));
    return publishPage(await this.frames.of(staff, request), event, publishView(all));
  }

  /** What is ready, and of what must be looked at first whatever was ticked. */
  @Post('publiceren')
  @Allow(...programmeRoles)
  async publish(
    @AtOffice() { staff, coalitionId, reply }: Visit,
    @Param('event') slug: string,
    @Form() form: Record<string, unknown>,
  ): Promise<void> {
    const event = await this.events.bySlug(coalitionId, slug);
    const all = await this.events.read(coalitionId, (reader) => allActivities(reader, event.id));
    const view = publishView(all);
    const ticked = [form['toch'] ?? []].flat();
    const chosen = view.doubt.filter(({ id }) => ticked.includes(id));
    const outcome = await this.weeks.publish(
      staff.actor,
      event.id,
      chosen.length > 0 ? [...view.ready, ...chosen].map(({ id }) => id) : undefined,
    );
    sendOn(reply, officeAddress(event, 'publiceren'), 'published', outcome.published.length);
  }
}
