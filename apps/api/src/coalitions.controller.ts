import { Controller, Get, Inject } from '@nestjs/common';
import { Coalitions } from '#libs/coalition';
import { Allow } from '#libs/http';
import { type CoalitionView, coalitionView } from './coalition.view.js';

@Controller('api/v1/coalitions')
export class CoalitionsController {
  constructor(@Inject(Coalitions) private readonly coalitions: Coalitions) {}

  @Get()
  @Allow('public')
  async list(): Promise<{ items: CoalitionView[] }> {
    return { items: (await this.coalitions.list()).map(coalitionView) };
  }
}
