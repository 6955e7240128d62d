import { isRecord } from '../../kit/is-record.ts';

/** What Zalo's posts say the secret in. */
const secretHeader = 'x-bot-api-secret-token';

/** A Zalo event is far smaller. */
const maxBodyBytes = 256 * 1024;

/** Where Zalo posts to. */
export const webhookPath = '/zalo';

/** Zalo's posts, and by what they are known. */
export const postsOfZalo = (secret: string) => ({
  path: webhookPath,
  header: secretHeader,
  secret,
  maxBodyBytes,
  jsonOnly: true,
});

/** The event in a post of Zalo's. @throws for a post that is no envelope */
export function updateIn(envelope: unknown): unknown {
  if (!isRecord(envelope)) throw new Error('no envelope');
  return envelope.result;
}
