import type { Doubt, IndexDraft } from '../../core/plan/draft.ts';
import { indexCounts } from '../../core/plan/index-counts.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Line } from './lines.ts';

/** «gồm 05 chỉ số», «05 chỉ số thành phần»: all that there are; no «05 chỉ số tăng hạng», «ít nhất 05 chỉ số». */
const counted =
  /\b(?:gom(?: co)?|bao gom|ca|toan bo|tat ca|tong so|tong cong|doi voi|cua|giao|phan cong|theo doi|voi)\s+(\d{1,2})\s*(?:\([^)]{1,20}\)\s*)?chi so\b(?: thanh phan| noi dung)?(?!\s*(?:tang|giam|dat|xep|co |duoc|bi |nam trong|cai thien|thap|cao|tot|kem|khong|chua|con))/;

/** «Phụ lục này có 11 chỉ số thành phần», «Bộ chỉ số gồm 05 hợp phần»: by the paper's own word as well. */
const countedOf = (kinds: readonly string[]): RegExp =>
  new RegExp(
    `\\b(?:phu luc|ke hoach|bo chi so|bieu|bang|quyet dinh)(?: (?:nay|so \\d{1,2}|\\d{1,2}|[ivx]{1,4}))?,?\\s+(?:co|gom(?: co)?|neu|bao gom)\\s+(\\d{1,2})\\s+(?:${['chi so', ...kinds].join('|')})\\b(?: thanh phan| noi dung)?(?!\\s*(?:tang|giam|dat|xep|co |duoc|bi |nam trong|cai thien|thap|cao|tot|kem|khong|chua|con))`,
  );

/** «gồm 03 trụ cột, 09 chỉ số thành phần», «04 nhóm với 12 chỉ số». */
const countedIn =
  /\b(?:gom(?: co)?|bao gom|co)\s+\d{1,2}\s*(?:\([^)]{1,20}\)\s*)?(?:tru cot|linh vuc|nhom(?: chi so)?)\s*(?:,|va|voi|gom|;|-)?\s*(\d{1,2})\s*(?:\([^)]{1,20}\)\s*)?chi so\b/;

/** What a paper says of how many indices it holds, where it holds neither so many nor, in a pillar or a group, as many. */
export function countDoubts(
  lines: readonly Line[],
  indices: readonly IndexDraft[],
  kinds: readonly string[],
): Doubt[] {
  const byKinds = countedOf(kinds);
  const counts = indexCounts(indices);
  const told = new Set<number>();
  return lines.flatMap(({ folded, text, place }) => {
    const match =
      counted.exec(folded) ??
      countedIn.exec(folded) ??
      byKinds.exec(folded) ??
      counted.exec(foldInPlace(text));
    const said = match === null ? 0 : Number(match[1]);
    if (said === 0 || counts.has(said) || told.has(said)) return [];
    told.add(said);
    return [{ type: 'index-count' as const, said, found: indices.length, place, path: '', source: text }];
  });
}
