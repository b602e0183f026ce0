import { Module } from '@nestjs/common';
import { ImportModule } from '#events/import';
import { ProgrammeModule } from '#events/programme';
import { RegistrationModule } from '#events/registration';
import { CoalitionModule } from '#people/coalition';
import { IdentityModule, SignInModule } from '#people/identity';
import { officeControllers, officeProviders } from './office/index.js';
import { PageLayouts } from './page-layouts.js';
import { publicControllers, publicProviders } from './public/index.js';

/** Pages for people. */
@Module({
  imports: [ImportModule, CoalitionModule, IdentityModule, SignInModule, ProgrammeModule, RegistrationModule],
  controllers: [...officeControllers, ...publicControllers],
  providers: [PageLayouts, ...officeProviders, ...publicProviders],
  exports: [PageLayouts],
})
export class WebModule {}
