import { Controller, Inject } from '@nestjs/common';
import { Events, type OfficeActivity, officeActivities } from '#events/programme';
import { Form } from '#http/input';
import { listRoles, may, programmeRoles } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { handle } from '../kit/handle.js';
import { showList, withFiles } from '../kit/list.js';
import { AtPage, type EventVisit, OfficePage, type Posted } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { PublishForm, publishPage, publishView } from '../publish/publish.page.js';
import { activityButtons, activityList } from './activities.page.js';

/** The list of activities of an event, and publishing them. */
@Controller()
export class ActivitiesController {
  constructor(
    @Inject(Events) private readonly weeks: Events,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
  ) {}

  @OfficePage('GET', withFiles(routes.event.activities), programmeRoles)
  async list(@AtPage() visit: EventVisit): Promise<string | Buffer> {
    const { actor, coalitionId, event } = visit;
    const above = activityButtons(event, may(actor, coalitionId, listRoles));
    return showList(visit, activityList(event), await this.all(visit), { above });
  }

  @OfficePage('GET', routes.event.publish, programmeRoles)
  async review(@AtPage() visit: EventVisit): Promise<string> {
    return publishPage(visit, publishView(await this.all(visit)));
  }

  /** What is ready, and of what must be looked at first whatever was ticked. */
  @OfficePage('POST', routes.event.publish, programmeRoles)
  async publish(@AtPage() visit: EventVisit, @Form() form: Posted) {
    const { actor, event } = visit;
    const { ready, doubt } = publishView(await this.all(visit));
    return handle(visit, PublishForm, form, {
      run: ({ toch }) => {
        const chosen = doubt.filter(({ id }) => toch.includes(id));
        const ids = chosen.length > 0 ? [...ready, ...chosen].map(({ id }) => id) : undefined;
        return this.weeks.publish(actor, event.id, ids);
      },
      done: ({ published }) => [addressOf(routes.event.publish, { event }), 'published', published.length],
    });
  }

  private all({ coalitionId, event }: EventVisit): Promise<OfficeActivity[]> {
    return this.events.read(coalitionId, (reader) => officeActivities(reader, event.id));
  }
}
