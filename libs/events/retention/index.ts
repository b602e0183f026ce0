export { type Anonymised, Anonymiser } from './anonymiser.service.js';
export { RetentionModule } from './retention.module.js';
