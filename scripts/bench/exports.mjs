import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The lines by which a module hands on what the bench needs of a checkout. An earlier one may have it elsewhere, under
 * another name, or not at all.
 * @param wanted each with its places, the newest first: `[file, name]`, `[file, 'nameThere as name']` or `[file, '*']`
 */
export const exportsOf = (checkout, wanted) =>
  wanted
    .map((places) => places.find(([file]) => existsSync(join(checkout, file))))
    .filter((place) => place !== undefined)
    .map(([file, names]) => `export ${names === '*' ? '*' : `{ ${names} }`} from './${file}';`)
    .join('\n');

/** What a channel in memory says of itself, as Telegram's does; earlier checkouts do not ask. */
export const ofTelegram = {
  can: { edit: true, buttons: true, pictures: true, files: true, bringAgain: true },
  pace: { everyMs: 35, everyChatMs: 1_000, everyGroupMs: 3_000 },
};
