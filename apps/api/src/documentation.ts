import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { docsPage } from './docs.page.js';

/** The description of the API, written once when the process starts. */
@Injectable()
export class Documentation {
  private written: { json: string; html: string } | undefined;

  write(document: OpenAPIObject): void {
    this.written = { json: JSON.stringify(document), html: docsPage(document) };
  }

  /** @throws Error before `prepareApi` has run */
  read(form: 'json' | 'html'): string {
    if (!this.written) throw new Error('prepareApi has not run');
    return this.written[form];
  }
}
