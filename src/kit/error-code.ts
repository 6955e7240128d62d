/**
 * The code of an error, as Node, undici and the system name them («ENOSPC», «UND_ERR_CONNECT_TIMEOUT»), or this bot does
 * («no room»); null for what has none. Codes may be logged: unlike a message, none holds an address or anybody's words.
 */
export function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && /^\w[\w ]{0,59}$/.test(code) ? code : null;
}

/** Whether the system says that there is no such file. */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
