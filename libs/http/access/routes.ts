import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';
import type { Allowed } from './allow.js';

/** One route that the router knows. */
export interface Route {
  method: string;
  /** As the router writes it: `/a/:code`. */
  path: string;
  /** Null for what a plugin serves, such as the style sheet and the scripts: files that are the same for everybody. */
  allow: readonly Allowed[] | null;
}

const known = new WeakMap<object, Route[]>();

/** Writes down every route as it is added. Before the routes are: `prepareHttp` calls it. */
export function watchRoutes(app: NestFastifyApplication): void {
  const routes: Route[] = [];
  const server = app.getHttpAdapter().getInstance();
  known.set(server, routes);
  server.addHook('onRoute', (route: RouteOptions) => {
    for (const method of [route.method].flat())
      routes.push({ method, path: route.url, allow: route.config?.allow ?? null });
  });
}

/** Every route × method of the app with who may use it, for the table of rights (scenario P1). After `app.init()`. */
export function routesOf(app: NestFastifyApplication): readonly Route[] {
  return known.get(app.getHttpAdapter().getInstance()) ?? [];
}
