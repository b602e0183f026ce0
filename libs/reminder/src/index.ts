export { ReminderModule } from './reminder.module.js';
export { Reminders } from './reminders.service.js';
