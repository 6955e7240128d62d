import { randomUUID } from 'node:crypto';
import { createRecent } from '../../kit/recent.ts';

/** What the page shows beside the words of a message. */
export interface Shown {
  /** Address of the message's picture. */
  picture?: string;
}

/** Pictures of messages, by addresses of the page. */
export interface ShownPictures {
  /** Keeps the PNG of a message; shows nothing where there is none. */
  keep(picture: Uint8Array | undefined): Shown;
  of(id: string): Uint8Array | undefined;
}

/** Pictures of this many messages can still be looked at. */
const picturesKept = 60;

export function createShownPictures(): ShownPictures {
  const pictures = createRecent<string, Uint8Array>(picturesKept);
  return {
    keep(picture) {
      if (!picture) return {};
      const id = randomUUID();
      pictures.set(id, picture);
      return { picture: `/api/pictures/${id}` };
    },
    of: pictures.get,
  };
}
