import { peopleNow } from '../../people/as-of.ts';
import { namedAmong } from '../../people/named.ts';
import type { Person } from '../../people/org.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { readDates } from '../../time/dates.ts';
import type { KnownTurn } from '../turn.ts';

export const lead =
  '(?:(?:dạ|vâng|à|em|tôi|mình|bot|nhờ|giúp|xin|hãy|báo cáo|thông báo|báo|từ|tuần sau|tuần này|tháng sau|ngày mai|mai|hôm nay|da|vang|toi|minh|nho|giup|bao cao|bao)[\\s,:]+)*';
export const titles =
  '(?:(?:anh|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|đồng chí|dong chi|đ\\/c|pgđ|pgd|phó giám đốc|pho giam doc|sếp|sep|lãnh đạo|lanh dao)\\s+)*';

/** The one person whom words name, by their name or their post; null for none, and for several. */
export function oneNamed({ context, person }: KnownTurn, said: string): Person | null {
  const bare = withoutCourtesy(said.replace(new RegExp(`^${titles}`, 'iu'), '')).trim();
  if (bare === '' || /^(?:em|tôi|toi|mình|minh|ai)$/iu.test(bare)) return null;
  const [only, another] = namedAmong(peopleNow(context.org), bare);
  return only && !another && only.id !== person.id ? only : null;
}

/** The days that are named somewhere in some words; null where none can be read. */
export function daysIn(said: string, now: number): { from: string; to: string } | null {
  const words = said.split(/[\s,;]+/).filter((word) => word !== '');
  for (let length = Math.min(words.length, 8); length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const dates = readDates(words.slice(from, from + length).join(' '), now);
      if (!('problem' in dates)) return dates;
    }
  return null;
}
