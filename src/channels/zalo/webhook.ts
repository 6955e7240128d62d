import { isRecord } from '../../kit/is-record.ts';
import { readBody } from '../../kit/read-body.ts';
import { isSameSecret } from '../../kit/same-secret.ts';

/** A Zalo event is far smaller. */
const maxBodyBytes = 256 * 1024;

const answer = (status: number): Response => new Response(null, { status });

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
    if (!isSameSecret(request.headers.get('x-bot-api-secret-token') ?? '', secret)) return answer(401);
    if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return answer(415);
    if (!isReady()) return answer(503);
    let update: unknown;
    try {
      const body = await readBody(request, maxBodyBytes);
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
