import { type Actor, may, type Role } from '#libs/kernel';

export const publications = ['draft', 'submitted', 'returned', 'published', 'withdrawn'] as const;
export type Publication = (typeof publications)[number];
export type PublicationVerb = 'submit' | 'return' | 'publish' | 'withdraw';

/**
 * What may follow what. A verb that leads to where the activity already is changes nothing, so that pressing twice
 * is harmless; a verb that is not named is refused.
 */
export const publicationTable: Readonly<
  Record<Publication, Readonly<Partial<Record<PublicationVerb, Publication>>>>
> = {
  draft: { submit: 'submitted', publish: 'published', withdraw: 'withdrawn' },
  submitted: { submit: 'submitted', return: 'returned', publish: 'published', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', return: 'returned', publish: 'published', withdraw: 'withdrawn' },
  published: { publish: 'published', withdraw: 'withdrawn' },
  withdrawn: { submit: 'submitted', publish: 'published', withdraw: 'withdrawn' },
};

/** Where a verb leads, or null when it cannot be done from here. */
export function nextPublication(from: Publication, verb: PublicationVerb): Publication | null {
  return publicationTable[from][verb] ?? null;
}

/** Whose activity it is, for deciding who may change it. */
export interface Ownership {
  coalitionId: string;
  organizationId: string | null;
  publication: Publication;
}

const office: readonly Role[] = ['coordinator', 'organiser'];
const review: readonly Role[] = ['coordinator', 'organiser', 'reviewer'];

/** Whether this person works in the office of the coalition: events, lists and everybody's activities are theirs. */
export function mayKeepProgramme(actor: Actor, coalitionId: string): boolean {
  return actor.kind === 'system' || may(actor, coalitionId, office);
}

/** Only reviewers and the office publish and return (scenario P6). */
export function mayReview(actor: Actor, coalitionId: string): boolean {
  return actor.kind === 'system' || may(actor, coalitionId, review);
}

/** Whether this is an activity of the partner that this person works for. */
export function isOwn(actor: Actor, activity: Pick<Ownership, 'coalitionId' | 'organizationId'>): boolean {
  return (
    actor.kind === 'staff' &&
    activity.organizationId !== null &&
    actor.grants.some(
      (grant) =>
        grant.coalitionId === activity.coalitionId &&
        grant.role === 'partner' &&
        grant.organizationId === activity.organizationId,
    )
  );
}

/** A partner writes own texts until they are published; after that a change goes through the office (scenario P7). */
export function mayWrite(actor: Actor, activity: Ownership): boolean {
  if (mayReview(actor, activity.coalitionId)) return true;
  return isOwn(actor, activity) && activity.publication !== 'published';
}

/** A partner moves or calls off an own moment at once, also after publication (scenario P7). */
export function mayMove(actor: Actor, activity: Ownership): boolean {
  return mayReview(actor, activity.coalitionId) || isOwn(actor, activity);
}

export function mayDo(verb: PublicationVerb, actor: Actor, activity: Ownership): boolean {
  return verb === 'publish' || verb === 'return'
    ? mayReview(actor, activity.coalitionId)
    : mayWrite(actor, activity);
}
