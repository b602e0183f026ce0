import { Controller, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forPublic, activityPage as readActivity, type SessionFacts } from '#events/programme';
import { registrationProblems as problems, type RegistrationForm, Registrations } from '#events/registration';
import { Allow, Rate } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm } from '#http/input';
import { Clock, newId, Problem, type ProblemKind, resident } from '#platform/kernel';
import { PageLayouts } from '../../page-layouts.js';
import { addressOf, namesOf, routes } from '../../routes.js';
import type { FieldError } from '../../ui/index.js';
import { html } from '../media-types.js';
import { publicTexts } from '../public.nl.js';
import { PublicEvents } from '../public-events.js';
import { type PageLayout, publicLayout } from '../public-layout.js';
import { sessionWords } from '../session.words.js';
import { phaseOf } from '../session-phase.js';
import { closedPage, fullPage, reviewPage } from './review.page.js';
import { SignUpForm, type Typed, togetherProblems, typedFields } from './sign-up.form.js';
import { signUpPage } from './sign-up.page.js';
import { type SignUpView, signUpView } from './sign-up.view.js';

const texts = publicTexts.signUp;

/** A session that somebody wants to come to, with what its pages need. */
interface Wanted {
  session: SessionFacts;
  others: readonly SessionFacts[];
  frame: PageLayout;
  view: SignUpView;
}

/** Signing up in three steps: fill in, check, done. Nothing of it is kept anywhere but in the pages themselves. */
@Controller()
export class SignUpController {
  constructor(
    @Inject(PublicEvents) private readonly events: PublicEvents,
    @Inject(PageLayouts) private readonly frames: PageLayouts,
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(routes.site.signUp)
  @Allow('public')
  @Header('content-type', html)
  async form(
    @Param() path: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const wanted = await this.wanted(path, request);
    const query = request.query as Record<string, unknown>;
    if ('al' in query) {
      return closedPage(wanted.frame, wanted.view, {
        title: texts.known.title,
        texts: [texts.known.text, texts.known.sent],
      });
    }
    const closed = this.closed(wanted.session);
    if (closed) return this.refuse(reply, wanted, closed);
    return signUpPage(wanted.frame, wanted.view, typedFields({ formId: newId() }));
  }

  @Post(routes.site.signUp)
  @HttpCode(200)
  @Allow('public')
  @Rate('sign-up', 120, 600)
  @Header('content-type', html)
  async send(
    @Param() path: Record<string, string>,
    @Form() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const wanted = await this.wanted(path, request);
    const typed = typedFields(body);
    const { value, problems: found } = await readForm(SignUpForm, body);
    const errors = inOrder([
      ...(found ?? []).map(({ pointer, detail }) => ({ field: pointer.slice(1), text: detail })),
      ...togetherProblems(typed),
    ]);
    if (body['stap'] === 'wijzig') return signUpPage(wanted.frame, wanted.view, typed);
    if (body['website']) errors.push({ field: 'naam', text: texts.errors.again });
    if (errors.length > 0 || !value) {
      reply.code(422);
      return signUpPage(wanted.frame, wanted.view, typed, errors);
    }
    if (body['stap'] !== 'verstuur') {
      const closed = this.closed(wanted.session);
      return closed
        ? this.refuse(reply, wanted, closed, typed)
        : reviewPage(wanted.frame, wanted.view, typed, value);
    }
    return this.register(wanted, typed, value, reply);
  }

  private async register(
    wanted: Wanted,
    typed: Typed,
    form: RegistrationForm,
    reply: FastifyReply,
  ): Promise<string | undefined> {
    try {
      const placed = await this.registrations.register(resident, wanted.session.id, form);
      const done = placed.manageCode
        ? `${addressOf(routes.registration.show, { code: placed.manageCode })}?nieuw`
        : `${addressOf(routes.site.signUp, namesOf(wanted.session))}?al`;
      reply.redirect(done, 303);
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.kind === problems.registrationIncomplete) {
        reply.code(422);
        return signUpPage(wanted.frame, wanted.view, typed, fieldErrors(failure, form));
      }
      return this.refuse(reply, wanted, failure.kind, typed, failure.errors[0]?.detail ?? null);
    }
  }

  /** The page of a refusal; a problem that is not about this session goes on to the filter. */
  private refuse(
    reply: FastifyReply,
    { session, others, frame, view }: Wanted,
    kind: ProblemKind,
    typed: Typed = typedFields({ formId: newId() }),
    left: string | null = null,
  ): string {
    reply.code(kind.status);
    if (kind === problems.sessionFull) {
      const now = this.clock.now();
      const open = others.filter((other) => other.id !== session.id && phaseOf(other, now) === 'bookable');
      const sessions = open.map((other) => ({
        session: sessionWords(other),
        address: addressOf(routes.site.signUp, namesOf(other)),
      }));
      return fullPage(frame, view, typed, { left, others: sessions });
    }
    if (kind === problems.noSuchSession) throw new Problem(httpProblems.notFound);
    if (kind === problems.noSignUpNeeded) reply.code(200);
    const reason = kind === problems.calledOff && session.reason ? [session.reason] : [];
    return closedPage(frame, view, { title: kind.title, texts: [...reason, kind.next] });
  }

  /** Why nobody can sign up now; the sign-up itself decides again. */
  private closed(session: SessionFacts): ProblemKind | null {
    const kinds: Partial<Record<ReturnType<typeof phaseOf>, ProblemKind>> = {
      calledOff: problems.calledOff,
      past: problems.sessionOver,
      underWay: problems.sessionOver,
      closed: problems.signUpClosed,
      dropIn: problems.noSignUpNeeded,
      full: problems.sessionFull,
    };
    return kinds[phaseOf(session, this.clock.now())] ?? null;
  }

  /** @throws Problem not-found, also when the session belongs to another activity; gone when it was withdrawn. */
  private async wanted(path: Record<string, string>, request: FastifyRequest): Promise<Wanted> {
    const { coalition, event } = await this.events.event(path['coalition']!, path['event']!);
    const activity = await this.events.read(coalition, (reader) =>
      readActivity(reader, event.id, path['activity']!),
    );
    if (activity === 'gone') throw new Problem(httpProblems.gone);
    const session = activity?.sessions.find(({ id }) => id === path['session']);
    if (!activity || !session) throw new Problem(httpProblems.notFound);
    const view = signUpView(forPublic(session), coalition);
    const frame = publicLayout(this.frames, coalition, request, view.programmeHref);
    return { session, others: activity.sessions, frame, view };
  }
}

const pageOrder = ['voorWie', 'naam', 'ander', 'telefoon', 'email'];

/** In the order of the page, one complaint per field. */
function inOrder(errors: readonly FieldError[]): FieldError[] {
  return pageOrder.flatMap((field) => errors.filter((error) => error.field === field).slice(0, 1));
}

/** What the library says about a field, at the field of the page that it came from. */
function fieldErrors(problem: Problem, form: RegistrationForm): FieldError[] {
  const other = form.who === 'other';
  const names: Record<string, string> = {
    '/name': other ? 'ander' : 'naam',
    '/arrangedBy': 'naam',
    '/companions/0': 'ander',
    '/email': 'email',
    '/phone': 'telefoon',
  };
  return problem.errors.map(({ pointer, detail }) => ({
    field: names[pointer] ?? 'naam',
    text: `${detail}.`,
  }));
}
