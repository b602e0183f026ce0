export { HealthModule, type Probe } from './health.module.js';
export { HttpModule } from './http.module.js';
export { doorOptions, newHttpAdapter } from './http-adapter.js';
export { type Door, openDoor, processLogger } from './open-door.js';
export { prepareHttp } from './prepare-http.js';
export { startProcess } from './start-process.js';
