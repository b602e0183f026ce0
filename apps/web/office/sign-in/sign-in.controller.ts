import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Inject, Param } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { browserNonce, ensureBrowserNonce, Rate, sessionCookie, setSessionCookie } from '#http/access';
import { markPrivate } from '#http/caching';
import { type HttpSettings, httpSettings, safeNext } from '#http/errors';
import { Form, readForm } from '#http/input';
import { identityProblems, Sessions, type SignInDone, SignIns } from '#people/identity';
import { Problem, readEmail } from '#platform/kernel';
import { routes } from '../../routes.js';
import { AtPage, OfficePage, type OutsideVisit, type Posted } from '../kit/page.js';
import { signInTexts as texts } from './sign-in.nl.js';
import { askPage, codePage, linkPage, otherBrowserPage, spentLinkPage } from './sign-in.pages.js';

const AskForm = z.object({ email: z.string().max(300).default(''), next: z.string().optional() });
const CodeForm = z.object({ code: z.string().max(100).default('') });

/** Every answer takes at least this long, so that its time does not tell whether an address is known (security 17). */
const answerMilliseconds = 150;

/** Signing in without a password. Everybody may be here; nothing on these pages tells who has an account. */
@Controller()
export class SignInController {
  constructor(
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @OfficePage('GET', routes.signIn.ask, ['public'])
  async ask(@AtPage() { request, reply, layout, query }: OutsideVisit): Promise<string | undefined> {
    const next = safeNext(query['next']);
    const cookie = sessionCookie(request, this.baseUrl);
    if (!cookie || !(await this.sessions.find(cookie))) return askPage(layout, { next });
    reply.redirect(next ?? routes.office.start, 303);
    return undefined;
  }

  /** The same answer for an address that we know and one that we do not. */
  @OfficePage('POST', routes.signIn.ask, ['public'])
  @Rate('sign-in', 30, 600)
  async send(
    @AtPage() { request, reply, layout }: OutsideVisit,
    @Form() form: Posted,
  ): Promise<string | undefined> {
    const { value } = await readForm(AskForm, form);
    const next = safeNext(value?.next);
    if (!value || readEmail(value.email) === null) {
      reply.code(422);
      const errors = [{ field: 'email', text: texts.ask.emailWrong }];
      return askPage(layout, { email: value?.email ?? '', next, errors });
    }
    const nonce = ensureBrowserNonce(request, reply, this.baseUrl);
    await Promise.all([
      this.signIns.ask({ email: value.email, browserNonce: nonce, next }),
      pause(answerMilliseconds),
    ]);
    reply.redirect(routes.signIn.code, 303);
    return undefined;
  }

  @OfficePage('GET', routes.signIn.code, ['public'])
  code(@AtPage() { layout }: OutsideVisit): string {
    return codePage(layout);
  }

  @OfficePage('POST', routes.signIn.code, ['public'])
  @Rate('sign-in-code', 60, 600)
  async typed(@AtPage() visit: OutsideVisit, @Form() form: Posted): Promise<string | undefined> {
    const { request, reply } = visit;
    const { value } = await readForm(CodeForm, form);
    const code = value?.code ?? '';
    if (!/\d/.test(code)) return wrongCode(visit, texts.code.codeMissing);
    try {
      const nonce = browserNonce(request, this.baseUrl);
      this.letIn(reply, await this.signIns.openByCode(nonce, code, userAgent(request)));
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.kind !== identityProblems.codeWrong) throw failure;
      return wrongCode(visit, texts.code.codeWrong);
    }
  }

  /** For a scanner of mails as harmless as for a person: it writes nothing and asks nothing (security 3). */
  @OfficePage('GET', routes.signIn.link, ['public'])
  look(@AtPage() { reply, layout }: OutsideVisit, @Param('link') link: string): string {
    markPrivate(reply);
    return linkPage(layout, encodeURIComponent(link));
  }

  @OfficePage('POST', routes.signIn.link, ['public'])
  @Rate('sign-in-link', 60, 600)
  async open(@AtPage() visit: OutsideVisit, @Param('link') link: string): Promise<string | undefined> {
    const { request, reply, layout } = visit;
    markPrivate(reply);
    try {
      const nonce = browserNonce(request, this.baseUrl);
      const opened = await this.signIns.openByLink(link, nonce, userAgent(request));
      if (opened.outcome === 'other-browser') return otherBrowserPage(layout, opened.code);
      this.letIn(reply, opened);
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.kind !== identityProblems.linkSpent) throw failure;
      reply.code(410);
      return spentLinkPage(layout);
    }
  }

  private get baseUrl(): string {
    return this.settings.config.baseUrl;
  }

  private letIn(reply: FastifyReply, { cookie, next }: SignInDone): void {
    setSessionCookie(reply, cookie, this.baseUrl);
    reply.redirect(safeNext(next) ?? routes.office.start, 303);
  }
}

function wrongCode({ reply, layout }: OutsideVisit, text: string): string {
  reply.code(422);
  return codePage(layout, [{ field: 'code', text }]);
}

function userAgent(request: FastifyRequest): string {
  return request.headers['user-agent'] ?? '';
}
