import { askTimeMs, momentOfHeader } from '../../app/ports/channel.ts';
import { envelopeOf, type Seen, seenOfBody } from '../../core/outbox/classify-transport.ts';
import { codeOf } from '../../kit/error-code.ts';
import type { TextFetch } from '../../kit/proxy.ts';
import { watchSending } from './sent-whole.ts';

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

/** A call without an answer of Zalo's own. `code` says how the connection failed. Holds neither token nor address. */
export class ZaloConnectionError extends Error {
  override readonly name = 'ZaloConnectionError';
  readonly code: string;
  /** What it says of the call. */
  readonly seen: Seen;

  constructor(code: string, seen: Seen = { type: 'no-answer' }) {
    super(code);
    this.code = code;
    this.seen = seen;
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

/** What lies underneath a failed fetch. */
interface Underneath {
  code?: unknown;
  syscall?: unknown;
  errors?: Underneath[];
}

/** What lies underneath a failed fetch; the error itself may name the address, so it ends here. */
function underneath(error: unknown): Underneath {
  const cause = (error as { cause?: Underneath } | null)?.cause ?? {};
  return cause.errors?.[0] ?? cause;
}

/** Failures on the way to a connection, as Node and undici name them: the name, the route, TLS. */
const beforeConnection =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|EPROTO|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/;

/** How the Zalo Bot API is reached. */
export interface ZaloAccess {
  token: string;
  apiRoot: string;
  /** By a proxy, where one stands between. */
  fetch?: TextFetch | undefined;
  /** How long an answer may take, ms; for tests. */
  answerWithinMs?: number | undefined;
}

const post = (
  { token, apiRoot, fetch: fetchText = fetch }: ZaloAccess,
  method: string,
  parameters: Record<string, unknown>,
  signal: AbortSignal,
): ReturnType<TextFetch> =>
  fetchText(`${apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    // Another address would learn the token.
    redirect: 'manual',
    signal,
  });

/** The Zalo Bot API by `fetch`. The token stands in the address, so no error carries its cause along. */
export function createZaloApi(access: ZaloAccess): ZaloApi {
  const hide = (text: string): string => text.replaceAll(access.token, '…').slice(0, descriptionKept);

  /** What an answer says: the result, or why there is none. */
  function read(status: number, body: string): unknown {
    const envelope = envelopeOf(body);
    if (envelope?.ok) return envelope.result;
    if (envelope) {
      const given = Number(envelope.error_code ?? Number.NaN);
      const code = Number.isInteger(given) ? given : status >= 300 ? status : 0;
      const { description } = envelope;
      throw new ZaloRefusal(code, typeof description === 'string' ? hide(description) : '', true);
    }
    if (status >= 300) throw new ZaloRefusal(status, 'an answer that is not of the Bot API', false);
    throw new ZaloConnectionError('unreadable answer', seenOfBody(status, body));
  }

  return {
    async call(method, parameters, { timeoutMs = access.answerWithinMs ?? callTimeoutMs, signal } = {}) {
      const ending = new AbortController();
      const end = (): void => ending.abort();
      const timer = setTimeout(end, timeoutMs);
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end);
      let status: number | null = null;
      let body = '';
      const way = watchSending();
      try {
        const response = await way.run(() => post(access, method, parameters, ending.signal));
        // What has begun to arrive was handed out and will not come again.
        signal?.removeEventListener('abort', end);
        status = response.status;
        const decoder = new TextDecoder();
        for await (const chunk of response.body ?? []) body += decoder.decode(chunk, { stream: true });
      } catch (error) {
        const why = underneath(error);
        const code = ending.signal.aborted ? 'timeout' : (codeOf(why) ?? 'no code');
        if (status !== null) throw new ZaloConnectionError(code, { type: 'cut-off', status, begun: body });
        const isGone = way.left() && !beforeConnection.test(code) && why.syscall !== 'connect';
        throw new ZaloConnectionError(code, { type: isGone ? 'no-answer' : 'never-left' });
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
      }
      return read(status, body);
    },
  };
}

/** The `Date` of whatever Zalo answers, epoch ms; null where it says none. Never throws. */
export async function askZaloTime(access: ZaloAccess): Promise<number | null> {
  try {
    const response = await post(access, 'getMe', {}, AbortSignal.timeout(askTimeMs));
    // Read to its end, so that the connection is free again.
    for await (const _ of response.body ?? []);
    return momentOfHeader(response.headers.get('date'));
  } catch {
    return null;
  }
}
