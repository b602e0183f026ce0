import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * A stop waits for requests in hand and for nothing else (scenario J1, fault F8). Node closes connections that are kept
 * alive after a request, but not those on which nobody has said anything yet, as browsers open them ahead of need: one
 * of these would hold up the stop for minutes.
 */
export function stopInOrder(server: FastifyInstance): void {
  const silent = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.server.on('request', ({ socket }) => silent.delete(socket));
  server.addHook('preClose', (done) => {
    for (const socket of silent) socket.destroy();
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (!server.server.listening) reply.header('connection', 'close');
    done(null, payload);
  });
}
