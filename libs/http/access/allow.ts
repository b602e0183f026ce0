import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from '#platform/kernel';

/**
 * Who may use a route: everybody, whoever sends the key of the one thing it is about (the route itself looks at it),
 * anyone who is signed in, or the roles named.
 */
export type Allowed = 'public' | 'key' | 'staff' | Role;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Written by `@Allow`; every route of ours has it. */
    allow?: readonly Allowed[];
    /** Written by `@Rate`. */
    rate?: Rule;
  }
}

/** At most `limit` requests of one address within `seconds`. */
export interface Rule {
  name: string;
  limit: number;
  seconds: number;
}

/** The name under which the platform keeps the settings of a route. */
const configKey = RouteConfig({}).KEY;

type Method = Parameters<ClassDecorator>[0];

function addSetting(target: Method, setting: object): void {
  const present = Reflect.getMetadata(configKey, target) as object | undefined;
  RouteConfig({ ...present, ...setting })(target);
}

/** Says on a method of a controller who may use it. The boot check refuses a route without one (scenario P1). */
export function Allow(first: Allowed, ...others: Allowed[]): MethodDecorator {
  return (_target, _name, descriptor) =>
    addSetting(descriptor.value as Method, { allow: [first, ...others] });
}

/**
 * Limits how often one address may use a route that changes something. Generous on purpose: a library or a care home
 * shares one address (security 18). `name` is what is counted: routes with one name share one count.
 */
export function Rate(name: string, limit: number, seconds: number): MethodDecorator {
  return (_target, _name, descriptor) =>
    addSetting(descriptor.value as Method, { rate: { name, limit, seconds } });
}

/** Whether a controller's method has said who may use it. */
export function hasAllow(method: object): boolean {
  const setting = Reflect.getMetadata(configKey, method) as { allow?: unknown } | undefined;
  return setting?.allow !== undefined;
}
