import { Inject, Injectable } from '@nestjs/common';
import { type HttpSettings, httpSettings } from '#http/errors';
import { pageLinks } from '../web/routes.js';

export const root = 'api/v1';

/** Whole addresses, so that a reader never has to put one together. */
@Injectable()
export class Addresses {
  /** Of pages for people. */
  readonly pages: ReturnType<typeof pageLinks>;

  constructor(@Inject(httpSettings) private readonly settings: HttpSettings) {
    this.pages = pageLinks(settings.config.baseUrl);
  }

  /** Of something in the API. */
  api(...path: readonly string[]): string {
    return [this.settings.config.baseUrl, root, ...path].join('/');
  }
}
