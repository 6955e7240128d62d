import type { Draft, IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import type { Line } from './lines.ts';

/** One person with two titles: where a paper calls a deputy the head, or the other way round, somebody may have been mixed up. */

const short: readonly [RegExp, string][] = [
  [/^pgd\b|^p\.\s*giam doc/, 'pho giam doc'],
  [/^gd\b/, 'giam doc'],
  [/^pct\b/, 'pho chu tich'],
  [/^ct\b/, 'chu tich'],
];

/** A title without where it is held: «Phó Giám đốc Sở» and «PGĐ» are one. */
function titleKey(title: string): string {
  let own = foldInPlace(title).trim();
  for (const [pattern, whole] of short) own = own.replace(pattern, whole);
  return (
    /^(?:pho )?(?:giam doc|chu tich|chanh van phong|chanh thanh tra|chi cuc truong|cuc truong|truong ban|truong phong|hieu truong|vien truong)/.exec(
      own,
    )?.[0] ?? ''
  );
}

const titleBefore =
  /(?<!\p{L})((?:Phó\s+)?(?:Giám đốc|Chủ tịch|Chánh Văn phòng|Chánh Thanh tra|Chi cục trưởng|Cục trưởng|Trưởng ban|Trưởng phòng|Hiệu trưởng|Viện trưởng)|PGĐ|GĐ|PCT|CT)(?:\s+(?:Sở|UBND|Ban|tỉnh|xã|phường|đặc khu))*\s+(?:(?:đồng chí|đ\/c|ông|bà)\s+)?$/iu;

interface Titled {
  title: string;
  index: IndexDraft | null;
  words: string;
}

/** Each time a text names somebody right behind a title. */
function titledIn(text: string, name: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const title = titleBefore.exec(text.slice(Math.max(0, at - 70), at))?.[1];
    // «Lê Thị Thanh» within «Lê Thị Thanh Hà» is somebody else.
    const isWhole = !/^(?:[\p{L}\p{M}]|\s\p{Lu}\p{Ll})/u.test(text.slice(at + name.length));
    if (title !== undefined && isWhole) found.push(title);
  }
  return found;
}

/** People whom an index calls by another title than the rest of the paper does. */
export function askTitles({ doubts, indices }: Building, draft: Draft, lines: readonly Line[]): void {
  const { signer } = draft.document;
  for (const { id, name } of draft.people) {
    const own = indices.filter(({ leaders }) => leaders.includes(id));
    // Of two titles told as often as each other that of the text and of who signs is the usual one.
    const told: Titled[] = [
      // The lines that tell an index's leaders are those words once more.
      ...lines
        .filter(
          ({ text }) =>
            text.length < 3000 &&
            !own.some(({ leaderWords }) => leaderWords !== '' && text.includes(leaderWords)),
        )
        .flatMap(({ text }) => titledIn(text, name).map((title) => ({ title, index: null, words: text }))),
      ...(signer.name === name ? [{ title: signer.title, index: null, words: signer.title }] : []),
      ...own.flatMap((index) =>
        titledIn(index.leaderWords, name).map((title) => ({ title, index, words: index.leaderWords })),
      ),
    ].filter(({ title }) => titleKey(title) !== '');
    const count = new Map<string, number>();
    for (const { title } of told) count.set(titleKey(title), (count.get(titleKey(title)) ?? 0) + 1);
    if (count.size < 2) continue;
    const [usual] = [...count].reduce((best, one) => (one[1] > best[1] ? one : best));
    const other = told.find(({ title }) => titleKey(title) === usual)!.title;
    for (const index of own) {
      const odd = told.find((one) => one.index === index && titleKey(one.title) !== usual);
      if (odd === undefined) continue;
      doubts.push({
        type: 'title-differs',
        code: index.code,
        person: id,
        name,
        title: odd.title,
        other,
        place: index.place,
        path: index.path,
        source: odd.words,
      });
    }
  }
}
