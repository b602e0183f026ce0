import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ManagedRegistrations,
  Registrations,
  type RegistrationView,
  registrationProblems,
} from '#events/registration';
import { Allow, Rate } from '#http/access';
import { markPrivate, tagOfVersion, versionBefore } from '#http/caching';
import { httpProblems } from '#http/errors';
import { newId, Problem, resident } from '#platform/kernel';
import { Addresses, root } from './addresses.js';
import { apiTexts } from './api.nl.js';
import { apiProblems } from './api.problems.js';
import { Answers, bodyProblems, Does, Named, Refuses } from './describe.js';
import { manageKey } from './open-api.js';
import { NoQuery } from './query.schema.js';
import {
  PartyWish,
  type PartyWishes,
  PlacedAnswer,
  type PlacedView,
  RegistrationAnswer,
  type RegistrationAnswerView,
  RegistrationWish,
  type RegistrationWishes,
} from './registration.schema.js';
import { placedView, registrationView } from './registration.view.js';

/** Signing up, and what the holder of a registration's key may do with that one. Never read by another site's page. */
@Controller(root)
export class RegistrationsController {
  constructor(
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(ManagedRegistrations) private readonly managed: ManagedRegistrations,
    @Inject(Addresses) private readonly addresses: Addresses,
  ) {}

  @Post('sessions/:id/registrations')
  @Allow('public')
  @Rate('sign-up', 120, 600)
  @Does('register')
  @Named('id')
  @ApiHeader({
    name: 'Idempotency-Key',
    description: apiTexts.parameters.idempotencyKey,
    required: false,
    schema: { type: 'string', pattern: '^[\\w.-]{16,128}$' },
  })
  @Answers(PlacedAnswer, 201, apiTexts.answers.placed)
  @Answers(PlacedAnswer, 200, apiTexts.answers.repeated)
  @Refuses(
    ...bodyProblems,
    registrationProblems.noSuchSession,
    registrationProblems.calledOff,
    registrationProblems.noSignUpNeeded,
    registrationProblems.signUpClosed,
    registrationProblems.sessionOver,
    registrationProblems.sessionFull,
    registrationProblems.partyTooLarge,
    registrationProblems.registrationIncomplete,
    registrationProblems.tryOnceMore,
    httpProblems.stillRunning,
    httpProblems.repeatedOtherwise,
    httpProblems.keyUnreadable,
    httpProblems.tooOften,
  )
  async register(
    @Param('id') id: string,
    @Query({ schema: NoQuery }) _query: object,
    @Body({ schema: RegistrationWish }) wish: RegistrationWishes,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlacedView> {
    const formId = formIdOf(request.headers['idempotency-key'], id, wish);
    const placed = await this.registrations.register(resident, id, { ...wish, formId, channel: 'api' });
    const view = placedView(placed, id, this.addresses);
    if (placed.repeated) reply.code(200);
    else reply.header('location', view.links.self);
    return view;
  }

  @Get('registrations/:id')
  @Allow('key')
  @Does('readRegistration')
  @Named('id')
  @ApiBearerAuth(manageKey)
  @Answers(RegistrationAnswer)
  @Refuses(apiProblems.tokenMissing, registrationProblems.noSuchRegistration)
  async readRegistration(
    @Param('id') id: string,
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationAnswerView> {
    const { registration } = await this.opened(request, reply, id);
    return this.shown(reply, registration);
  }

  @Patch('registrations/:id')
  @Allow('key')
  @Rate('manage', 240, 600)
  @Does('changeRegistration')
  @Named('id')
  @ApiBearerAuth(manageKey)
  @ApiHeader({
    name: 'If-Match',
    description: apiTexts.parameters.ifMatch,
    required: true,
    schema: { type: 'string' },
  })
  @Answers(RegistrationAnswer)
  @Refuses(
    ...bodyProblems,
    apiProblems.tokenMissing,
    registrationProblems.noSuchRegistration,
    registrationProblems.calledOff,
    registrationProblems.sessionOver,
    registrationProblems.alreadyCancelled,
    registrationProblems.sessionFull,
    registrationProblems.partyTooLarge,
    registrationProblems.registrationIncomplete,
    httpProblems.versionMissing,
    httpProblems.versionStale,
    registrationProblems.changedMeanwhile,
    httpProblems.tooOften,
  )
  async changeRegistration(
    @Param('id') id: string,
    @Query({ schema: NoQuery }) _query: object,
    @Body({ schema: PartyWish }) { companions }: PartyWishes,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationAnswerView> {
    const { key } = await this.opened(request, reply, id);
    const seen = versionBefore(request);
    const changed = await this.managed.changeParty(resident, key, companions, seen);
    return this.shown(reply, changed.registration);
  }

  @Delete('registrations/:id')
  @Allow('key')
  @Rate('manage', 240, 600)
  @Does('cancelRegistration')
  @Named('id')
  @ApiBearerAuth(manageKey)
  @Answers(RegistrationAnswer)
  @Refuses(
    apiProblems.tokenMissing,
    registrationProblems.noSuchRegistration,
    registrationProblems.calledOff,
    registrationProblems.sessionOver,
    httpProblems.tooLarge,
    httpProblems.unknownFormat,
    httpProblems.tooOften,
  )
  async cancelRegistration(
    @Param('id') id: string,
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationAnswerView> {
    const { key } = await this.opened(request, reply, id);
    const { registration } = await this.managed.cancel(resident, key);
    return this.shown(reply, registration);
  }

  /** The registration that the key of the request opens, when it is the one in the address (scenario P10). */
  private async opened(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
  ): Promise<{ registration: RegistrationView; key: string }> {
    markPrivate(reply);
    const key = /^Bearer +([\w-]{16,128})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!key) {
      reply.header('www-authenticate', 'Bearer');
      throw new Problem(apiProblems.tokenMissing);
    }
    const registration = await this.managed.byManageCode(key);
    if (registration?.id !== id.toLowerCase()) throw new Problem(registrationProblems.noSuchRegistration);
    return { registration, key };
  }

  private shown(reply: FastifyReply, registration: RegistrationView): RegistrationAnswerView {
    reply.header('etag', tagOfVersion(registration.sequence));
    return registrationView(registration, this.addresses);
  }
}

/**
 * The same request with the same key is the same form, also when the answer could not be remembered because the process
 * died after the commit. Without the whole body nobody else's form can be hit.
 */
function formIdOf(key: string | string[] | undefined, sessionId: string, wish: RegistrationWishes): string {
  if (typeof key !== 'string') return newId();
  const hash = createHash('sha256')
    .update(JSON.stringify(['api form', key, sessionId, wish]))
    .digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
