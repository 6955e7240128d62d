import type { IncomingMessage, ServerResponse } from 'node:http';

/** Ways in which a platform does nothing and does not answer as it should. */
type Broken =
  | { type: 'body'; status: number; body: string }
  | { type: 'cut'; status: number; begun: string }
  | { type: 'drop' }
  | { type: 'reset' }
  | { type: 'hang' };

/** Breaks a call off, where it is to be broken. @returns whether it was */
export function breakOff(
  request: IncomingMessage,
  response: ServerResponse,
  failure: { type: string } | undefined,
): boolean {
  const broken = failure as Broken | undefined;
  switch (broken?.type) {
    case 'drop':
      request.socket.destroy();
      return true;
    case 'reset':
      request.socket.resetAndDestroy();
      return true;
    case 'hang':
      return true;
    case 'body':
      response.writeHead(broken.status, { 'content-type': 'text/html' });
      response.end(broken.body);
      return true;
    case 'cut':
      response.writeHead(broken.status, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write(broken.begun, () => setTimeout(() => request.socket.destroy(), 20));
      return true;
    default:
      return false;
  }
}
