import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { pageLinks } from '../../dist/apps/web/routes.js';
import { RegistrationModule, Registrations } from '../../dist/libs/events/registration/index.js';
import { CorrespondenceModule, correspondenceSettings } from '../../dist/libs/people/correspondence/index.js';
import { DatabaseModule } from '../../dist/libs/platform/database/index.js';
import { readConfig, resident } from '../../dist/libs/platform/kernel/index.js';

/** The product without a server, as far as these modules make it. The decorator is applied by hand: this is JavaScript. */
export function productOf(databaseUrl, ...modules) {
  class Bench {}
  Module({
    imports: [
      DatabaseModule.forRoot({ url: databaseUrl, pool: 2 }),
      CorrespondenceModule.with(correspondenceSettings(readConfig({}), pageLinks)),
      ...modules,
    ],
  })(Bench);
  return NestFactory.createApplicationContext(Bench, { logger: false });
}

/**
 * The statements of one sign-up, as the product sends them: recorded from the driver, so that the baseline runs the
 * same SQL whatever the product becomes. Answers `{ text, values }` in order.
 */
export async function recordSignUp(appUrl, sessionId) {
  const product = await productOf(appUrl, RegistrationModule);
  const registrations = product.get(Registrations, { strict: false });
  const form = () => ({ formId: randomUUID(), who: 'self', name: 'Bewoner', companions: [], channel: 'web' });
  await registrations.register(resident, sessionId, form());
  const recorded = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (first, values, ...rest) {
    const { text = first, values: own = values } = typeof first === 'object' ? first : {};
    if (typeof text === 'string') recorded.push({ text, values: Array.isArray(own) ? own : [] });
    return query.call(this, first, values, ...rest);
  };
  await registrations.register(resident, sessionId, form());
  pg.Client.prototype.query = query;
  await product.close();
  return recorded;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The same as a script of pgbench: the session is drawn from `sessions`, ids and codes are made anew each time. They are
 * made from one number that is drawn beforehand: a volatile function in a condition would keep PostgreSQL from using an
 * index, which the product's values do not.
 */
export function pgbenchScript(statements, sessionId, sessions) {
  const list = sessions.map((id) => `'${id}'`).join(',');
  const chosen = `(ARRAY[${list}]::uuid[])[:at]`;
  const drawn = [];
  /** The same value in two statements stays the same value. */
  const anew = (value) => {
    if (!drawn.includes(value)) drawn.push(value);
    return `md5(:seed::text || '-${drawn.indexOf(value)}')`;
  };
  const literal = (value) => {
    if (value === null || value === undefined) return 'NULL';
    if (value === sessionId) return chosen;
    if (value instanceof Date) return 'now()';
    if (Array.isArray(value))
      return value.length > 0 && uuid.test(value[0])
        ? `ARRAY[${anew(value[0])}::uuid]`
        : `ARRAY[${value.map(literal)}]`;
    if (typeof value !== 'string') return String(value);
    if (uuid.test(value)) return `${anew(value)}::uuid`;
    if (/^[\w-]{43}$/.test(value)) return anew(value);
    if (/^[2-9A-Z]{8}$/.test(value)) return `substr(${anew(value)}, 1, 14)`;
    return `'${value.replaceAll("'", "''")}'`;
  };
  const lines = statements.map(({ text, values }) =>
    text
      .replace(/\$(\d+)/g, (_, n) => literal(values[Number(n) - 1]))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [
    `\\set at random(1, ${sessions.length})`,
    '\\set seed random(1, 9000000000000000000)',
    ...lines.map((line) => `${line.replace(/;$/, '')};`),
  ].join('\n');
}
