import type { Provider, Type } from '@nestjs/common';
import { AboutController } from './about.controller.js';
import { ActivityController } from './activity.controller.js';
import { ManageController } from './manage.controller.js';
import { ProgrammeController } from './programme.controller.js';
import { PublicEvents } from './public-events.js';
import { SignUpController } from './sign-up.controller.js';

/** Pages for residents. */
export const publicControllers: Type[] = [
  AboutController,
  ManageController,
  ProgrammeController,
  ActivityController,
  SignUpController,
];
export const publicProviders: Provider[] = [PublicEvents];
