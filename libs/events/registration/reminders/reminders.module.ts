import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { Reminder } from './reminder.entity.js';
import { Reminders } from './reminders.service.js';

/** For the worker. */
@Module({
  imports: [NotificationsModule, DatabaseModule.forFeature({ entities: [Reminder] })],
  providers: [Reminders],
  exports: [Reminders],
})
export class RemindersModule {}
