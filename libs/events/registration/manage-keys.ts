import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Reader } from '#platform/database';
import { manageSecret } from './registration.queries.js';

/**
 * The codes of manage links. A code is derived from the registration's id and the secret of this installation, because
 * a reminder that is written days later must hold the same link, and no code is stored: the row has its hash only.
 * See README.md for what a stolen table can and cannot do.
 */
@Injectable()
export class ManageKeys {
  private secret: string | undefined;

  /** 256 bits, for `/a/{code}`. */
  async codeOf(reader: Reader, registrationId: string): Promise<string> {
    this.secret ??= await manageSecret(reader);
    return createHmac('sha256', this.secret).update(`manage ${registrationId}`).digest('base64url');
  }
}
