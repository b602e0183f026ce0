import { Inject, Injectable } from '@nestjs/common';
import { type DoorSettings, doorSettings } from '#http/errors';

export const root = 'api/v1';

/** Whole addresses, so that a reader never has to put one together. */
@Injectable()
export class Addresses {
  constructor(@Inject(doorSettings) private readonly settings: DoorSettings) {}

  /** Of something in the API. */
  api(...path: readonly string[]): string {
    return this.page(root, ...path);
  }

  /** Of a page for people. */
  page(...path: readonly string[]): string {
    return [this.settings.config.baseUrl, ...path].join('/');
  }
}
