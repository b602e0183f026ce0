// The baseline of a start: the embedded server with an empty data folder, bare Nest with TypeORM, one page.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { startEmbeddedServer } from '../../dist/libs/platform/embedded-postgres/index.js';

const server = await startEmbeddedServer({ dataDir: process.env.DATA_DIR });

class Page {
  show() {
    return 'ready';
  }
}
Get()(Page.prototype, 'show', Object.getOwnPropertyDescriptor(Page.prototype, 'show'));
Controller()(Page);

class Bare {}
Module({
  imports: [TypeOrmModule.forRoot({ type: 'postgres', url: server.appUrl, entities: [] })],
  controllers: [Page],
})(Bare);

const app = await NestFactory.create(Bare, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', async () => {
  await app.close();
  await server.stop();
  process.exit(0);
});
