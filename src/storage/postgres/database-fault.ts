import { DataError } from '../../core/plan/data-error.ts';
import { codeOf } from '../../kit/error-code.ts';
import { OperatorError } from '../../kit/operator-error.ts';

/** A statement that was not done: `code` is what the system would say of a disk in that state. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: string;

  constructor(code: string, options: { cause?: unknown } = {}) {
    super(`the database did not do it: ${code}`, options);
    this.code = code;
  }
}

/** Of SQLSTATE the whole code or its class, and the code of the system that says the same. */
const asSystem: ReadonlyMap<string, string> = new Map([
  ['53100', 'ENOSPC'],
  ['53', 'EAGAIN'],
  ['25006', 'EROFS'],
  ['42501', 'EACCES'],
  ['40', 'EAGAIN'],
  ['55', 'EAGAIN'],
  ['57', 'ENOTCONN'],
  ['58', 'EIO'],
  ['XX', 'EIO'],
  ['28', 'ENOTCONN'],
  ['3D', 'ENOTCONN'],
  ['08', 'ENOTCONN'],
]);

const isSqlState = (code: string | null): code is string =>
  code !== null && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]+$/.test(code);

/**
 * A failed statement as a fault of the system, or as it is where the statement itself is wrong: that is a fault of the bot.
 * Whatever has no code of PostgreSQL is of the connection.
 */
export function asDatabaseFault(error: unknown): unknown {
  if (error instanceof DatabaseFault || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (!isSqlState(code)) return new DatabaseFault('ENOTCONN', { cause: error });
  const system = asSystem.get(code) ?? asSystem.get(code.slice(0, 2));
  return system === undefined ? error : new DatabaseFault(system, { cause: error });
}

/** At a start: the database cannot be had now, and perhaps later. */
export class DatabaseAwayError extends OperatorError {
  override readonly name = 'DatabaseAwayError';
}

/** Codes that say nothing of what is set: they may pass. */
const passing = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  '53300',
  '57P03',
]);

/** What the operator needs of a connection, without its password. */
export interface Whereabouts {
  /** «host:5432/ddci» */
  place: string;
  user: string;
  database: string;
}

/** By SQLSTATE or the system's code what is wrong at a start, and the remedy. */
const startLines: Readonly<Record<string, (at: Whereabouts) => string>> = {
  ECONNREFUSED: ({ place }) =>
    `nothing answers at ${place}. Start PostgreSQL there, or correct host and port`,
  ENOTFOUND: ({ place }) => `the host of ${place} is not known. Correct its name`,
  EAI_AGAIN: ({ place }) =>
    `the host of ${place} cannot be looked up. Correct its name, or look at the network`,
  ETIMEDOUT: ({ place }) =>
    `${place} does not answer. Correct host and port, or look at the network and its firewall`,
  EHOSTUNREACH: ({ place }) => `${place} cannot be reached. Look at the network`,
  ENETUNREACH: ({ place }) => `${place} cannot be reached. Look at the network`,
  ECONNRESET: ({ place }) => `${place} hung up. See whether PostgreSQL answers there, and with TLS (sslmode)`,
  '28P01': ({ place, user }) =>
    `${place} refuses the password of the user "${user}". Correct user and password`,
  '28000': ({ place, user }) =>
    `${place} does not let the user "${user}" in from this machine. Correct the user, sslmode, or pg_hba.conf there`,
  '3D000': ({ place, user, database }) =>
    `${place}: there is no database of that name. Correct it, or make it: createdb -O "${user}" "${database}"`,
  '42501': ({ place, user, database }) =>
    `${place}: the user "${user}" lacks a right. Let the database be theirs: ALTER DATABASE "${database}" OWNER TO "${user}"`,
  '53300': ({ place }) => `${place} has too many connections. Raise max_connections there, or end some`,
  '57P03': ({ place }) => `${place} is just starting or stopping. Start again when it is up`,
  password: ({ place, user }) =>
    `${place} asks the user "${user}" for a password, and none stands there. Put it behind the user: postgres://user:password@…`,
  'no-tls': ({ place }) => `${place} does not speak TLS. Turn it on there, or take sslmode out`,
};

/** Errors without a code of their own, by their words. */
const byWords: readonly [RegExp, string][] = [
  [/password must be a (non-empty )?string|no password/i, 'password'],
  [/timeout|timed out/i, 'ETIMEDOUT'],
  [/does not support SSL/i, 'no-tls'],
  [/terminated unexpectedly|ended/i, 'ECONNRESET'],
];

/** An error that none of the lines knows, in one line all the same; null for one that says nothing of the database. */
function otherLine(error: Error, { place }: Whereabouts): string | null {
  const code = codeOf(error) ?? '';
  if (/CERT|SSL|TLS|ALTNAME/.test(code) || /certificate/i.test(error.message))
    return `the certificate of ${place} is not accepted (${code || error.message}). Name the file of its authority: sslmode=verify-full&sslrootcert=<file>.`;
  return code === '' ? null : `${place} cannot be used: ${error.message} (${code}).`;
}

/** PostgreSQL says that it is about to end or begin. */
const isGoing = (code: string): boolean => isSqlState(code) && /^(57|08)/.test(code);

/**
 * What the operator reads when the database cannot be used at a start: where, what, and the remedy; never a password.
 * @returns the error as it is where it is one for the operator already
 */
export function asStartError(error: unknown, at: Whereabouts): unknown {
  if (error instanceof OperatorError || !(error instanceof Error)) return error;
  if (error instanceof DatabaseFault && error.cause !== undefined) return asStartError(error.cause, at);
  const code = codeOf(error) ?? '';
  const known = startLines[code] ? code : byWords.find(([words]) => words.test(error.message))?.[1];
  const line = known === undefined ? undefined : startLines[known]?.(at);
  const said = line === undefined ? otherLine(error, at) : `${line} (${code || known}).`;
  if (said === null) return error;
  const Kind = passing.has(known ?? '') || isGoing(code) ? DatabaseAwayError : DataError;
  return new Kind(`DATABASE_URL: ${said}`, { cause: error });
}
