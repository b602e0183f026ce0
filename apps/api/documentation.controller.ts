import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '#http/access';
import { isKnown, tagOfText } from '#http/caching';
import { root } from './addresses.js';
import { docsStyle } from './docs.style.js';
import { Documentation } from './documentation.js';
import { NoQuery } from './query.schema.js';

/** Where the API explains itself. Only what everybody may use stands in it, so everybody may read it (security 41). */
@ApiExcludeController()
@Controller(root)
export class DocumentationController {
  constructor(@Inject(Documentation) private readonly documentation: Documentation) {}

  @Get('openapi.json')
  @Allow('public')
  @Header('content-type', 'application/json; charset=utf-8')
  document(
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return fixed(request, reply, this.documentation.read('json'));
  }

  @Get('docs')
  @Allow('public')
  @Header('content-type', 'text/html; charset=utf-8')
  page(
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return fixed(request, reply, this.documentation.read('html'));
  }

  @Get('docs.css')
  @Allow('public')
  @Header('content-type', 'text/css; charset=utf-8')
  style(
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return fixed(request, reply, docsStyle);
  }
}

/** A text that is the same until the next release. */
function fixed(request: FastifyRequest, reply: FastifyReply, text: string): string {
  reply.header('cache-control', 'public, max-age=300');
  return isKnown(request, reply, tagOfText(text)) ? '' : text;
}
