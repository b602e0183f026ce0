// The baseline of a page: Fastify alone, sending the same bytes. BODY is a file, PORT where to listen.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const body = readFileSync(process.env.BODY);
const headers = JSON.parse(process.env.HEADERS);
const server = Fastify();
server.get('/', (request, reply) => {
  reply.headers(headers);
  if (request.headers['if-none-match'] === headers.etag) return reply.code(304).send();
  return reply.send(body);
});
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
