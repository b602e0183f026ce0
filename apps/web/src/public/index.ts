import type { Provider, Type } from '@nestjs/common';
import { AboutController } from './about.controller.js';
import { ActivityController } from './activity.controller.js';
import { ProgrammeController } from './programme.controller.js';
import { PublicEvents } from './public-events.js';

/** Pages for residents. */
export const publicControllers: Type[] = [AboutController, ProgrammeController, ActivityController];
export const publicProviders: Provider[] = [PublicEvents];
