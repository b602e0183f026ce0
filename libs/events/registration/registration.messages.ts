import { z } from 'zod';
import { defineMessage } from '#platform/queue';

const payload = z.strictObject({ registrationId: z.uuid() });

/** A place was taken: for a first time, or again by somebody who had cancelled. */
export const RegistrationPlaced = defineMessage('RegistrationPlaced', payload);

/** Somebody who is already coming signed up once more. */
export const RegistrationRepeated = defineMessage('RegistrationRepeated', payload);

/** The person, or the desk for the person, gave the place back. */
export const RegistrationCancelled = defineMessage('RegistrationCancelled', payload);

/** A cancellation was undone. */
export const RegistrationRestored = defineMessage('RegistrationRestored', payload);

/** The party became larger or smaller. */
export const RegistrationChanged = defineMessage('RegistrationChanged', payload);
