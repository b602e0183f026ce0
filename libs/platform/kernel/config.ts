import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { configTexts as texts } from './config.nl.js';

const seconds = z.coerce.number().positive();
const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && protocols.includes(parsed.protocol);
    },
    texts.address.replace('{starts}', protocols.map((protocol) => `${protocol}//`).join(` ${texts.or} `)),
  );

/**
 * Everything that can be set from outside. Each variable may also come from a file: `DATABASE_URL_FILE=/run/secrets/x`
 * is read as `DATABASE_URL`. The table in docs/operating.md is written from this schema.
 */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe('production switches the mailbox pages and the demonstration off'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('port of the web pages (and of the API in the embedded run)'),
  HOST: z.string().default('0.0.0.0').describe('network address to listen on'),
  BASE_URL: url('http:', 'https:')
    .optional()
    .describe('address that residents use, as it stands in mails; default http://localhost:PORT'),
  DATA_DIR: z.string().default('.data').describe('folder of the embedded database and the mailbox'),
  DATABASE_URL: url('postgres:', 'postgresql:')
    .optional()
    .describe('your own PostgreSQL, as a role that is no superuser; without it an embedded one is started'),
  DATABASE_OWNER_URL: url('postgres:', 'postgresql:')
    .optional()
    .describe('the role that owns the tables; only the migrate command and `npm start` use it'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .describe('most connections of one process to the database'),
  REDIS_URL: url('redis:', 'rediss:').optional().describe('BullMQ on Redis instead of on PostgreSQL'),
  SMTP_URL: url('smtp:', 'smtps:')
    .optional()
    .describe('server that takes our mail; without it mail goes to the mailbox pages'),
  MAIL_FROM: z
    .email()
    .default('komerbij@example.org')
    .describe('sender and organizer address; somebody reads what arrives there'),
  MAIL_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .default(5)
    .describe('connections to the mail server at the same time'),
  MAIL_PER_SECOND: z.coerce
    .number()
    .positive()
    .default(50)
    .describe('most mails a second, over all workers together'),
  MAIL_TIMEOUT_SECONDS: seconds.default(20).describe('how long the mail server may stay silent'),
  MAIL_LEASE_SECONDS: seconds
    .default(90)
    .describe(
      'after this long a mail that a dead worker was sending is sent again; more than three times the time-out',
    ),
  SWEEP_SECONDS: seconds
    .default(15)
    .describe('how often a worker looks for what the queue lost, and for reminders that are due'),
  RELAY_MILLISECONDS: z.coerce
    .number()
    .positive()
    .default(300)
    .describe('how often a worker looks for new messages'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('number of reverse proxies in front; only then X-Forwarded-For counts'),
  HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3001)
    .describe('port on which a worker process tells its health'),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'log', 'debug'])
    .default('log')
    .describe('least important line that is still logged'),
});

export type Config = Readonly<z.output<typeof configSchema>> & { readonly baseUrl: string };

/** The setting is wrong: one message that names every complaint. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
}

/**
 * Reads the settings once. `source` is the environment unless a test says otherwise.
 * @throws BadConfig with all complaints at once.
 */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  const complaints: string[] = [];
  const settings = fromFiles(source, complaints);
  const parsed = configSchema.safeParse(settings, { error: dutchIssue });
  for (const issue of parsed.error?.issues ?? [])
    complaints.push(`${issue.path.join('.')}: ${issue.message}`);
  if (lease(settings) < 3 * timeout(settings)) {
    complaints.push(`MAIL_LEASE_SECONDS: ${texts.lease}`);
  }
  if (!parsed.success || complaints.length > 0)
    throw new BadConfig(`${texts.wrong}\n${complaints.map((line) => `  ${line}`).join('\n')}`);
  const config = parsed.data;
  const baseUrl = (config.BASE_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, '');
  return Object.freeze({ ...config, baseUrl });
}

/** What an operator reads about one setting. The values themselves are never shown: they may hold a password. */
function dutchIssue(issue: Parameters<z.core.$ZodErrorMap>[0]): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number'
        ? texts.number
        : issue.expected === 'int'
          ? texts.wholeNumber
          : texts.other;
    case 'too_small':
      return (issue.inclusive ? texts.tooSmall : texts.notAbove).replace('{n}', String(issue.minimum));
    case 'too_big':
      return texts.tooLarge.replace('{n}', String(issue.maximum));
    case 'invalid_value':
      return texts.choose.replace('{values}', issue.values.join(', '));
    case 'invalid_format':
      return issue.format === 'email' ? texts.email : texts.other;
    default:
      return texts.other;
  }
}

/** One number of the settings, whatever is wrong with the others; NaN, which is below nothing, when it is wrong itself. */
const numberOf =
  (name: 'MAIL_LEASE_SECONDS' | 'MAIL_TIMEOUT_SECONDS') => (settings: Record<string, string>) =>
    configSchema.shape[name].safeParse(settings[name]).data ?? Number.NaN;
const lease = numberOf('MAIL_LEASE_SECONDS');
const timeout = numberOf('MAIL_TIMEOUT_SECONDS');

/**
 * Where a process of its own finds the database. Only the embedded run starts one itself.
 * @throws BadConfig when it is not set.
 */
export function neededDatabase(config: Config): string {
  if (!config.DATABASE_URL) {
    throw new BadConfig(texts.databaseNeeded);
  }
  return config.DATABASE_URL;
}

/** Secrets that an orchestrator mounts as files, and empty variables as compose writes them. */
function fromFiles(
  source: Readonly<Record<string, string | undefined>>,
  complaints: string[],
): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const name of Object.keys(configSchema.shape)) {
    const file = source[`${name}_FILE`];
    const value = file ? readText(file) : source[name];
    if (value === undefined && file) complaints.push(`${name}_FILE: ${texts.file.replace('{file}', file)}`);
    if (value?.trim()) settings[name] = value.trim();
  }
  return settings;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
