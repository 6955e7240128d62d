import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as z from 'zod';
import { type Enclosed, isOnDisk } from '../../app/ports/attachments.ts';

/** How long a link leads to its file. */
const lifetimeMs = 24 * 3_600_000;

/** Under this path files are offered; what follows is 128 bits of chance. */
export const filePath = '/zalo/files/';

const ticketSchema = z.strictObject({
  /** Where the file lies on this machine. */
  path: z.string(),
  name: z.string(),
  mime: z.string(),
  /** A photo that Zalo shows; anything else is saved, never opened as a page of this address. */
  shown: z.boolean(),
});
type Ticket = z.output<typeof ticketSchema>;

/** Zalo looks at how the address of a photo ends. */
const endings: Readonly<Record<string, string>> = { 'image/jpeg': '.jpg', 'image/png': '.png' };
const addressPattern = /^([0-9a-f]{32})(?:\.jpg|\.png)?$/;
const shelfPattern = /^[0-9a-f]{32}\.(?:json|bin)$/;

/** Files that people fetch by a link, since a Zalo bot sends none. */
export interface FileShelf {
  /** Offers a file for 24 h. A kept one is not copied: it is there as long as it lies where it was kept. @returns its path */
  offer(enclosed: Enclosed, as: Pick<Ticket, 'name' | 'mime' | 'shown'>): Promise<string>;
  /** Takes an offer back that nobody was told of. Never rejects. */
  drop(path: string): Promise<void>;
  /** Removes offers older than 24 h. Never rejects. */
  clean(): Promise<void>;
  /** Answers a GET or HEAD of an offer; 404 for any that is unknown, too old or gone. */
  handle(request: Request): Promise<Response>;
}

const headersOf = ({ name, mime, shown }: Ticket, bytes: number): Record<string, string> => ({
  'content-type': mime,
  'content-length': String(bytes),
  ...(shown ? {} : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
});

/** For whatever is answered under such an address. */
const guarded = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * @param folder where the offers lie: a restart does not end them
 * @param now epoch ms: ages are told by the offers' own times
 */
export function createFileShelf(folder: string, now: () => number): FileShelf {
  const isFresh = async (file: string): Promise<boolean> => now() - (await stat(file)).mtimeMs < lifetimeMs;

  /** The name of the offer that a path means; null for a path that none can have. */
  function offerOf(path: string): string | null {
    const [, name] = path.startsWith(filePath)
      ? (addressPattern.exec(path.slice(filePath.length)) ?? [])
      : [];
    return name ?? null;
  }

  async function clean(): Promise<void> {
    const names = await readdir(folder).catch((): string[] => []);
    for (const file of names.filter((name) => shelfPattern.test(name)).map((name) => join(folder, name)))
      if (!(await isFresh(file).catch(() => true))) await rm(file, { force: true }).catch(() => {});
  }

  /** What is offered under a path, opened; null where nothing is. */
  async function openOffer(path: string): Promise<{ ticket: Ticket; handle: FileHandle } | null> {
    const name = offerOf(path);
    if (name === null) return null;
    const file = join(folder, `${name}.json`);
    try {
      if (!(await isFresh(file))) return null;
      const ticket = ticketSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      return { ticket, handle: await open(ticket.path, 'r') };
    } catch {
      return null;
    }
  }

  return {
    clean,
    async offer(enclosed, as) {
      await clean();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = randomBytes(16).toString('hex');
      const path = isOnDisk(enclosed) ? enclosed.path : join(folder, `${name}.bin`);
      // Without fsync, unlike whatever is kept: an offer lasts a day, and can be asked for again.
      if (!isOnDisk(enclosed)) await writeFile(path, enclosed, { mode: 0o600 });
      const ticket: Ticket = { path, name: as.name, mime: as.mime, shown: as.shown };
      await writeFile(join(folder, `${name}.json`), JSON.stringify(ticket), { mode: 0o600 });
      return `${filePath}${name}${as.shown ? (endings[as.mime] ?? '') : ''}`;
    },
    async drop(path) {
      const name = offerOf(path);
      if (name === null) return;
      for (const ending of ['json', 'bin'])
        await rm(join(folder, `${name}.${ending}`), { force: true }).catch(() => {});
    },
    async handle(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return new Response(null, { status: 405, headers: guarded });
      const found = await openOffer(new URL(request.url).pathname);
      if (found === null) return new Response(null, { status: 404, headers: guarded });
      const { ticket, handle } = found;
      const headers = { ...guarded, ...headersOf(ticket, (await handle.stat()).size) };
      if (request.method === 'HEAD') {
        await handle.close();
        return new Response(null, { headers });
      }
      return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream, { headers });
    },
  };
}
