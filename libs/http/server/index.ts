export { HealthModule } from './health.module.js';
export { HttpModule } from './http.module.js';
export { appOptions, newHttpAdapter } from './http-adapter.js';
export { type AppToOpen, openApp, processLogger } from './open-app.js';
export { prepareHttp } from './prepare-http.js';
export { startProcess } from './start-process.js';
