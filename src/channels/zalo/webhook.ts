import { isRecord } from '../../kit/is-record.ts';

/** What Zalo's posts say the secret in. */
export const secretHeader = 'x-bot-api-secret-token';

/** A Zalo event is far smaller. */
export const maxBodyBytes = 256 * 1024;

/** The event in a post of Zalo's. @throws for a post that is no envelope */
export function updateIn(envelope: unknown): unknown {
  if (!isRecord(envelope)) throw new Error('no envelope');
  return envelope.result;
}
