import { Module } from '@nestjs/common';
import { ProgrammeModule } from '#events/programme';
import { RegistrationModule } from '#events/registration';
import { CoalitionModule } from '#people/coalition';
import { IdentityModule } from '#people/identity';
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
