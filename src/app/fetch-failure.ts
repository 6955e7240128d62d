import { DeliveryError } from '../core/outbox/delivery-error.ts';
import type { FetchFailure } from '../core/report/keep-evidence.ts';
import { FileUnavailableError } from './ports/channel.ts';

/** What an error of a channel says of a file that was not fetched. */
export function toFailure(error: unknown): FetchFailure {
  if (error instanceof FileUnavailableError) return { type: 'unavailable', why: error.why };
  return error instanceof DeliveryError ? { type: 'delivery', code: error.code } : { type: 'other' };
}
