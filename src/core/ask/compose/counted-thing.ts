import { fold } from '../../text/fold.ts';
import { matchIn, pattern } from '../sentence.ts';
import type { Parts } from './parts.ts';

const counts = pattern('(?:mấy|bao nhiêu) ([^ @]+(?: [^ @]+)?)');

/** «tổng *tiền* phạt từ đầu năm là bao nhiêu»: how much it is stands behind. */
const summed = pattern('tổng(?: cộng| số)? ([^ @]+)(?: [^ ]+)* (?:bao nhiêu|mấy)(?= $)');

/** «mấy *cuộc*»: what is counted, as typed. */
export function countedThing({ sentence }: Parts): string | null {
  const thing = matchIn(counts, sentence)?.[1] ?? matchIn(summed, sentence)?.[1] ?? null;
  // «đăng được bao nhiêu, tháng nào nhiều nhất»: no months are counted.
  return thing !== null && /^(?:tháng|thang|kỳ|ky|đợt|dot|rồi|roi|nào|nao)(?= |$)/u.test(thing)
    ? null
    : thing;
}

/** «27 doanh nghiệp»: a number of what is counted, in a report's own words. */
export const tellsNumberOf = (words: string, thing: string): boolean =>
  new RegExp(`\\d+(?:/\\d+)? (?:luot )?${fold(thing)}(?![a-z])`, 'u').test(fold(words));
