import { fold } from '../text/fold.ts';

const against =
  /(?<!\p{L})(?:hon|kem|so voi|so vs|so|thua|cach) (?:(?:ky|hoi|luc) )?(?:thang|t|th)\s?(?:\d{1,2}|truoc)(?!\d)/u;

/**
 * «hơn tháng 4 mấy tỷ»: whether the one month of a question is what something is held against, and not the one of which it is asked.
 * @param period the words of the question that name months
 */
export const isSetAgainst = (text: string, period: string): boolean =>
  (period.match(/\d+/gu) ?? []).length <= 1 &&
  against.test(fold(text).replace(/so lieu/gu, 'lieu')) &&
  !/(?<!\p{L})số t/iu.test(text);
