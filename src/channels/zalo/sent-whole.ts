import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/**
 * Whether a request of Node's `fetch` was written whole, which its errors do not tell: a reset during the TLS handshake
 * looks like one after the last byte. Node's undici says so on its diagnostics channels
 * (undici.nodejs.org, «Diagnostics Channel Support»): a request is created within the call that makes it, and is said
 * to be sent later.
 */
const calls = new AsyncLocalStorage<{ sent: boolean }>();
const callOf = new WeakMap<object, { sent: boolean }>();
/** Until a request was said to be sent, nothing follows from silence. */
let speaks = false;

subscribe('undici:request:create', (message) => {
  const call = calls.getStore();
  const { request } = message as { request: { method?: string } };
  // The tunnel of a proxy is no part of what is sent through it.
  if (call && request.method !== 'CONNECT') callOf.set(request, call);
});
subscribe('undici:request:bodySent', (message) => {
  speaks = true;
  const call = callOf.get((message as { request: object }).request);
  if (call) call.sent = true;
});

/** Makes a call and tells of it. @returns `left`: whether it may have gone out whole */
export function watchSending(): {
  run<Result>(call: () => Promise<Result>): Promise<Result>;
  left(): boolean;
} {
  const call = { sent: false };
  return { run: (work) => calls.run(call, work), left: () => call.sent || !speaks };
}
