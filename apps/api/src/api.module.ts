import { Module } from '@nestjs/common';
import { CoalitionModule } from '#libs/coalition';
import { IdentityModule } from '#libs/identity';
import { ProgrammeModule } from '#libs/programme';
import { RegistrationModule } from '#libs/registration';
import { CoalitionsController } from './coalitions.controller.js';

/** The JSON API, version 1: for partner sites and other programs. */
@Module({
  imports: [CoalitionModule, IdentityModule, ProgrammeModule, RegistrationModule],
  controllers: [CoalitionsController],
})
export class ApiModule {}
