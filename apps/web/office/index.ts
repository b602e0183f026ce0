import type { Provider, Type } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { ActivitiesController } from './activities/activities.controller.js';
import { ActivityController } from './activities/activity.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { RegisterController } from './desk/register.controller.js';
import { ImportController } from './import/import.controller.js';
import { VisitPipe } from './kit/page.js';
import { LogbookController } from './logbook/logbook.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { OfficeEvents } from './office-events.js';
import { OfficeLayouts } from './office-layout.js';
import { PlacesController } from './places/places.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { OwnSessionsController } from './sign-in/own-sessions.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { StartController } from './start/start.controller.js';

/** Pages for the coordinator and the desk, the way in, and the mailbox of the embedded run. */
export const officeControllers: Type[] = [
  SignInController,
  OwnSessionsController,
  MailboxController,
  StartController,
  ImportController,
  ActivitiesController,
  ActivityController,
  SessionController,
  PlacesController,
  RegisterController,
  DeskController,
  NoticesController,
  LogbookController,
];
export const officeProviders: Provider[] = [AccessLog, OfficeEvents, OfficeLayouts, VisitPipe];
