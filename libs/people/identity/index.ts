export type { AuditView } from './audit.queries.js';
export { Audit } from './audit.service.js';
export { IdentityModule } from './identity.module.js';
export { identityProblems } from './identity.problems.js';
export { Person } from './person.entity.js';
export { Persons } from './persons.service.js';
export { type OwnSession, Sessions, type SignedIn, type Staff } from './sessions.service.js';
export { SignInModule } from './sign-in/sign-in.module.js';
export { type SignInDone, SignIns } from './sign-in/sign-ins.service.js';
