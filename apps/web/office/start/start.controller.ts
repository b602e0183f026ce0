import { Controller, Inject } from '@nestjs/common';
import { officeActivities } from '#events/programme';
import { RegistrationDesk } from '#events/registration';
import { NoticeDesk } from '#people/correspondence';
import { type Actor, deskRoles, may, noticeRoles } from '#platform/kernel';
import { routes } from '../../routes.js';
import { AtPage, OfficePage, type StaffVisit } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { OfficeLayouts } from '../office-layout.js';
import { seesFigures, startPage } from './start.page.js';
import { type EventCard, eventCard, type Waiting } from './start.view.js';

/** The first page of the office: what waits, and the way to everything else. */
@Controller()
export class StartController {
  constructor(
    @Inject(NoticeDesk) private readonly notices: NoticeDesk,
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeLayouts) private readonly frames: OfficeLayouts,
  ) {}

  @OfficePage('GET', routes.office.start, ['staff'])
  async start(@AtPage() visit: StaffVisit): Promise<string> {
    const { staff, actor, frame } = visit;
    const { coalition } = frame;
    return startPage(visit, {
      name: staff.person.name,
      cards: coalition && seesFigures(frame) ? await this.cards(coalition.id) : [],
      waiting: coalition ? await this.waiting(actor, coalition.id) : { letters: 0, calls: 0, troubled: 0 },
      coalitions: await this.frames.coalitionsOf(actor),
    });
  }

  private async cards(coalitionId: string): Promise<EventCard[]> {
    const events = await this.events.list(coalitionId);
    return Promise.all(
      events.map(async (event) => {
        const [activities, counts, lists] = await Promise.all([
          this.events.read(coalitionId, (reader) => officeActivities(reader, event.id)),
          this.desk.counts(coalitionId, event.id),
          this.events.waitingLists(event),
        ]);
        return eventCard(event, activities, counts, lists.length);
      }),
    );
  }

  private async waiting(actor: Actor, coalitionId: string): Promise<Waiting> {
    const desk = may(actor, coalitionId, deskRoles);
    const { letters, calls } = desk ? await this.notices.waiting(coalitionId) : { letters: 0, calls: 0 };
    const troubled = may(actor, coalitionId, noticeRoles)
      ? (await this.notices.troubled(coalitionId)).length
      : 0;
    return { letters, calls, troubled };
  }
}
