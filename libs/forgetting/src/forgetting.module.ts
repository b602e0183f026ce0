import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { RegistrationModule } from '#libs/registration';
import { Anonymiser } from './anonymiser.service.js';

/** Needs the app's CorrespondenceModule. */
@Module({ imports: [IdentityModule, RegistrationModule], providers: [Anonymiser], exports: [Anonymiser] })
export class ForgettingModule {}
