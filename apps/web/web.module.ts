import { Module } from '@nestjs/common';
import { ImportModule } from '#events/import';
import { ProgrammeModule } from '#events/programme';
import { RegistrationModule } from '#events/registration';
import { CoalitionModule } from '#people/coalition';
import { IdentityModule, SignInModule } from '#people/identity';
import { Frames } from './frame.js';
import { officeControllers, officeProviders } from './office/index.js';
import { publicControllers, publicProviders } from './public/index.js';

/** Pages for people. */
@Module({
  imports: [ImportModule, CoalitionModule, IdentityModule, SignInModule, ProgrammeModule, RegistrationModule],
  controllers: [...officeControllers, ...publicControllers],
  providers: [Frames, ...officeProviders, ...publicProviders],
  exports: [Frames],
})
export class WebModule {}
