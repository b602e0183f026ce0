import type { Placed, RegistrationView } from '#events/registration';
import { localIso } from '#platform/kernel';
import type { Addresses } from './addresses.js';
import { placeView } from './programme.view.js';
import type { PlacedView, RegistrationAnswerView } from './registration.schema.js';

export function placedView(placed: Placed, sessionId: string, addresses: Addresses): PlacedView {
  return {
    id: placed.registrationId,
    status: placed.status,
    spokenCode: placed.spokenCode,
    manageToken: placed.manageCode,
    links: {
      self: addresses.api('registrations', placed.registrationId),
      session: addresses.api('sessions', sessionId),
      page: placed.manageCode && addresses.pages.manage(placed.manageCode),
    },
  };
}

export function registrationView(
  registration: RegistrationView,
  addresses: Addresses,
): RegistrationAnswerView {
  const [name, ...companions] = registration.names;
  const { session } = registration;
  return {
    id: registration.id,
    status: registration.status,
    name,
    companions,
    email: registration.email,
    phone: registration.phone,
    arrangedBy: registration.arrangedBy,
    spokenCode: registration.spokenCode,
    registeredAt: localIso(registration.registeredAt),
    changedAt: localIso(registration.changedAt),
    cancelledAt: registration.cancelledAt && localIso(registration.cancelledAt),
    place: session.place && placeView(session.place),
    links: {
      self: addresses.api('registrations', registration.id),
      session: addresses.api('sessions', session.id),
    },
  };
}
