export type { AuditView } from './audit.queries.js';
export { Audit, type AuditEntry, type AuditQuery } from './audit.service.js';
export { IdentityModule } from './identity.module.js';
export { identityProblems } from './identity.problems.js';
export { Person } from './person.entity.js';
export { Persons } from './persons.service.js';
export { grantsOf, type PersonView } from './role-grant.queries.js';
export { forgetOldSessions } from './session.queries.js';
export { type OwnSession, Sessions, type SignedIn, type Staff } from './sessions.service.js';
