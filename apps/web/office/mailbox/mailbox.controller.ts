import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '#http/access';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import { Mailbox, type MailboxLine, type NoticeSample, noticeSamples } from '#people/correspondence';
import { Clock, Problem } from '#platform/kernel';
import { routes } from '../../routes.js';
import { AtPage, OfficePage, type OutsideVisit } from '../kit/page.js';
import { isFromThisComputer } from './loopback.js';
import { mailboxPage, mailPage } from './mailbox.pages.js';
import { samplesPage } from './samples.page.js';

/**
 * A mail may bring its own styles and pictures of its own, nothing else, and only in here: `default-src 'none'` lets no
 * script run and fetches nothing, and without an origin it reaches nothing of ours. The sandbox has `allow-scripts` all
 * the same, since the tools that check our pages for accessibility wait for ever for a frame that forbids theirs.
 */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** Links of a mail open in a window of their own. */
const inFrame = (mail: string): string => mail.replace('<head>', '<head><base target="_blank">');

/** The mailbox of the embedded run: not there with a real mail server, in production, or for another computer. */
@Controller()
export class MailboxController {
  constructor(
    @Inject(Mailbox) private readonly mailbox: Mailbox,
    @Inject(httpSettings) private readonly settings: HttpSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @OfficePage('GET', routes.mailbox.list, ['public'])
  async list(@AtPage() { request, layout }: OutsideVisit): Promise<string> {
    this.mustBeOpen(request);
    return mailboxPage(layout, await this.mailbox.list());
  }

  @Get(routes.mailbox.json)
  @Allow('public')
  async json(@Req() request: FastifyRequest): Promise<MailboxLine[]> {
    this.mustBeOpen(request);
    return this.mailbox.list();
  }

  /** The page of one mail, or with `.eml` behind the id the message as it would have gone over SMTP. */
  @OfficePage('GET', routes.mailbox.mail, ['public'])
  async read(
    @AtPage() { request, reply, layout }: OutsideVisit,
    @Param('id') id: string,
  ): Promise<string | Buffer> {
    this.mustBeOpen(request);
    if (!id.endsWith('.eml')) return mailPage(layout, there(await this.mailbox.read(id)));
    const raw = there(await this.mailbox.raw(id.slice(0, -'.eml'.length)));
    reply.type('message/rfc822').header('content-disposition', `attachment; filename="${id}"`);
    return raw;
  }

  /** The HTML of a mail, for the frame on its page. Links open in a window of their own. */
  @OfficePage('GET', routes.mailbox.frame, ['public'])
  @Header('content-security-policy', mailPolicy)
  @Header('x-frame-options', 'SAMEORIGIN')
  async frame(@Param('id') id: string, @Req() request: FastifyRequest): Promise<string> {
    this.mustBeOpen(request);
    const { html } = there(await this.mailbox.read(id));
    return inFrame(there(html));
  }

  /** Every kind of notice, as it comes by each channel. */
  @OfficePage('GET', routes.mailbox.samples, ['public'])
  samples(@AtPage() { request, layout }: OutsideVisit): string {
    this.mustBeOpen(request);
    return samplesPage(layout, noticeSamples(this.clock.now()));
  }

  @OfficePage('GET', routes.mailbox.sampleMail, ['public'])
  @Header('content-security-policy', mailPolicy)
  @Header('x-frame-options', 'SAMEORIGIN')
  sampleMail(@Param('kind') kind: string, @Req() request: FastifyRequest): string {
    return inFrame(this.sample(kind, request).mail.html);
  }

  @Get(routes.mailbox.sampleLetter)
  @Allow('public')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="brief.pdf"')
  sampleLetter(@Param('kind') kind: string, @Req() request: FastifyRequest): Buffer {
    return Buffer.from(this.sample(kind, request).pdf());
  }

  private sample(kind: string, request: FastifyRequest): NoticeSample {
    this.mustBeOpen(request);
    return there(noticeSamples(this.clock.now()).find((sample) => sample.kind === kind));
  }

  private mustBeOpen(request: FastifyRequest): void {
    const { config } = this.settings;
    const inProduction = 'NODE_ENV' in config && config.NODE_ENV === 'production';
    if (!this.mailbox.isOpen || inProduction || !isFromThisComputer(request)) {
      throw new Problem(httpProblems.notFound);
    }
  }
}

function there<T>(what: T | null | undefined): T {
  if (!what) throw new Problem(httpProblems.notFound);
  return what;
}
