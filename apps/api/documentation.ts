import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { docsPage } from './docs.page.js';

interface Written {
  json: string;
  html: string;
}

/** The description of the API, written when somebody first asks for it: most starts are not for that. */
@Injectable()
export class Documentation {
  private describe: (() => OpenAPIObject) | undefined;
  private written: Written | undefined;

  /** @param describe is called once the app listens */
  prepare(describe: () => OpenAPIObject): void {
    this.describe = describe;
  }

  /** @throws Error before `prepareApi` has run */
  read(form: keyof Written): string {
    this.written ??= this.write();
    return this.written[form];
  }

  private write(): Written {
    if (!this.describe) throw new Error('prepareApi has not run');
    const document = this.describe();
    return { json: JSON.stringify(document), html: docsPage(document) };
  }
}
