export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What happened, for the operator. Never tokens, one-time codes or people's words. */
export interface Log {
  debug(event: string, facts?: Record<string, string | number | boolean | null>): void;
  info(event: string, facts?: Record<string, string | number | boolean | null>): void;
  warn(event: string, facts?: Record<string, string | number | boolean | null>): void;
  error(event: string, facts?: Record<string, string | number | boolean | null>): void;
}
