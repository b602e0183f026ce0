import { Controller, Inject } from '@nestjs/common';
import { Events, type OfficeActivity } from '#events/programme';
import { Form } from '#http/input';
import { may } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { sendOn } from '../kit/done.js';
import { exportList, filesOf } from '../kit/list.js';
import { AtPage, type EventVisit, OfficePage } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { publishPage, publishView } from '../publish/publish.page.js';
import { listRoles, programmeRoles } from '../roles.js';
import { activitiesPage, activityList } from './activities.page.js';
import { allActivities } from './activity.view.js';

/** The list of activities of an event, and publishing them. */
@Controller()
export class ActivitiesController {
  constructor(
    @Inject(Events) private readonly weeks: Events,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
  ) {}

  @OfficePage('GET', routes.event.activities, programmeRoles)
  async list(@AtPage() visit: EventVisit): Promise<string> {
    const mayImport = may(visit.actor, visit.coalitionId, listRoles);
    return activitiesPage(visit, await this.all(visit), mayImport);
  }

  @OfficePage('GET', filesOf(routes.event.activities), programmeRoles)
  async files(@AtPage() visit: EventVisit): Promise<Buffer> {
    return exportList(activityList(visit.event), await this.all(visit), visit);
  }

  @OfficePage('GET', routes.event.publish, programmeRoles)
  async review(@AtPage() visit: EventVisit): Promise<string> {
    return publishPage(visit.frame, visit.event, publishView(await this.all(visit)));
  }

  /** What is ready, and of what must be looked at first whatever was ticked. */
  @OfficePage('POST', routes.event.publish, programmeRoles)
  async publish(@AtPage() visit: EventVisit, @Form() form: Record<string, unknown>): Promise<void> {
    const { actor, event, reply } = visit;
    const view = publishView(await this.all(visit));
    const ticked = [form['toch'] ?? []].flat();
    const chosen = view.doubt.filter(({ id }) => ticked.includes(id));
    const outcome = await this.weeks.publish(
      actor,
      event.id,
      chosen.length > 0 ? [...view.ready, ...chosen].map(({ id }) => id) : undefined,
    );
    sendOn(reply, addressOf(routes.event.publish, { event }), 'published', outcome.published.length);
  }

  private all({ coalitionId, event }: EventVisit): Promise<OfficeActivity[]> {
    return this.events.read(coalitionId, (reader) => allActivities(reader, event.id));
  }
}
