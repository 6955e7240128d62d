import type { Database } from './database.ts';

/** What is said to who listens when a post came; it names the token that it is for. */
export const postsChannel = 'ddci_posts';

/** A platform's post, as another instance took it. */
export interface Post {
  id: string;
  path: string;
  /** JSON. */
  body: string;
}

/** Keeps a post for whoever has the place, and wakes them: one statement, all or nothing. */
export async function keepPost(
  { run }: Database,
  { token, path, body }: { token: string; path: string; body: string },
): Promise<void> {
  await run(
    `WITH kept AS (INSERT INTO ddci.posts (token, path, body) VALUES ($1, $2, $3) RETURNING id)
     SELECT pg_notify('${postsChannel}', $1) FROM kept`,
    [token, path, body],
  );
}

/** The first posts that wait, in the order in which they were taken. */
export async function waitingPosts(
  { run }: Database,
  tokens: readonly string[],
  most: number,
): Promise<Post[]> {
  const { rows } = await run(
    'SELECT id::text, path, body FROM ddci.posts WHERE token = ANY ($1::text[]) ORDER BY ddci.posts.id LIMIT $2',
    [tokens, most],
  );
  return rows as unknown as Post[];
}

/** Forgets a post that was taken. */
export async function dropPost({ run }: Database, id: string): Promise<void> {
  await run('DELETE FROM ddci.posts WHERE id = $1::bigint', [id]);
}
