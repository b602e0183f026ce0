import type { Provider, Type } from '@nestjs/common';

/** Pages for the coordinator and the desk. */
export const officeControllers: Type[] = [];
export const officeProviders: Provider[] = [];
