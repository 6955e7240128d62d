import type { Database } from './database.ts';

/** The private chats that instances of one bot have learned, each by its person, for all of them. */
export const chatsIn = ({ run }: Database, token: string) => ({
  async read(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await run('SELECT person, chat FROM ddci.chats WHERE token = $1', [token]);
    return new Map((rows as { person: string; chat: string }[]).map(({ person, chat }) => [person, chat]));
  },
  async add(chats: ReadonlyMap<string, string>): Promise<void> {
    await run(
      `INSERT INTO ddci.chats (token, person, chat)
       SELECT $1, * FROM unnest($2::text[], $3::text[])
       ON CONFLICT (token, person) DO UPDATE SET chat = excluded.chat WHERE chats.chat <> excluded.chat`,
      [token, [...chats.keys()], [...chats.values()]],
    );
  },
});
