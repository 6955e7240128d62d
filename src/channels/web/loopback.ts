import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
/** Headers that a proxy adds: behind one, a request from elsewhere looks local. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request was made on this machine: the connection comes from loopback, no proxy stands between, and the
 * host name is this machine's (a foreign name pointed here is refused).
 * @param header gives a header by its lower-case name
 */
export function isLocal(
  remoteAddress: string | undefined,
  header: (name: string) => string | undefined,
): boolean {
  if (!loopbackAddress.test(remoteAddress ?? '')) return false;
  if (!loopbackHost.test(header('host') ?? '')) return false;
  return proxyHeaders.every((name) => header(name) === undefined);
}

/** The same of a request that Hono hands on. */
export function isLocalRequest(context: Context): boolean {
  const incoming = (context.env as { incoming?: IncomingMessage }).incoming;
  return isLocal(incoming?.socket.remoteAddress, (name) => context.req.header(name));
}

/** Whether a request was made on this machine by this page: what changes anything comes from a page of its origin. */
export function isFromThisMachine(context: Context): boolean {
  if (!isLocalRequest(context)) return false;
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return true;
  const origin = context.req.header('origin');
  const own = `http://${context.req.header('host')}`;
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  // Any site can have a browser post a form here without being asked first: a form must say where it comes from.
  if (type.startsWith('multipart/form-data')) return origin === own;
  return type.startsWith('application/json') && (origin === undefined || origin === own);
}
