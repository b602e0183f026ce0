import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { SentFile } from './form.js';
import { type Fields, gather } from './gather.js';

/** Most that one form may carry: partners' lists are small (security 30). */
export const multipartLimits = {
  fileSize: 12 * 1024 * 1024,
  files: 3,
  fields: 200,
  fieldSize: 64 * 1024,
  parts: 203,
  headerPairs: 50,
};

/** A form with files as one object, like any other form. A file field that was left empty is left out. */
export async function readMultipart(request: FastifyRequest): Promise<Fields> {
  const entries: [string, unknown][] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      entries.push([part.fieldname, part.value]);
      continue;
    }
    const bytes = await part.toBuffer();
    const file: SentFile = { name: part.filename ?? '', bytes };
    if (file.name !== '' || bytes.length > 0) entries.push([part.fieldname, file]);
  }
  return gather(entries);
}
