import type { Provider, Type } from '@nestjs/common';
import { MailboxController } from './mailbox.controller.js';
import { OfficeFrames } from './office-frame.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { SignInController } from './sign-in.controller.js';
import { StartController } from './start.controller.js';

/** Pages for the coordinator and the desk, the way in, and the mailbox of the embedded run. */
export const officeControllers: Type[] = [
  SignInController,
  OwnSessionsController,
  MailboxController,
  StartController,
];
export const officeProviders: Provider[] = [OfficeFrames];
