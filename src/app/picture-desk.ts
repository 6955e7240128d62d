import type { Picture } from '../core/said/picture.ts';
import { createRecent } from '../kit/recent.ts';
import { nameOf } from './name-of-error.ts';
import type { Log } from './ports/log.ts';
import type { Pictures } from './ports/pictures.ts';

/** How many drawn pictures are kept: one digest goes to many chats. */
const kept = 4;

/** Draws each picture once for all the chats that get it; without one, the text goes alone. */
export function createPictureDesk(
  pictures: Pictures | null,
  log: Log,
): (picture: Picture | undefined) => Promise<Uint8Array | undefined> {
  const drawn = createRecent<string, Promise<Uint8Array | undefined>>(kept);
  return (picture) => {
    if (picture === undefined || pictures === null) return Promise.resolve(undefined);
    const key = JSON.stringify(picture);
    const known = drawn.get(key);
    if (known) return known;
    const drawing = pictures.draw(picture).catch((error: unknown) => {
      log.error('picture: not drawn', { type: picture.type, why: nameOf(error) });
      drawn.delete(key);
      return undefined;
    });
    drawn.set(key, drawing);
    return drawing;
  };
}
