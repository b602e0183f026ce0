import { Controller, Get, Header, Inject } from '@nestjs/common';
import { RegistrationDesk } from '#events/registration';
import { Allow, AtOffice, type Visit } from '#http/access';
import { NoticeDesk } from '#people/correspondence';
import type { SignedIn } from '#people/identity';
import { may } from '#platform/kernel';
import { Frames } from '../../frame.js';
import { routes } from '../../routes.js';
import { allActivities } from '../activities/activity.view.js';
import { OfficeEvents } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { deskRoles, html, noticeRoles } from '../roles.js';
import { seesFigures, startPage } from './start.page.js';
import { type EventCard, eventCard, type Waiting } from './start.view.js';

/** The first page of the office: what waits, and the way to everything else. */
@Controller()
export class StartController {
  constructor(
    @Inject(NoticeDesk) private readonly notices: NoticeDesk,
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(Frames) private readonly coalitions: Frames,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
  ) {}

  @Get(routes.office.start)
  @Allow('staff')
  @Header('content-type', html)
  async start(@AtOffice() { staff, request }: Visit): Promise<string> {
    const frame = await this.frames.of(staff, request);
    const { coalition } = frame;
    const all = await this.coalitions.all();
    return startPage(frame, {
      name: staff.person.name,
      cards: coalition && seesFigures(frame) ? await this.cards(coalition.id) : [],
      waiting: coalition ? await this.waiting(staff, coalition.id) : { letters: 0, calls: 0, troubled: 0 },
      coalitions: all.filter(({ id }) => staff.actor.grants.some((grant) => grant.coalitionId === id)),
    });
  }

  private async cards(coalitionId: string): Promise<EventCard[]> {
    const events = await this.events.list(coalitionId);
    return Promise.all(
      events.map(async (event) => {
        const [activities, counts, lists] = await Promise.all([
          this.events.read(coalitionId, (reader) => allActivities(reader, event.id)),
          this.desk.counts(coalitionId, event.id),
          this.events.waitingLists(event),
        ]);
        return eventCard(event, activities, counts, lists.length);
      }),
    );
  }

  private async waiting({ actor }: SignedIn, coalitionId: string): Promise<Waiting> {
    const desk = may(actor, coalitionId, deskRoles);
    const { letters, calls } = desk ? await this.notices.waiting(coalitionId) : { letters: 0, calls: 0 };
    const troubled = may(actor, coalitionId, noticeRoles)
      ? (await this.notices.troubled(coalitionId)).length
      : 0;
    return { letters, calls, troubled };
  }
}
