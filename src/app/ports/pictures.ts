import type { Picture } from '../../core/said/picture.ts';

/** Draws pictures. */
export interface Pictures {
  /** The picture as a PNG. @throws if it cannot be drawn; the message then goes out without it */
  draw(picture: Picture): Promise<Uint8Array>;
}
