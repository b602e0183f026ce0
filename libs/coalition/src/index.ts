export { Coalition } from './coalition.entity.js';
export { CoalitionModule } from './coalition.module.js';
export { Organization } from './organization.entity.js';
export { Place } from './place.entity.js';
