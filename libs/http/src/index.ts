export { ActorGuard } from './actor.guard.js';
export { Allow, type Allowed, Rate } from './allow.js';
export { markPrivate } from './answer-headers.js';
export { type FormResult, fieldProblems, pointerTo, readForm } from './check-input.js';
export {
  browserNonce,
  clearSessionCookie,
  ensureBrowserNonce,
  sessionCookie,
  setSessionCookie,
} from './cookies.js';
export { CurrentActor, CurrentStaff, OfficeCoalition, signedInOn } from './current-actor.js';
export { isKnown, tagOfText, tagOfVersion, versionBefore } from './entity-tag.js';
export { formTokenField } from './form.guard.js';
export { Form, type SentFile } from './form.js';
export { HealthModule, type Probe } from './health.module.js';
export { HttpModule } from './http.module.js';
export { httpProblems } from './http.problems.js';
export { type DoorSettings, doorSettings, type ProblemPage } from './http.settings.js';
export { doorOptions, newHttpAdapter } from './http-adapter.js';
export { wantsJson } from './negotiate.js';
export { type Door, openDoor, processLogger } from './open-door.js';
export { prepareHttp } from './prepare-http.js';
export { type ProblemDocument, ProblemFilter } from './problem.filter.js';
export { discreetLocation, discreetName, programmeFeed } from './programme-feed.js';
export { RateStore } from './rate.store.js';
export { ReadyBytes, type Source } from './ready-bytes.js';
export { type Route, routesOf } from './routes.js';
export { safeNext, startOfStaff } from './safe-next.js';
export { SchemaPipe } from './schema.pipe.js';
export { startProcess } from './start-process.js';
