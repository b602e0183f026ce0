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
import { Allow, type Allowed, signedInOn } from '#http/access';
import { httpProblems } from '#http/errors';
import type { SignedIn } from '#people/identity';
import { Problem } from '#platform/kernel';
import type { PageLayout } from '../../page-layouts.js';
import { OfficeEvents } from '../office-events.js';
import { type OfficeLayoutContext, OfficeLayouts } from '../office-layout.js';

/** What every page says that it is. */
export const html = 'text/html; charset=utf-8';

/** A page of the office, or the answer to its form: the address, who may, and what comes back, in one line. */
export function OfficePage(
  method: 'GET' | 'POST',
  path: string | string[],
  allowed: readonly Allowed[],
): MethodDecorator {
  const [first, ...others] = allowed;
  const route = method === 'GET' ? Get(path) : applyDecorators(Post(path), HttpCode(200));
  return applyDecorators(route, Allow(first!, ...others), Header('content-type', html));
}

/** A form as it came in. */
export type Posted = Record<string, unknown>;

/** A request for a page, with what stands in its address after the question mark. */
interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  query: Readonly<Record<string, string | undefined>>;
}

/** Somebody at a page that is for everybody: signing in, the mailbox. */
export interface OutsideVisit extends Asked {
  layout: PageLayout;
}

/** Somebody of the staff, perhaps with no rights anywhere. */
export interface StaffVisit extends Asked {
  staff: SignedIn;
  actor: SignedIn['actor'];
  /** What surrounds the page. */
  frame: OfficeLayoutContext;
}

/** Somebody of the staff at a page for people with a role. */
export interface OfficeVisit extends StaffVisit {
  /** The coalition that this person works in now; the guard lets nobody without one come to such a page. */
  coalitionId: string;
}

/** The same at an address that begins with an event. */
export interface EventVisit extends OfficeVisit {
  event: Event;
}

/** Finds what the address names before the page is asked: the coalition, and the event when there is one. */
@Injectable()
export class VisitPipe implements PipeTransform<Pick<Asked, 'request' | 'reply'>> {
  constructor(
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeLayouts) private readonly frames: OfficeLayouts,
  ) {}

  async transform({ request, reply }: Pick<Asked, 'request' | 'reply'>) {
    const asked: Asked = { request, reply, query: textsOf(request.query) };
    const staff = signedInOn(request);
    if (!staff) return { ...asked, layout: await this.frames.outside(request) };
    const { coalitionId, actor } = staff;
    const visit = { ...asked, staff, actor, coalitionId, frame: await this.frames.of(staff, request) };
    const slug = (request.params as Record<string, string>)['event'];
    if (slug === undefined) return visit;
    if (coalitionId === null) throw new Problem(httpProblems.notFound);
    return { ...visit, event: await this.events.bySlug(coalitionId, slug) };
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
