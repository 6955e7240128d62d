import type { Picture } from '../core/said/picture.ts';
import { drawDisciplinePicture } from './discipline-picture.ts';
import { drawMonthPicture } from './month-picture.ts';
import { drawYearPicture } from './year-picture.ts';

/** Draws any picture as a PNG, 1080 px wide. */
export function drawPicture(picture: Picture): Promise<Uint8Array> {
  switch (picture.type) {
    case 'month':
      return drawMonthPicture(picture.content);
    case 'year':
      return drawYearPicture(picture.content);
    case 'discipline':
      return drawDisciplinePicture(picture.content);
  }
}
