import { Controller, Get, Header, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  largestParty,
  ManagedRegistrations,
  registrationProblems as problems,
  type RegistrationView,
} from '#events/registration';
import { single } from '#formats/calendar';
import { Allow, Rate } from '#http/access';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import { Form, readForm } from '#http/input';
import { say } from '#platform/i18n';
import { Problem, resident } from '#platform/kernel';
import { PageLayouts } from '../../page-layouts.js';
import { addressOf, routes } from '../../routes.js';
import { html, ics } from '../media-types.js';
import { publicTexts } from '../public.nl.js';
import { type PageLayout, publicLayout } from '../public-layout.js';
import { appointment } from './calendar.js';
import { cancelPage, managePage, type Told } from './manage.page.js';
import { type ManageView, manageView } from './manage.view.js';

const texts = publicTexts.manage;
const PartyForm = z.object({ aantal: z.coerce.number().int().min(1).max(largestParty) });

/** Never in a Referer, a search engine or a cache: the address is the key (security 7). */
function markSecret(reply: FastifyReply): void {
  reply
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow');
}

interface Opened {
  registration: RegistrationView;
  view: ManageView;
  frame: PageLayout;
}

/** One registration, for whoever has its address. A GET never changes anything (UI25). */
@Controller()
export class ManageController {
  constructor(
    @Inject(PageLayouts) private readonly frames: PageLayouts,
    @Inject(ManagedRegistrations) private readonly registrations: ManagedRegistrations,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @Get(routes.registration.show)
  @Allow('public')
  @Header('content-type', html)
  async show(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { view, frame } = await this.open(code, request, reply);
    return managePage(frame, view, toldBy(request.query as Record<string, unknown>, view));
  }

  @Get(routes.registration.cancel)
  @Allow('public')
  @Header('content-type', html)
  async ask(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { view, frame } = await this.open(code, request, reply);
    if (view.cancelHref) return cancelPage(frame, view, code);
    return managePage(frame, view, { text: view.comes ? texts.past : texts.cancelledLong, kind: 'warning' });
  }

  @Post(routes.registration.cancel)
  @Allow('public')
  @Rate('manage', 120, 600)
  @Header('content-type', html)
  async cancel(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.change(code, request, reply, async () => {
      const { already } = await this.registrations.cancel(resident, code);
      return already ? '?al' : '';
    });
  }

  @Post(routes.registration.undo)
  @Allow('public')
  @Rate('manage', 120, 600)
  @Header('content-type', html)
  async undo(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.change(code, request, reply, async () => {
      await this.registrations.undo(resident, code);
      return '?terug';
    });
  }

  /** More or fewer people: the names that are known stay, others come without a name. */
  @Post(routes.registration.party)
  @Allow('public')
  @Rate('manage', 120, 600)
  @Header('content-type', html)
  async party(
    @Param('code') code: string,
    @Form() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { value } = await readForm(PartyForm, body);
    return this.change(code, request, reply, async ({ names }) => {
      if (!value) throw new Problem(problems.partyTooLarge);
      const [, ...companions] = names;
      const wanted = Array.from({ length: value.aantal - 1 }, (_, index) => companions[index] ?? null);
      await this.registrations.changeParty(resident, code, wanted);
      return '?gewijzigd';
    });
  }

  @Get(routes.registration.appointment)
  @Allow('public')
  @Header('content-type', ics)
  @Header('content-disposition', `attachment; filename="${texts.appointmentFile}"`)
  async calendar(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { registration } = await this.open(code, request, reply);
    const entry = appointment(registration, this.settings.config.baseUrl);
    if (!entry) throw new Problem(httpProblems.notFound);
    return single(entry);
  }

  /** Does it and shows the page again; what stands in the way is told on that page, with its status. */
  private async change(
    code: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (registration: RegistrationView) => Promise<string>,
  ): Promise<string | undefined> {
    const { registration, frame, view } = await this.open(code, request, reply);
    try {
      const query = await work(registration);
      reply.redirect(addressOf(routes.registration.show, { code }) + query, 303);
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.kind.status >= 500) throw failure;
      reply.code(failure.kind.status);
      return managePage(frame, view, { text: refusalWords(failure), kind: 'warning' });
    }
  }

  /** @throws Problem not-found: a code that opens nothing looks like any other wrong address. */
  private async open(code: string, request: FastifyRequest, reply: FastifyReply): Promise<Opened> {
    markSecret(reply);
    const registration = await this.registrations.byManageCode(code);
    const coalition = registration && (await this.frames.bySlug(registration.session.coalitionSlug));
    if (!registration || !coalition) throw new Problem(httpProblems.notFound);
    const view = manageView({
      registration,
      code,
      isNew: 'nieuw' in (request.query as object),
      office: coalition,
      baseUrl: this.settings.config.baseUrl,
    });
    return { registration, view, frame: publicLayout(this.frames, coalition, request, view.programmeHref) };
  }
}

function toldBy(query: Record<string, unknown>, view: ManageView): Told | null {
  if ('terug' in query && view.comes) return { text: texts.undone };
  if ('gewijzigd' in query && view.comes) return { text: texts.partySaved };
  if ('al' in query && !view.comes) return { text: texts.cancelledLong };
  return null;
}

function refusalWords(problem: Problem): string {
  if (problem.kind !== problems.sessionFull) return `${problem.kind.title}. ${problem.kind.next}`;
  const left = problem.errors[0]?.detail;
  return left ? say(texts.partyFull, { left }) : texts.partyFullPlain;
}
