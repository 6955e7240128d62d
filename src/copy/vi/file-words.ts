import type { Evidence } from '../../core/report/report.ts';
import { shortText } from './words.ts';

/** What platforms call a photo that has no name of its own: nobody who sent one knows it by that. */
const isPhotosName = (name: string): boolean => /^photo\.jpe?g$/i.test(name);

export const isNameless = ({ kind, name }: Pick<Evidence, 'kind' | 'name'>): boolean =>
  kind === 'photo' && isPhotosName(name);

/** «biên bản.pdf», «ảnh»: a piece by the name that people know. */
export const pieceWords = (one: Pick<Evidence, 'kind' | 'name'>): string =>
  isNameless(one) ? 'ảnh' : shortText(one.name, 60);

/** «biên bản.pdf» in its quotes; of a photo without a name that it is one. */
export const fileWords = (name: string): string => (isPhotosName(name) ? 'ảnh' : `«${shortText(name, 40)}»`);

/** Said of words beside a photo or file that are no answer. */
export const wordsLeft = 'Chữ gửi kèm thì chưa ghi.';
