export { Anonymiser, type Forgotten } from './anonymiser.service.js';
export { RetentionModule } from './retention.module.js';
