import { askTimeMs, momentOfHeader } from '../../app/ports/channel.ts';

/** Zalo answered, and refused the call. Holds neither token nor address. */
export class ZaloRefusal extends Error {
  override readonly name = 'ZaloRefusal';
  /** The envelope's `error_code`; the HTTP status where there is none. */
  readonly errorCode: number;
  /** Whether Zalo's own envelope said so, not a gateway before it. */
  readonly byEnvelope: boolean;

  constructor(errorCode: number, description: string, byEnvelope: boolean) {
    super(description === '' ? String(errorCode) : `${errorCode} ${description}`);
    this.errorCode = errorCode;
    this.byEnvelope = byEnvelope;
  }
}

/** No answer that could be read. `code` says how the connection failed. Holds neither token nor address. */
export class ZaloConnectionError extends Error {
  override readonly name = 'ZaloConnectionError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Calls of the Zalo Bot API (docs.zaloplatforms.com/docs/BOT). */
export interface ZaloApi {
  /**
   * One call.
   * @param options.signal ends the waiting for an answer; an answer that has begun is still read
   * @returns `result` of the envelope
   * @throws ZaloRefusal or ZaloConnectionError
   */
  call(
    method: string,
    parameters: Record<string, unknown>,
    options?: { timeoutMs?: number; signal?: AbortSignal },
  ): Promise<unknown>;
}

const callTimeoutMs = 30_000;
const descriptionKept = 200;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a fetch failed: the code of what lies underneath. The error itself may name the address, so it ends here. */
function codeOf(error: unknown): string {
  const cause = (error as { cause?: { code?: unknown; errors?: { code?: unknown }[] } } | null)?.cause;
  const code = cause?.code ?? cause?.errors?.[0]?.code;
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no code';
}

/** The Zalo Bot API by `fetch`. The token stands in the address, so no error carries its cause along. */
export function createZaloApi({ token, apiRoot }: { token: string; apiRoot: string }): ZaloApi {
  const hide = (text: string): string => text.replaceAll(token, '…').slice(0, descriptionKept);

  /** What an answer says: the result, or why there is none. */
  function read(status: number, body: string): unknown {
    let envelope: unknown = null;
    try {
      envelope = JSON.parse(body);
    } catch {
      // No envelope: judged by the status below.
    }
    if (isRecord(envelope) && envelope.ok === true) return envelope.result;
    if (isRecord(envelope) && envelope.ok === false) {
      const given = Number(envelope.error_code ?? Number.NaN);
      const code = Number.isInteger(given) ? given : status >= 300 ? status : 0;
      const { description } = envelope;
      throw new ZaloRefusal(code, typeof description === 'string' ? hide(description) : '', true);
    }
    if (status >= 300) throw new ZaloRefusal(status, 'an answer that is not of the Bot API', false);
    throw new ZaloConnectionError('unreadable answer');
  }

  return {
    async call(method, parameters, { timeoutMs = callTimeoutMs, signal } = {}) {
      const ending = new AbortController();
      const end = (): void => ending.abort();
      const timer = setTimeout(end, timeoutMs);
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end);
      let status: number;
      let body: string;
      try {
        const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(parameters),
          // Another address would learn the token.
          redirect: 'manual',
          signal: ending.signal,
        });
        // What has begun to arrive was handed out and will not come again.
        signal?.removeEventListener('abort', end);
        status = response.status;
        body = await response.text();
      } catch (error) {
        throw new ZaloConnectionError(ending.signal.aborted ? 'timeout' : codeOf(error));
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
      }
      return read(status, body);
    },
  };
}

/** The `Date` of whatever Zalo answers, epoch ms; null where it says none. Never throws. */
export async function askZaloTime({
  token,
  apiRoot,
}: {
  token: string;
  apiRoot: string;
}): Promise<number | null> {
  try {
    const response = await fetch(`${apiRoot}/bot${token}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      redirect: 'manual',
      signal: AbortSignal.timeout(askTimeMs),
    });
    await response.body?.cancel();
    return momentOfHeader(response.headers.get('date'));
  } catch {
    return null;
  }
}
