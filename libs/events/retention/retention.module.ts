import { Module } from '@nestjs/common';
import { RegistrationModule } from '#events/registration';
import { IdentityModule } from '#people/identity';
import { Anonymiser } from './anonymiser.service.js';

/** Needs the app's CorrespondenceModule. */
@Module({ imports: [IdentityModule, RegistrationModule], providers: [Anonymiser], exports: [Anonymiser] })
export class RetentionModule {}
