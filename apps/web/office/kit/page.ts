import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  Get,
  Header,
  HttpCode,
  Inject,
  Injectable,
  type PipeTransform,
  Post,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Event } from '#events/programme';
import { Allow, signedInOn } from '#http/access';
import { httpProblems } from '#http/errors';
import type { SignedIn } from '#people/identity';
import { type Actor, Problem, type Role } from '#platform/kernel';
import { OfficeEvents } from '../office-events.js';
import { type OfficeFrame, OfficeFrames } from '../office-frame.js';
import { html } from '../roles.js';

/** A page of the office, or the answer to its form: the address, who may, and what comes back, in one line. */
export function OfficePage(
  method: 'GET' | 'POST',
  path: string | string[],
  [first, ...others]: readonly Role[],
): MethodDecorator {
  const route = method === 'GET' ? Get(path) : applyDecorators(Post(path), HttpCode(200));
  return applyDecorators(route, Allow(first!, ...others), Header('content-type', html));
}

/** Somebody of the staff at a page of the office. */
export interface OfficeVisit {
  staff: SignedIn;
  actor: Actor;
  /** The coalition that this person works in now. */
  coalitionId: string;
  request: FastifyRequest;
  reply: FastifyReply;
  /** What surrounds the page. */
  frame: OfficeFrame;
  /** What stands in the address after the question mark. */
  query: Readonly<Record<string, string | undefined>>;
}

/** The same at an address that begins with an event. */
export interface EventVisit extends OfficeVisit {
  event: Event;
}

/** Finds what the address names before the page is asked: the coalition, and the event when there is one. */
@Injectable()
export class VisitPipe implements PipeTransform<{ request: FastifyRequest; reply: FastifyReply }> {
  constructor(
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
  ) {}

  async transform({ request, reply }: { request: FastifyRequest; reply: FastifyReply }) {
    const staff = signedInOn(request);
    if (!staff) throw new Problem(httpProblems.notSignedIn);
    const { coalitionId, actor } = staff;
    if (coalitionId === null) throw new Problem(httpProblems.notFound);
    const slug = (request.params as Record<string, string>)['event'];
    return {
      staff,
      actor,
      coalitionId,
      request,
      reply,
      query: textsOf(request.query),
      frame: await this.frames.of(staff, request),
      ...(slug === undefined ? {} : { event: await this.events.bySlug(coalitionId, slug) }),
    };
  }
}

/** A question that is asked twice in one address is not asked. */
function textsOf(query: unknown): Record<string, string | undefined> {
  const texts = Object.entries(query as Record<string, unknown>).filter(
    ([, value]) => typeof value === 'string',
  );
  return Object.fromEntries(texts) as Record<string, string>;
}

const requestAndReply = createParamDecorator((_: undefined, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
});

/** The visit of this request, with the event of the address when it names one. */
export const AtPage = (): ParameterDecorator => requestAndReply(VisitPipe);
