import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How long Zalo, and the people it shows a picture to, may fetch it. */
const lifetimeMs = 24 * 3_600_000;

/** Under this path pictures are offered; what follows is 128 bits of chance. */
export const picturePath = '/zalo/pictures/';

const namePattern = /^[0-9a-f]{32}\.png$/;

/** Pictures that Zalo fetches: a sendPhoto takes an address, no upload. */
export interface PictureShelf {
  /** Keeps a PNG for 24 h. @returns its path, which nobody can guess */
  keep(png: Uint8Array): Promise<string>;
  /** Takes a picture back that nobody was told of. Never rejects. */
  drop(path: string): Promise<void>;
  /** Removes what is older than 24 h. Never rejects. */
  clean(): Promise<void>;
  /** Answers a GET or HEAD of a picture; 404 for any that is unknown or too old. */
  handle(request: Request): Promise<Response>;
}

/**
 * @param folder where the pictures lie: a restart does not lose them
 * @param now epoch ms: ages are told by the files' own times
 */
export function createPictureShelf(folder: string, now: () => number): PictureShelf {
  const isFresh = async (file: string): Promise<boolean> => now() - (await stat(file)).mtimeMs < lifetimeMs;

  /** The file behind a path; null for a path that none can have. */
  function fileOf(path: string): string | null {
    const name = path.startsWith(picturePath) ? path.slice(picturePath.length) : '';
    return namePattern.test(name) ? join(folder, name) : null;
  }

  async function clean(): Promise<void> {
    const names = await readdir(folder).catch((): string[] => []);
    for (const file of names.filter((name) => namePattern.test(name)).map((name) => join(folder, name)))
      if (!(await isFresh(file).catch(() => true))) await rm(file, { force: true }).catch(() => {});
  }

  return {
    clean,
    async keep(png) {
      await clean();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${randomBytes(16).toString('hex')}.png`;
      // Without fsync, unlike whatever is kept: a picture lasts a day, and its words stand in the chat without it.
      await writeFile(join(folder, name), png, { mode: 0o600 });
      return `${picturePath}${name}`;
    },
    async drop(path) {
      const file = fileOf(path);
      if (file !== null) await rm(file, { force: true }).catch(() => {});
    },
    async handle(request) {
      const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return new Response(null, { status: 405, headers });
      const file = fileOf(new URL(request.url).pathname);
      const isOffered = file !== null && (await isFresh(file).catch(() => false));
      const png = isOffered ? await readFile(file).catch(() => null) : null;
      if (png === null) return new Response(null, { status: 404, headers });
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(png), {
        headers: { ...headers, 'content-type': 'image/png', 'content-length': String(png.length) },
      });
    },
  };
}
