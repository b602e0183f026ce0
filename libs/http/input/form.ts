import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A file that came with a form. */
export interface SentFile {
  /** As the sender's computer calls it; never used as a path. */
  name: string;
  bytes: Uint8Array;
}

/** The posted fields as they are, for {@link readForm}; files are {@link SentFile}. */
export const Form = createParamDecorator(
  (_: undefined, context: ExecutionContext): Record<string, unknown> => {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  },
);
