import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentStaff } from '#libs/http';
import type { SignedIn } from '#libs/identity';
import { OfficeFrames } from './office-frame.js';
import { html } from './roles.js';
import { startPage } from './start.page.js';

/** The first page of the office. */
@Controller('kantoor')
export class StartController {
  constructor(@Inject(OfficeFrames) private readonly frames: OfficeFrames) {}

  @Get()
  @Allow('staff')
  @Header('content-type', html)
  async start(@CurrentStaff() staff: SignedIn, @Req() request: FastifyRequest): Promise<string> {
    return startPage(await this.frames.of(staff, request));
  }
}
