import type { Provider, Type } from '@nestjs/common';
import { AboutController } from './about/about.controller.js';
import { ActivityController } from './activity/activity.controller.js';
import { ManageController } from './manage/manage.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { PublicEvents } from './public-events.js';
import { SignUpController } from './sign-up/sign-up.controller.js';

/** Pages for residents. */
export const publicControllers: Type[] = [
  AboutController,
  ManageController,
  ProgrammeController,
  ActivityController,
  SignUpController,
];
export const publicProviders: Provider[] = [PublicEvents];
