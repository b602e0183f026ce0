export { ConfirmationModule } from './confirmation.module.js';
export { NoticeWriter } from './notice-writer.js';
export { composeReminder } from './registration.notices.js';
