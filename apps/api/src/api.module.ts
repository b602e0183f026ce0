import { Module } from '@nestjs/common';
import { CoalitionModule } from '#libs/coalition';
import { IdentityModule } from '#libs/identity';
import { ProgrammeModule } from '#libs/programme';
import { RegistrationModule } from '#libs/registration';
import { Addresses } from './addresses.js';
import { CoalitionsController } from './coalitions.controller.js';
import { DocumentationController } from './documentation.controller.js';
import { Documentation } from './documentation.js';
import { EventsController } from './events.controller.js';
import { ProgrammeController } from './programme.controller.js';
import { PublicReads } from './public-reads.js';
import { RegistrationsController } from './registrations.controller.js';

/** The JSON API, version 1: for partner sites and other programs. */
@Module({
  imports: [CoalitionModule, IdentityModule, ProgrammeModule, RegistrationModule],
  controllers: [
    CoalitionsController,
    EventsController,
    ProgrammeController,
    RegistrationsController,
    DocumentationController,
  ],
  providers: [Addresses, Documentation, PublicReads],
})
export class ApiModule {}
