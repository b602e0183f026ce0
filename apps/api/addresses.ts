import { Inject, Injectable } from '@nestjs/common';
import { type HttpSettings, httpSettings } from '#http/errors';

export const root = 'api/v1';

/** Whole addresses, so that a reader never has to put one together. */
@Injectable()
export class Addresses {
  constructor(@Inject(httpSettings) private readonly settings: HttpSettings) {}

  /** Of something in the API. */
  api(...path: readonly string[]): string {
    return this.page(root, ...path);
  }

  /** Of a page for people. */
  page(...path: readonly string[]): string {
    return [this.settings.config.baseUrl, ...path].join('/');
  }
}
