import type { Picture } from '../core/said/picture.ts';
import { drawMonthPicture } from './month-picture.ts';
import { drawYearPicture } from './year-picture.ts';

/** Draws any picture as a PNG, 1080 px wide. */
export const drawPicture = (picture: Picture): Promise<Uint8Array> =>
  picture.type === 'month' ? drawMonthPicture(picture.content) : drawYearPicture(picture.content);
