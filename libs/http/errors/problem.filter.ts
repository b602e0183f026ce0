import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#platform/kernel';
import { traceOf } from './failure-trace.js';
import { asProblem } from './foreign-failures.js';
import { httpProblems } from './http.problems.js';
import { type HttpSettings, httpSettings } from './http.settings.js';
import { wantsJson } from './negotiate.js';
import { safeNext } from './safe-next.js';

/** RFC 9457. `errors[].pointer` is a JSON Pointer to the field. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: readonly { pointer: string; detail: string }[];
}

/** The one place where a failure becomes an answer: a document for programs, a page with the next step for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(@Inject(httpSettings) private readonly settings: HttpSettings) {}

  catch(failure: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = asProblem(failure);
    if (problem.kind === httpProblems.unexpected) this.logFailure(failure, request);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (problem.retryAfter !== undefined) reply.header('retry-after', Math.ceil(problem.retryAfter));
    reply.removeHeader('etag').header('cache-control', 'no-store').header('vary', 'accept');
    if (wantsJson(request)) {
      reply
        .code(problem.kind.status)
        .type('application/problem+json; charset=utf-8')
        .serializer((text: string) => text)
        .send(JSON.stringify(this.document(problem, request)));
    } else if (problem.kind === httpProblems.notSignedIn) {
      const next = request.method === 'GET' ? safeNext(request.url) : null;
      reply.redirect(
        this.settings.pages.askToSignIn + (next ? `?next=${encodeURIComponent(next)}` : ''),
        303,
      );
    } else {
      reply
        .code(problem.kind.status)
        .type('text/html; charset=utf-8')
        .send(this.settings.problemPage(problem, request));
    }
  }

  /** Once, with the number that the reader sees; what the reader typed is not in it. */
  private logFailure(failure: unknown, request: FastifyRequest): void {
    this.log.error({
      request: request.id,
      route: request.routeOptions?.url ?? null,
      failure: traceOf(failure),
    });
  }

  private document(problem: Problem, request: FastifyRequest): ProblemDocument {
    const { slug, title, status, next } = problem.kind;
    return {
      type: this.settings.pages.problem(slug),
      title,
      status,
      detail: next,
      instance: `urn:kom-erbij:verzoek:${request.id}`,
      ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
    };
  }
}
