import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow, browserNonce, ensureBrowserNonce, Rate, sessionCookie, setSessionCookie } from '#http/access';
import { markPrivate } from '#http/caching';
import { type HttpSettings, httpSettings, safeNext } from '#http/errors';
import { Form, readForm } from '#http/input';
import { identityProblems, Sessions, type SignInDone, SignIns } from '#people/identity';
import { Problem, readEmail } from '#platform/kernel';
import { routes } from '../../routes.js';
import { officeTexts } from '../office.nl.js';
import { OfficeFrames } from '../office-frame.js';
import { html } from '../roles.js';
import { askPage, codePage, linkPage, otherBrowserPage, spentLinkPage } from './sign-in.pages.js';

const texts = officeTexts.signIn;

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
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @Get(routes.signIn.ask)
  @Allow('public')
  @Header('content-type', html)
  async ask(
    @Query('next') wanted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const next = safeNext(wanted);
    const cookie = sessionCookie(request, this.baseUrl);
    if (cookie && (await this.sessions.find(cookie))) {
      reply.redirect(next ?? routes.office.start, 303);
      return undefined;
    }
    return askPage(await this.frames.outside(request), { next });
  }

  /** The same answer for an address that we know and one that we do not. */
  @Post(routes.signIn.ask)
  @Allow('public')
  @Rate('sign-in', 30, 600)
  @Header('content-type', html)
  async send(
    @Form() form: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { value } = await readForm(AskForm, form);
    const next = safeNext(value?.next);
    if (!value || readEmail(value.email) === null) {
      reply.code(422);
      const errors = [{ field: 'email', text: texts.ask.emailWrong }];
      return askPage(await this.frames.outside(request), { email: value?.email ?? '', next, errors });
    }
    const nonce = ensureBrowserNonce(request, reply, this.baseUrl);
    await Promise.all([
      this.signIns.ask({ email: value.email, browserNonce: nonce, next }),
      pause(answerMilliseconds),
    ]);
    reply.redirect(routes.signIn.code, 303);
    return undefined;
  }

  @Get(routes.signIn.code)
  @Allow('public')
  @Header('content-type', html)
  async code(@Req() request: FastifyRequest): Promise<string> {
    return codePage(await this.frames.outside(request));
  }

  @Post(routes.signIn.code)
  @Allow('public')
  @Rate('sign-in-code', 60, 600)
  @Header('content-type', html)
  async typed(
    @Form() form: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { value } = await readForm(CodeForm, form);
    const code = value?.code ?? '';
    if (!/\d/.test(code)) return this.wrongCode(request, reply, texts.code.codeMissing);
    try {
      const done = await this.signIns.openByCode(
        browserNonce(request, this.baseUrl),
        code,
        userAgent(request),
      );
      this.letIn(reply, done);
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.kind !== identityProblems.codeWrong) throw failure;
      return this.wrongCode(request, reply, texts.code.codeWrong);
    }
  }

  /** For a scanner of mails as harmless as for a person: it writes nothing and asks nothing (security 3). */
  @Get(routes.signIn.link)
  @Allow('public')
  @Header('content-type', html)
  async look(
    @Param('link') link: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    markPrivate(reply);
    return linkPage(await this.frames.outside(request), encodeURIComponent(link));
  }

  @Post(routes.signIn.link)
  @Allow('public')
  @Rate('sign-in-link', 60, 600)
  @HttpCode(200)
  @Header('content-type', html)
  async open(
    @Param('link') link: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    markPrivate(reply);
    const frame = await this.frames.outside(request);
    try {
      const nonce = browserNonce(request, this.baseUrl);
      const opened = await this.signIns.openByLink(link, nonce, userAgent(request));
      if (opened.outcome === 'other-browser') return otherBrowserPage(frame, opened.code);
      this.letIn(reply, opened);
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.kind !== identityProblems.linkSpent) throw failure;
      reply.code(410);
      return spentLinkPage(frame);
    }
  }

  private get baseUrl(): string {
    return this.settings.config.baseUrl;
  }

  private letIn(reply: FastifyReply, { cookie, next }: SignInDone): void {
    setSessionCookie(reply, cookie, this.baseUrl);
    reply.redirect(safeNext(next) ?? routes.office.start, 303);
  }

  private async wrongCode(request: FastifyRequest, reply: FastifyReply, text: string): Promise<string> {
    reply.code(422);
    return codePage(await this.frames.outside(request), [{ field: 'code', text }]);
  }
}

function userAgent(request: FastifyRequest): string {
  return request.headers['user-agent'] ?? '';
}
