import { Module } from '@nestjs/common';
import { CoalitionModule } from '#libs/coalition';
import { IdentityModule } from '#libs/identity';
import { ListingModule } from '#libs/listing';
import { ProgrammeModule } from '#libs/programme';
import { RegistrationModule } from '#libs/registration';
import { SignInModule } from '#libs/signin';
import { Frames } from './frame.js';
import { officeControllers, officeProviders } from './office/index.js';
import { publicControllers, publicProviders } from './public/index.js';

/** Pages for people. */
@Module({
  imports: [
    ListingModule,
    CoalitionModule,
    IdentityModule,
    SignInModule,
    ProgrammeModule,
    RegistrationModule,
  ],
  controllers: [...officeControllers, ...publicControllers],
  providers: [Frames, ...officeProviders, ...publicProviders],
  exports: [Frames],
})
export class WebModule {}
