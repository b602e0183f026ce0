import { Module } from '@nestjs/common';
import { CoalitionModule } from '#libs/coalition';
import { Transactions } from '#libs/database';
import { IdentityModule } from '#libs/identity';
import { ProgrammeModule, programmeStamp } from '#libs/programme';
import { RegistrationModule } from '#libs/registration';
import { Frames } from './frame.js';
import { officeControllers, officeProviders } from './office/index.js';
import { publicControllers, publicProviders } from './public/index.js';
import { ReadyBytes } from './ready-bytes.js';

/** Pages for people. */
@Module({
  imports: [CoalitionModule, IdentityModule, ProgrammeModule, RegistrationModule],
  controllers: [...officeControllers, ...publicControllers],
  providers: [
    Frames,
    {
      provide: ReadyBytes,
      inject: [Transactions],
      useFactory: (transactions: Transactions) =>
        new ReadyBytes(async ({ coalitionId, eventId }) => {
          const stamp = await transactions.read({ coalitionId }, (reader) => programmeStamp(reader, eventId));
          return stamp ?? 'gone';
        }),
    },
    ...officeProviders,
    ...publicProviders,
  ],
  exports: [Frames, ReadyBytes],
})
export class WebModule {}
