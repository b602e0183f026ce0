export type { AuditView } from './audit.queries.js';
export { Audit, type AuditEntry, type AuditQuery } from './audit.service.js';
export { IdentityModule } from './identity.module.js';
export { identityProblems } from './identity.problems.js';
export { Persons } from './persons.service.js';
export type { PersonView } from './role-grant.queries.js';
export { type OwnSession, Sessions, type SignedIn, type Staff } from './sessions.service.js';
export { lifeMilliseconds as signInMilliseconds } from './sign-in.rules.js';
export { type OpenedLink, type SignInDone, SignIns } from './sign-ins.service.js';
