import { countedMatters, type FollowedMatter } from '../../core/matters/followed.ts';
import { daysBetween } from './words.ts';

/** «đã giải quyết 3/5, không giải quyết được 1»; nothing where there is none. */
export function matterCounts(matters: readonly FollowedMatter[]): string {
  const { all, solved, refused } = countedMatters(matters);
  if (all === 0) return '';
  return `đã giải quyết ${solved}/${all}${refused > 0 ? `, không giải quyết được ${refused}` : ''}`;
}

/** So many are named one by one. */
const mostNamed = 4;

/** «còn mở: Việc 12 (9 ngày), Việc 15 (2 ngày)», the longest first. @param now epoch ms */
export function openMatters(matters: readonly FollowedMatter[], now: number): string {
  const open = matters.filter(({ state }) => state.type === 'open').sort((one, other) => one.at - other.at);
  const named = open.slice(0, mostNamed).map(({ id, at }) => `Việc ${id} (${daysBetween(at, now)} ngày)`);
  const left = open.length - named.length;
  if (open.length === 0) return '';
  return `còn mở ${named.join(', ')}${left > 0 ? ` và ${left} việc khác` : ''}`;
}
