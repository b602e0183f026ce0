import { z } from 'zod';
import { defineMessage } from '#platform/queue';

const sessionOnly = z.object({ sessionId: z.uuid() });

/** A published session starts or ends at another time: who has signed up must hear of it. */
export const SessionRescheduled = defineMessage('SessionRescheduled', sessionOnly);

/** A published session happens somewhere else, at the same time. */
export const SessionPlaceChanged = defineMessage('SessionPlaceChanged', sessionOnly);

/** A published session does not go ahead. */
export const SessionCalledOff = defineMessage('SessionCalledOff', sessionOnly);

/** A published session was called off, and goes ahead after all. */
export const SessionReinstated = defineMessage('SessionReinstated', sessionOnly);
