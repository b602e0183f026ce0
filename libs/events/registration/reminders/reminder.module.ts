import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { ConfirmationModule } from '../notifications/confirmation.module.js';
import { Reminder } from './reminder.entity.js';
import { Reminders } from './reminders.service.js';

/** For the worker. */
@Module({
  imports: [ConfirmationModule, DatabaseModule.room({ entities: [Reminder] })],
  providers: [Reminders],
  exports: [Reminders],
})
export class ReminderModule {}
