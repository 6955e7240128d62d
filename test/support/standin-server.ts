import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { whenOver } from './lasting.ts';

/** One call that the bot made. */
export interface Call {
  method: string;
  parameters: Record<string, unknown>;
  at: number;
}

/** A message that reached a chat, or a change of one. */
export interface Delivery {
  /** The group, or the person whose chat it is. */
  chatId: string;
  method: string;
  messageId: string;
  /** What tells it from others: its words and how they look. */
  content: string;
  /** Its words, as they are read. */
  text: string;
  /** What was sent, with its message id; of a picture also its size. */
  message: Record<string, unknown>;
  /** Whether the answer went out to the bot. */
  answered: boolean;
  at: number;
}

/** A platform's HTTP server on this machine; it is closed when the test ends. */
export interface StandinServer {
  readonly root: string;
  /** Resolves when `look` gives something; looked at after every change. */
  until<Found>(look: () => Found | undefined | null | false): Promise<Found>;
  /** Like `until`, looked at after every call of the bot, answered or not. */
  untilCall(look: () => boolean): Promise<true>;
  /** Resolves when nobody is connected any more: whatever a dead process had sent has taken effect. */
  disconnected(): Promise<void>;
  /** Something changed that somebody may wait for. */
  changed(): void;
  /** A call came in, or `untilCall` should look although none did. */
  called(): void;
  close(): Promise<void>;
}

const patienceMs = 60_000;

/** @param tell what to show of a wait in vain */
export async function startStandinServer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  tell: () => unknown,
): Promise<StandinServer> {
  const watchers = new Set<() => void>();
  const callWatchers = new Set<() => void>();
  const server = createServer(
    (request, response) => void handle(request, response).catch(() => response.destroy()),
  );
  let connections = 0;
  const lonely: (() => void)[] = [];
  server.on('connection', (socket) => {
    connections += 1;
    socket.once('close', () => {
      connections -= 1;
      if (connections === 0) for (const done of lonely.splice(0)) setImmediate(done);
    });
  });
  const watchFor = <Found>(among: Set<() => void>, look: () => Found | undefined | null | false) =>
    new Promise<Found>((done, fail) => {
      const timer = setTimeout(() => {
        among.delete(watch);
        fail(new Error(`waited in vain; delivered: ${JSON.stringify(tell())}`));
      }, patienceMs);
      const watch = (): void => {
        const found = look();
        if (!found) return;
        among.delete(watch);
        clearTimeout(timer);
        done(found);
      };
      among.add(watch);
      watch();
    });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const standin: StandinServer = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    until: (look) => watchFor(watchers, look),
    untilCall: (look) => watchFor(callWatchers, () => look() && true),
    disconnected: () =>
      new Promise((done) => {
        if (connections === 0) setImmediate(done);
        else lonely.push(done);
      }),
    changed() {
      for (const watcher of [...watchers]) watcher();
    },
    called() {
      for (const watcher of [...callWatchers]) watcher();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  whenOver(() => standin.close());
  return standin;
}
