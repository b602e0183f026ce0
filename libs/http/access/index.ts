export { ActorGuard } from './actor.guard.js';
export { Allow, Rate, saysWhoMayUseIt } from './allow.js';
export {
  browserNonce,
  clearSessionCookie,
  ensureBrowserNonce,
  sessionCookie,
  setSessionCookie,
} from './cookies.js';
export { AtOffice, CurrentActor, signedInOn, type Visit } from './current-actor.js';
export { FormGuard, formTokenField } from './form.guard.js';
export { RateGuard } from './rate.guard.js';
export { forgetOldCounts } from './rate.queries.js';
export { RateStore } from './rate.store.js';
export { type Route, routesOf, watchRoutes } from './routes.js';
