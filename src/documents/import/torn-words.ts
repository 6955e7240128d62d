/** What the words of a torn table's rows are: figures, ranks, and what says that there is nothing. */

/** A figure, or a span of two, which is one cell: «3,20 - 3,50». */
export const figure = /^\d{1,3}(?:[.,]\d{1,4})?%?(?:–\d{1,3}(?:[.,]\d{1,4})?%?)?$/;
/** The dash between the two of a span. */
export const span = /(?<=\s\d{1,3}(?:[.,]\d{1,4})?%?)\s*[-–]\s*(?=\d{1,3}(?:[.,]\d{1,4})?%?(?:\s|$))/gu;
/** «12/25». */
export const rank = /^\d{1,3}\/\d{1,3}$/;
/** A cell that says that there is nothing: «–», «…», «n/a». */
export const none = /^(?:[-–—]|\.{2,}|…|n\/a|N\/A|x)$/u;
/** «chưa có dữ liệu», of which the line below may hold the end: nothing in one of the columns, or in several. */
export const unsaid =
  /(?<!\p{L})(?:chưa|không) có (?:dữ liệu|số liệu|kết quả|điểm|dữ(?= \d|$)|số(?= \d|$))|(?<!\p{L})chưa (?:xếp hạng|chấm(?: điểm)?|đánh giá|công bố|giao)(?!\p{L})/giu;
/** What stands for nothing, whatever the page has for it. */
export const gap = '…';
export const isFigure = (word: string): boolean => figure.test(word) || rank.test(word);
