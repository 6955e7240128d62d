import { readBody } from './read-body.ts';
import { isSameSecret } from './same-secret.ts';

export interface WebhookParts {
  /** Which header must say the secret. */
  header: string;
  secret: string;
  /** A post that is longer is refused. */
  maxBodyBytes: number;
  /** A post must say that it is JSON. */
  jsonOnly?: boolean;
  /** Whether updates can be taken now. */
  isReady(): boolean;
  /** The update in what was posted. @throws for what holds none */
  updateIn(posted: unknown): unknown;
  /** Resolves when the update is safe; rejects when it must be sent again. */
  takeUpdate(update: unknown): Promise<void>;
}

const answer = (status: number): Response => new Response(null, { status });

const saysJson = ({ headers }: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');

/**
 * Answers a platform's posts: 200 once the update is safe, 500 when it is not and must be sent again. Nothing of a body
 * is read before the secret was compared, and who has not got it learns nothing.
 */
export function createWebhook(parts: WebhookParts): (request: Request) => Promise<Response> {
  const { header, secret, maxBodyBytes, jsonOnly = false, isReady, updateIn, takeUpdate } = parts;
  return async (request) => {
    if (request.method !== 'POST') return answer(405);
    if (!isSameSecret(request.headers.get(header) ?? '', secret)) return answer(401);
    if (jsonOnly && !saysJson(request)) return answer(415);
    if (!isReady()) return answer(503);
    let update: unknown;
    try {
      const body = await readBody(request, maxBodyBytes);
      if (body === null) return answer(413);
      update = updateIn(JSON.parse(body));
    } catch {
      return answer(400);
    }
    return takeUpdate(update).then(
      () => answer(200),
      () => answer(500),
    );
  };
}
