import { ConsoleLogger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/kernel';
import { appOptions, newHttpAdapter } from './http-adapter.js';
import { prepareHttp } from './prepare-http.js';

const levels = ['error', 'warn', 'log', 'debug'] as const;

/** Where the framework tells of each part that it puts together: of no use to an operator. */
const chatter = ['InstanceLoader', 'NestFactory', 'NestApplication', 'RouterExplorer', 'RoutesResolver'];

class ProcessLogger extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!chatter.includes(String(rest.at(-1)))) super.log(message, ...rest);
  }
}

/** One JSON line per thing that happened, from LOG_LEVEL up. */
export function processLogger(config: Pick<Config, 'LOG_LEVEL'>): ConsoleLogger {
  return new ProcessLogger({
    json: true,
    colors: false,
    logLevels: ['fatal', ...levels.slice(0, levels.indexOf(config.LOG_LEVEL) + 1)],
  });
}

export interface AppToOpen {
  config: Config;
  /** Port to listen on; 0 takes a free one. */
  port: number;
  /** Whether SIGTERM and SIGINT stop the app in an orderly way; not when the caller sees to that itself. */
  stopsOnSignal?: boolean;
  /** What this app needs of the server before the common part. */
  prepare?: (app: NestFastifyApplication) => Promise<void> | void;
}

/** Makes the app of a process, gives it what every app has, and listens. */
export async function openApp(module: Type, options: AppToOpen): Promise<NestFastifyApplication> {
  const { config } = options;
  const app = await NestFactory.create<NestFastifyApplication>(module, newHttpAdapter(config), {
    ...appOptions,
    logger: processLogger(config),
    bufferLogs: false,
    // Whoever starts the process tells what is wrong.
    abortOnError: false,
  });
  await options.prepare?.(app);
  await prepareHttp(app, config);
  if (options.stopsOnSignal ?? true) app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(options.port, config.HOST);
  return app;
}
