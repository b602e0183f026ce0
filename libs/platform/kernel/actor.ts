export const roles = ['coordinator', 'reviewer', 'desk', 'partner', 'organiser', 'door', 'reader'] as const;
export type Role = (typeof roles)[number];

/** One right of a person: in a coalition, and for partner and door narrowed to an organization or event. */
export interface Grant {
  coalitionId: string;
  role: Role;
  organizationId: string | null;
  eventId: string | null;
}

/** Who is doing this: a resident without an account, a member of staff, or the product itself. */
export type Actor =
  | { kind: 'resident' }
  | { kind: 'system' }
  | { kind: 'staff'; personId: string; sessionId: string; grants: readonly Grant[] };

export const resident: Actor = { kind: 'resident' };
export const system: Actor = { kind: 'system' };

// Who does what: a page and the verb behind it ask for the same.
/** Who makes the programme: writes, judges and publishes activities, and puts places right. */
export const programmeRoles = ['coordinator', 'reviewer', 'organiser'] as const satisfies readonly Role[];
/** Who takes over partners' lists. */
export const listRoles = ['coordinator', 'organiser'] as const satisfies readonly Role[];
/** Who signs people up, prints letters and calls. */
export const deskRoles = ['coordinator', 'desk', 'organiser'] as const satisfies readonly Role[];
/** Who sees how notices fare. */
export const noticeRoles = ['coordinator', 'desk'] as const satisfies readonly Role[];
/** Who sees the logbook. */
export const logbookRoles = ['coordinator'] as const satisfies readonly Role[];

/** The roles that this actor has in a coalition. */
export function rolesIn(actor: Actor, coalitionId: string): Role[] {
  if (actor.kind !== 'staff') return [];
  return actor.grants.filter((grant) => grant.coalitionId === coalitionId).map((grant) => grant.role);
}

/** Whether this actor has one of the wanted roles in the coalition. */
export function may(actor: Actor, coalitionId: string, wanted: readonly Role[]): boolean {
  return rolesIn(actor, coalitionId).some((role) => wanted.includes(role));
}
