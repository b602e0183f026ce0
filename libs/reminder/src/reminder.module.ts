import { Module } from '@nestjs/common';
import { ConfirmationModule } from '#libs/confirmation';
import { DatabaseModule } from '#libs/database';
import { Reminder } from './reminder.entity.js';
import { Reminders } from './reminders.service.js';

/** For the worker. */
@Module({
  imports: [ConfirmationModule, DatabaseModule.room({ entities: [Reminder] })],
  providers: [Reminders],
  exports: [Reminders],
})
export class ReminderModule {}
