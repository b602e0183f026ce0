import { Module } from '@nestjs/common';
import { programmeStamp } from '#events/programme';
import { Transactions } from '#platform/database';
import { ReadyBytes } from './ready-bytes.js';

/** One store of ready bytes for all doors of a process: the pages and the API read the same stamps. */
@Module({
  providers: [
    {
      provide: ReadyBytes,
      inject: [Transactions],
      useFactory: (transactions: Transactions) =>
        new ReadyBytes(async ({ coalitionId, eventId }) => {
          const stamp = await transactions.read({ coalitionId }, (reader) => programmeStamp(reader, eventId));
          return stamp ?? 'gone';
        }),
    },
  ],
  exports: [ReadyBytes],
})
export class ReadyBytesModule {}
