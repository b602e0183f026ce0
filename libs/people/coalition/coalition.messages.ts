import { z } from 'zod';
import { defineMessage } from '#platform/queue';

/** A place was given another name, street, postcode or town: who comes there must hear of it. */
export const PlaceAddressChanged = defineMessage('PlaceAddressChanged', z.object({ placeId: z.uuid() }));
