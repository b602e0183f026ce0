import { EventEmitter, once } from 'node:events';
import type { ExecutionContext, Type } from '@nestjs/common';
import {
  Body,
  ConsoleLogger,
  Controller,
  createParamDecorator,
  Get,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  Allow,
  browserNonce,
  clearSessionCookie,
  ensureBrowserNonce,
  Rate,
  setSessionCookie,
  signedInOn,
} from '#http/access';
import { isKnown, markPrivate, tagOfVersion, versionBefore } from '#http/caching';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import { Form, readForm, type SentFile } from '#http/input';
import { appOptions, HttpModule, newHttpAdapter, prepareHttp } from '#http/server';
import { CorrespondenceModule } from '#people/correspondence';
import { IdentityModule, Sessions, SignInModule, SignIns } from '#people/identity';
import { DatabaseModule } from '#platform/database';
import { type Actor, MovableClock, newId, Problem, resident } from '#platform/kernel';
import { pageLinks } from '../../apps/web/routes.js';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { settings } from './correspondence.js';
import { giveRole } from './rights.js';
import { add } from './rows.js';
import { coalitionA, coalitionB, givenTwoCoalitions } from './staff.js';

const SignUp = z.strictObject({ name: z.string().min(1), seats: z.coerce.number().int().min(1).max(4) });

/** The actor of a request: a member of staff, or a resident on a public route. */
export const CurrentActor = createParamDecorator((_: undefined, context: ExecutionContext): Actor => {
  return signedInOn(context.switchToHttp().getRequest<FastifyRequest>())?.actor ?? resident;
});

/** A few routes of each kind, as the apps have them. */
@Controller()
export class Rooms {
  made = 0;
  /** Whoever is called Traag waits until it opens. */
  readonly gate = new EventEmitter();

  constructor(
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @Get('/programma')
  @Allow('public')
  programme(@Query({ schema: z.strictObject({ day: z.string().optional() }) }) query: { day?: string }) {
    return { day: query.day ?? 'alle' };
  }

  @Get('/zoek')
  @Allow('public')
  search(@Query('q') q: string) {
    return { q };
  }

  @Get('/a/:code')
  @Allow('public')
  manage(@Param('code') code: string) {
    return { length: code.length };
  }

  @Post('/aanmelden')
  @Allow('public')
  @Rate('sign-up', 3, 60)
  async signUp(@Form() form: Record<string, unknown>, @Res({ passthrough: true }) reply: FastifyReply) {
    const { value, problems } = await readForm(SignUp, form);
    if (problems) {
      reply.code(422);
      return { problems };
    }
    return value;
  }

  @Post('/api/v1/registrations')
  @Allow('public')
  async register(
    @Body({ schema: SignUp }) body: z.output<typeof SignUp>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.made += 1;
    if (body.name === 'Traag') await once(this.gate, 'open');
    if (body.name === 'Vol') throw new Problem(httpProblems.tooOften, [], 9);
    reply.header('location', `/api/v1/registrations/${this.made}`);
    return { number: this.made, ...body };
  }

  @Get('/api/v1/activities/:id')
  @Allow('public')
  read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return isKnown(request, reply, tagOfVersion(7)) ? undefined : { version: 7 };
  }

  @Put('/api/v1/activities/:id')
  @Allow('public')
  write(@Req() request: FastifyRequest) {
    if (versionBefore(request) !== 7) throw new Problem(httpProblems.versionStale);
    return { version: 8 };
  }

  @Get('/inloggen')
  @Allow('public')
  signIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    markPrivate(reply);
    ensureBrowserNonce(request, reply, this.settings.config.baseUrl);
    return 'Inloggen';
  }

  @Post('/inloggen/:link')
  @Allow('public')
  async open(
    @Param('link') link: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { baseUrl } = this.settings.config;
    const opened = await this.signIns.openByLink(link, browserNonce(request, baseUrl), '');
    if (opened.outcome === 'signed-in') setSessionCookie(reply, opened.cookie, baseUrl);
    return { outcome: opened.outcome };
  }

  @Post('/uitloggen')
  @Allow('staff')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(signedInOn(request)!.actor);
    clearSessionCookie(reply, this.settings.config.baseUrl);
    return {};
  }

  @Get('/kapot')
  @Allow('public')
  broken() {
    throw new Error('the tap of Jan Jansen leaks');
  }

  @Get('/kantoor')
  @Allow('staff')
  office(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return { kind: actor.kind, name: signedInOn(request)?.person.name };
  }

  @Get('/kantoor/coalitie')
  @Allow('coordinator', 'reviewer')
  coalition(@Req() request: FastifyRequest) {
    return { coalitionId: signedInOn(request)!.coalitionId };
  }

  @Post('/kantoor/opslaan')
  @Allow('coordinator')
  save(@Form() form: Record<string, unknown>) {
    const file = form['lijst'] as SentFile | undefined;
    return { ...form, lijst: file ? [file.name, file.bytes.length] : undefined };
  }

  @Put('/kantoor/versie')
  @Allow('coordinator')
  change(@Req() request: FastifyRequest) {
    return { method: request.method };
  }
}

export interface HttpApp {
  nest: NestFastifyApplication;
  url: string;
  database: TestDatabase;
  sql: TestDatabase['sql'];
  clock: MovableClock;
  sessions: Sessions;
  lines: string[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A member of staff with these roles in the coalition, signed in: the cookie and the form token. */
  staff(
    roles: readonly string[],
    coalitionId?: string,
  ): Promise<{ cookie: string; token: string; personId: string }>;
  close(): Promise<void>;
}

export { coalitionA, coalitionB };

/** A real server on a real database. `baseUrl` only decides between http and https manners. */
export async function httpApp(
  baseUrl = 'http://localhost:3000',
  trustProxy = 0,
  extra: Type[] = [],
): Promise<HttpApp> {
  const database = await newDatabase();
  const clock = new MovableClock(new Date('2026-09-14T10:00:00Z'));
  const lines: string[] = [];
  const logger = new (class extends ConsoleLogger {
    protected override printMessages(messages: unknown[]): void {
      lines.push(...messages.map((message) => JSON.stringify(message)));
    }
  })({ json: true });
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url: database.appUrl, pool: 5, clock }),
      CorrespondenceModule.with(settings()),
      IdentityModule,
      SignInModule,
      HttpModule.forRoot({
        config: { baseUrl },
        pages: pageLinks(baseUrl),
        problemPage: (problem, request) =>
          `<!doctype html><h1>${problem.kind.title}</h1><p>${problem.kind.next}</p><p>${request.id}</p>`,
      }),
    ],
    controllers: [Rooms, ...extra],
  })
    .setLogger(logger)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    newHttpAdapter({ TRUST_PROXY: trustProxy }),
    { ...appOptions, bufferLogs: false, logger },
  );
  await prepareHttp(app, { baseUrl });
  await app.listen(0, '127.0.0.1').catch(async (failure) => {
    await app.close();
    await database.drop();
    throw failure;
  });
  const url = await app.getUrl();
  await givenTwoCoalitions(database);
  const sessions = app.get(Sessions, { strict: false });
  return {
    nest: app,
    url,
    database,
    sql: database.sql,
    clock,
    sessions,
    lines,
    fetch: (path, init) => fetch(url + path, { redirect: 'manual', ...init }),
    staff: async (roles, coalitionId = coalitionA) => {
      const personId = newId();
      await add(database, 'person', { id: personId, email: `${personId}@voorbeeld.nl`, name: 'Anja de Wit' });
      for (const role of roles) await giveRole(database, personId, role, coalitionId);
      const { Transactions } = await import('#platform/database');
      const cookie = await app
        .get(Transactions, { strict: false })
        .run('platform', (tx) => sessions.startIn(tx, personId, 'Mozilla/5.0 (X11; Linux) Firefox/130.0'));
      const token = (await sessions.find(cookie))!.formToken;
      return { cookie: `kom-erbij=${cookie}`, token, personId };
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
