import type { Provider, Type } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { ActivitiesController } from './activities.controller.js';
import { ActivityController } from './activity.controller.js';
import { DeskController } from './desk.controller.js';
import { ImportController } from './import.controller.js';
import { MailboxController } from './mailbox.controller.js';
import { MomentController } from './moment.controller.js';
import { NoticesController } from './notices.controller.js';
import { OfficeEvents } from './office-events.js';
import { OfficeFrames } from './office-frame.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { PlacesController } from './places.controller.js';
import { RegisterController } from './register.controller.js';
import { SignInController } from './sign-in.controller.js';
import { StartController } from './start.controller.js';

/** Pages for the coordinator and the desk, the way in, and the mailbox of the embedded run. */
export const officeControllers: Type[] = [
  SignInController,
  OwnSessionsController,
  MailboxController,
  StartController,
  ImportController,
  ActivitiesController,
  ActivityController,
  MomentController,
  PlacesController,
  RegisterController,
  DeskController,
  NoticesController,
];
export const officeProviders: Provider[] = [AccessLog, OfficeEvents, OfficeFrames];
