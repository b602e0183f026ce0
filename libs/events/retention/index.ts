export { Anonymiser, type Forgotten } from './anonymiser.service.js';
export { ForgettingModule } from './forgetting.module.js';
