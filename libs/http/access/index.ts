export { ActorGuard } from './actor.guard.js';
export { Allow, type Allowed, hasAllow, Rate } from './allow.js';
export {
  browserNonce,
  clearSessionCookie,
  ensureBrowserNonce,
  sessionCookie,
  setSessionCookie,
} from './cookies.js';
export { FormGuard, formTokenField } from './form.guard.js';
export { RateGuard } from './rate.guard.js';
export { deleteOldCounts } from './rate.queries.js';
export { RateStore } from './rate.store.js';
export { type Route, routesOf, watchRoutes } from './routes.js';
export { signedInOn } from './signed-in.js';
