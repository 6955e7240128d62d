import { createHash, timingSafeEqual } from 'node:crypto';
import { isRecord } from './zalo-api.ts';

/** A Zalo event is far smaller. */
const maxBodyBytes = 256 * 1024;

const answer = (status: number): Response => new Response(null, { status });

/** Compares in a time that tells neither where two texts differ nor how long the secret is. */
function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** The body as text; null when it is longer than allowed, of which no more is read. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return null;
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString();
    bytes += value.length;
    if (bytes > maxBodyBytes) {
      void reader.cancel().catch(() => {});
      return null;
    }
    chunks.push(value);
  }
}

export interface WebhookParts {
  /** What `X-Bot-Api-Secret-Token` must say. */
  secret: string;
  /** Whether updates can be taken now. */
  isReady(): boolean;
  /** Resolves when the update is safe; rejects when it must be sent again. */
  takeUpdate(update: unknown): Promise<void>;
}

/**
 * Answers posts of the webhook: 200 once the update is safe, 500 when it could not be saved. Nothing of a body is
 * read before the secret was compared, and who has not got it learns nothing.
 */
export function createWebhook({ secret, isReady, takeUpdate }: WebhookParts) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return answer(405);
    if (!sameText(request.headers.get('x-bot-api-secret-token') ?? '', secret)) return answer(401);
    if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return answer(415);
    if (!isReady()) return answer(503);
    let update: unknown;
    try {
      const body = await readBody(request);
      if (body === null) return answer(413);
      const envelope: unknown = JSON.parse(body);
      if (!isRecord(envelope)) return answer(400);
      update = envelope.result;
    } catch {
      return answer(400);
    }
    try {
      await takeUpdate(update);
      return answer(200);
    } catch {
      return answer(500);
    }
  };
}
