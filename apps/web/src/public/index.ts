import type { Provider, Type } from '@nestjs/common';

/** Pages for residents. */
export const publicControllers: Type[] = [];
export const publicProviders: Provider[] = [];
