import type { DeliveryCode } from './delivery-error.ts';

/** What a channel's transport saw of a call that brought no answer of the platform itself. */
export type Seen =
  /** The request never went out whole: no name, no connection, no TLS, a proxy that refuses, a reset while it was written. */
  | { type: 'never-left' }
  /** It went out whole, and the connection ended, or the patience did, without a status. */
  | { type: 'no-answer' }
  /** An answer began and was cut off. `begun` is what came of its body. */
  | { type: 'cut-off'; status: number; begun: string }
  /** A whole answer that is not of the platform: a gateway's page, a captive portal, nothing at all. */
  | { type: 'no-envelope'; status: number };

/** Statuses by which whatever stands in between says that this very request is wrong: too large, malformed. */
const ofThisRequest = new Set([400, 413, 414, 431]);

/** Both platforms' envelope begins so; what comes after a space or a tab is the same. */
const isBegunEnvelope = (text: string): boolean =>
  '{"ok":true'.startsWith(text.replace(/\s/g, '').slice(0, 10));

/** One body as JSON, where it is an envelope of the platform (`ok` is true or false); else null. */
export function envelopeOf(body: string): ({ ok: boolean } & Record<string, unknown>) | null {
  try {
    const parsed: unknown = JSON.parse(body);
    const isEnvelope =
      typeof parsed === 'object' && parsed !== null && typeof (parsed as { ok?: unknown }).ok === 'boolean';
    return isEnvelope ? (parsed as { ok: boolean } & Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A 2xx body that is no envelope: whole, or the beginning of one that says that it is done. */
export const seenOfBody = (status: number, body: string): Seen =>
  body.trim() !== '' && isBegunEnvelope(body)
    ? { type: 'cut-off', status, begun: body }
    : { type: 'no-envelope', status };

/**
 * The one rule of all channels: a failed call is judged by what the platform can have decided. What it cannot have
 * seen, or what something in between refused, is tried again without an end; where it may have acted, the outcome is
 * unknown.
 */
export function classifyTransport(seen: Seen): DeliveryCode {
  switch (seen.type) {
    case 'never-left':
      return 'unreachable';
    case 'no-answer':
      return 'outcome-unknown';
    case 'cut-off':
      return seen.status >= 200 && seen.status < 300 && isBegunEnvelope(seen.begun)
        ? 'outcome-unknown'
        : 'unavailable';
    case 'no-envelope':
      return ofThisRequest.has(seen.status) ? 'refused' : 'unavailable';
  }
}

/** What was seen, for the log: no word of any body. */
export function describeSeen(seen: Seen, code: string): string {
  switch (seen.type) {
    case 'never-left':
      return `not reached (${code})`;
    case 'no-answer':
      return `connection lost (${code})`;
    case 'cut-off':
      return `an answer was cut off (${seen.status})`;
    case 'no-envelope':
      return `an answer that is not of the Bot API (${seen.status})`;
  }
}
