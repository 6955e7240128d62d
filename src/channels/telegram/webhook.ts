import { createHmac } from 'node:crypto';
import { readBody } from '../../kit/read-body.ts';
import { isSameSecret } from '../../kit/same-secret.ts';

/** Telegram's own updates are far smaller. */
const maxBodyBytes = 1024 * 1024;

const answer = (status: number): Response => new Response(null, { status });

/** The secret that Telegram sends with each post: the same for every instance that holds the token. */
export const webhookSecret = (token: string): string =>
  createHmac('sha256', token).update('ddci-webhook').digest('hex');

export interface WebhookParts {
  /** What `X-Telegram-Bot-Api-Secret-Token` must say. */
  secret: string;
  /** Whether updates can be taken now. */
  isReady(): boolean;
  /** Resolves when the update is safe; rejects when it must be sent again. */
  acceptUpdate(update: unknown): Promise<void>;
}

/**
 * Answers posts of the webhook: 200 once the update is safe, 500 when it could not be saved. Nothing of a body is
 * read before the secret was compared, and never more than an update may have.
 */
export function createWebhook({ secret, isReady, acceptUpdate }: WebhookParts) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return answer(405);
    if (!isSameSecret(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret))
      return answer(401);
    if (!isReady()) return answer(503);
    let update: unknown;
    try {
      const body = await readBody(request, maxBodyBytes);
      if (body === null) return answer(413);
      update = JSON.parse(body);
    } catch {
      return answer(400);
    }
    try {
      await acceptUpdate(update);
      return answer(200);
    } catch {
      // Not safe yet: Telegram sends the update again.
      return answer(500);
    }
  };
}
