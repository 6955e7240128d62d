import { createServer } from 'node:http';

export const token = '42:bench';

const bot = { id: 42, is_bot: true, first_name: 'B', username: 'bench_bot', can_join_groups: true };
const sentMessage = { message_id: 1, date: 1, chat: { id: 1, type: 'private' }, text: 'x' };

/** The Bot API as far as a bench needs it: hands out updates by long polling, takes messages. */
export async function startStandin() {
  let queue = [];
  let nextUpdate = 1;
  let waiting = null;
  let onSend = () => {};
  const give = (response, result) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result }));
  };
  const takeBatch = () => queue.splice(0, 100);
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const method = request.url.split('/').pop();
      if (method === 'getMe') return give(response, bot);
      if (method === 'getUpdates') {
        if (queue.length > 0) return give(response, takeBatch());
        waiting = response;
        response.on('close', () => {
          if (waiting === response) waiting = null;
        });
        return undefined;
      }
      if (method === 'sendMessage') {
        give(response, sentMessage);
        return onSend(Buffer.concat(chunks));
      }
      return give(response, true);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    root: `http://127.0.0.1:${server.address().port}`,
    /** Private messages: `[user, text]` each. */
    write(messages) {
      for (const [user, text] of messages) {
        const id = nextUpdate++;
        const command = /^\/\w+/.exec(text);
        queue.push({
          update_id: id,
          message: {
            message_id: id,
            date: 1,
            chat: { id: user, type: 'private', first_name: 'N' },
            from: { id: user, is_bot: false, first_name: 'N' },
            text,
            ...(command ? { entities: [{ type: 'bot_command', offset: 0, length: command[0].length }] } : {}),
          },
        });
      }
      if (waiting && !waiting.destroyed) {
        const response = waiting;
        waiting = null;
        give(response, takeBatch());
      }
    },
    /** What is called with the body of every message that the bot sends. */
    onSend(take) {
      onSend = take;
    },
    reset() {
      queue = [];
      waiting = null;
      nextUpdate = 1;
      onSend = () => {};
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
