import { resolve, sep } from 'node:path';
import * as z from 'zod';
import type { ChannelName } from './core/people/org.ts';
import { OperatorError } from './kit/operator-error.ts';
import type { ProxySettings } from './kit/proxy-of.ts';

/** The configuration cannot be used; the message names every wrong variable and what would be right. */
export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError';
}

const url = (example: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/]+/, `should be an address such as ${example}`)
    .transform((text) => text.replace(/\/+$/, ''));

const text = z.string().trim();

/** «http://proxy:3128», also without «http://», as other programs take it. */
const proxyUrl = text
  .transform((address) => (/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address}`))
  .refine(
    (address) => URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol),
    'should be the address of a proxy such as http://proxy.example.vn:3128',
  );

const schema = z.object({
  TELEGRAM_BOT_TOKEN: text
    .regex(/^\d+:[\w-]+$/, 'should be the token that @BotFather shows, such as 123456:AbC-dEf')
    .optional(),
  TELEGRAM_API_ROOT: url('https://api.telegram.org').default('https://api.telegram.org'),
  ZALO_BOT_TOKEN: text
    .regex(/^[^\s/?#]+$/, 'should be the token that Zalo Bot Manager shows, without blanks')
    .optional(),
  ZALO_API_ROOT: url('https://bot-api.zaloplatforms.com').default('https://bot-api.zaloplatforms.com'),
  ZALO_BOT_NAME: text.max(80, 'should be the name that people see, at most 80 signs').optional(),
  ZALO_WEBHOOK_SECRET: text
    .regex(/^[\x21-\x7e]{8,256}$/, 'should be 8 to 256 letters, digits or signs, without blanks or accents')
    .optional(),
  DATABASE_URL: text
    .regex(
      /^postgres(ql)?:\/\/\S+$/,
      'should be an address such as postgres://user:password@host:5432/database, without blanks',
    )
    .optional(),
  DATA_DIR: text.min(1).default('data'),
  BACKUP_DIR: text.min(1).optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, 'should be a port number, 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'should be a port number, 0 to 65535')
    .default(8080),
  HOST: text.min(1).default('127.0.0.1'),
  PUBLIC_URL: url('https://bot.example.vn')
    .refine((address) => address.startsWith('https://'), 'should begin with https://')
    .optional(),
  HTTPS_PROXY: proxyUrl.optional(),
  HTTP_PROXY: proxyUrl.optional(),
  NO_PROXY: text.optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'should be debug, info, warn or error' })
    .default('info'),
  WEB: z.enum(['0', '1'], { error: 'should be 1 or 0' }).optional(),
  CLOCK_START: z
    .string()
    .refine(
      (moment) =>
        /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(moment) &&
        /(Z|[+-]\d\d:\d\d)$/.test(moment) &&
        !Number.isNaN(Date.parse(moment)),
      'should be a moment with its offset, such as 2023-05-19T07:59:00+07:00',
    )
    .transform((moment) => Date.parse(moment))
    .optional(),
  CLOCK_SPEED: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'should be a number above 0, such as 60')
    .transform(Number)
    .refine((speed) => speed > 0 && speed <= 100_000, 'should be a number above 0 and at most 100000')
    .default(1),
});

/** The variables that mean something. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

export type Config = z.output<typeof schema>;

/** The token that opens each channel; the page needs none. */
const tokens = {
  telegram: 'TELEGRAM_BOT_TOKEN',
  zalo: 'ZALO_BOT_TOKEN',
  web: null,
} as const satisfies Record<ChannelName, keyof Config | null>;

const tokenNames = Object.values(tokens).filter((name) => name !== null);

/** Whether some channel has its token: then the bot speaks there, else only the page is offered. */
export const hasToken = (config: Config): boolean => tokenNames.some((name) => config[name] !== undefined);

/** Values that must never be shown, not even when they are wrong. */
const secret = new Set<string>([
  ...tokenNames,
  'ZALO_WEBHOOK_SECRET',
  'DATABASE_URL',
  // Proxies may have a password in their address.
  'HTTPS_PROXY',
  'HTTP_PROXY',
]);

/** Of proxies the names in small letters are as usual, and win. */
const eitherCase = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const;

/**
 * Reads the configuration from environment variables; an empty variable counts as absent.
 * @throws ConfigError listing all problems at once
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const proxies = Object.fromEntries(
    eitherCase.map((name) => [name, environment[name.toLowerCase()] || environment[name]]),
  );
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...proxies }).filter(
      ([name, value]) => name in schema.shape && value !== undefined && value.trim() !== '',
    ),
  );
  // Read once: a compiled parser, as zod makes it by itself, would cost more than it saves.
  const result = schema.safeParse(given, { jitless: true });
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `${name}: ${secret.has(name) ? 'what stands there is not shown' : `"${given[name]}" stands there`}; ${issue.message}`;
      });
  if (
    result.success &&
    environment.CLOCK_SPEED &&
    result.data.CLOCK_START === undefined &&
    hasToken(result.data)
  )
    problems.push('CLOCK_SPEED: works only together with CLOCK_START; set both or neither');
  if (result.success && result.data.ZALO_WEBHOOK_SECRET && result.data.PUBLIC_URL === undefined)
    problems.push('ZALO_WEBHOOK_SECRET: works only together with PUBLIC_URL; set both or neither');
  if (result.success && result.data.DATABASE_URL && result.data.BACKUP_DIR !== undefined)
    problems.push(
      'BACKUP_DIR: copies a state in files; one that stands in PostgreSQL is copied with pg_dump (docs/deploy.md); set one of DATABASE_URL and BACKUP_DIR',
    );
  if (result.success && result.data.BACKUP_DIR !== undefined) {
    const state = resolve(result.data.DATA_DIR, 'state');
    if (`${resolve(result.data.BACKUP_DIR)}${sep}`.startsWith(`${state}${sep}`))
      problems.push(
        `BACKUP_DIR: "${given.BACKUP_DIR}" stands there, inside the state's own folder; should be a folder on another disk`,
      );
  }
  if (problems.length > 0)
    throw new ConfigError(
      `The configuration cannot be used:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  return (result as { data: Config }).data;
}

/**
 * What the environment says of proxies, for a command that needs nothing else of it.
 * @throws ConfigError naming what is no proxy, without showing it
 */
export function parseProxies(environment: Readonly<Record<string, string | undefined>>): ProxySettings {
  const names = eitherCase.flatMap((name) => [name, name.toLowerCase()]);
  return parseConfig(Object.fromEntries(names.map((name) => [name, environment[name]])));
}
