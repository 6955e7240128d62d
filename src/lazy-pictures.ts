import type { Pictures } from './app/ports/pictures.ts';

/** Drawing is loaded with the first picture: the start does not wait for it. */
export const lazyPictures: Pictures = {
  async draw(picture) {
    const { drawPicture } = await import('./documents/pictures.ts');
    return drawPicture(picture);
  },
};
