import type { Plan } from '../plan/plan.ts';
import type { MonthProgress } from '../report/progress.ts';
import { foldedWords, tokenize } from '../text/fold.ts';
import { type Held, heard, heldInReports, writtenIn } from './held-words.ts';

/** A word of a question that says what it is about, folded, in the question's order. */
export interface ContentWord {
  word: string;
  /** As typed. */
  typed: string;
  /** Its place among all words of the question. */
  place: number;
  /** A word that the language has another use for as well («phê duyệt», «tổ chức»): it counts only beside others. */
  soft: boolean;
  /** It counts only where the plan has it next to one of its neighbours. */
  paired?: true;
  /** A rule of language reads it («den dau roi»): beside a word of the plan it is no part of it. */
  read?: true;
  /** It stands in so many texts that it tells nothing in any pair. */
  faint?: true;
  /** Part of a name that an index may have («thời gian»). */
  inName?: true;
}

/** Words that officials type for others, whatever the plan: «web» is «trang thông tin điện tử». */
const spokenFor: ReadonlyMap<string, readonly string[]> = new Map([
  ['web', ['website', 'trang thong tin dien tu']],
  ['website', ['trang thong tin dien tu']],
  ['fanpage', ['facebook']],
  ['hotline', ['duong day nong']],
  ['online', ['truc tuyen', 'thuong mai dien tu']],
  ['mang', ['truc tuyen']],
  ['hs', ['ho so']],
  ['ktra', ['kiem tra']],
  ['kn', ['kien nghi']],
  ['vb', ['van ban']],
  ['cty', ['cong ty', 'doanh nghiep']],
]);

/** The same where the marks tell it from other words: «tiền», and no «tiến». */
const asTyped: ReadonlyMap<string, readonly string[]> = new Map([
  ['tiền', ['kinh phi']],
  ['tien', ['kinh phi']],
]);

/** A word that is no Vietnamese syllable tells enough by itself: «ISO», «Zalo», «QR». */
export const foreignWord =
  /^(?:[a-z]*\d[a-z\d]*|iso|zalo|web|website|fax|email|facebook|tiktok|internet|qr|app|livestream|logo)$/;

/** «hotline»: one word for three. */
export const standsForMany = ({ word }: Pick<ContentWord, 'word'>): boolean =>
  (spokenFor.get(word) ?? []).some((run) => run.split(' ').length > 2) && !foreignWord.test(word);

/** First sounds that are one in many mouths: «sử phạt» is «xử phạt». */
const alikeSounds: readonly (readonly string[])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r'],
  ['l', 'n'],
  ['i', 'y'],
];

/** How a word may be meant that was written as it is heard. */
const heardAs = (word: string): string[] =>
  alikeSounds.flatMap((sounds) =>
    sounds
      .filter((sound) => word.startsWith(sound) && word.length > sound.length)
      .flatMap((sound) =>
        sounds.filter((other) => other !== sound).map((other) => other + word.slice(sound.length)),
      ),
  );

/** A content word with everything that may stand for it in a text. */
export interface Wanted extends ContentWord {
  weight: number;
  /** The word with the marks that were typed: «lương» is no «lượng». Undefined where none were. */
  marked?: string;
  /** Itself, or the words that it abbreviates. */
  spelt: readonly (readonly string[])[];
}

/** So many unmarked words in a row are no chance. */
const leastInRow = 4;

/** What stands in more reports than these tells of none. */
const fewReports = 3;

/** Whether a word only builds a sentence where its marks are missing, and no rule of language reads it. */
const mayBuild = ({ paired, read }: ContentWord): boolean => paired === true && read !== true;

/**
 * «ho so dung han»: the places of words of which each may only build a sentence without its marks, where so many of them stand
 * side by side in one text.
 */
function placesInRow(content: readonly ContentWord[], texts: readonly Held[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { pairs } of texts) {
    let row: number[] = [];
    content.forEach((one, at) => {
      const before = content[at - 1];
      const joins =
        before !== undefined &&
        mayBuild(before) &&
        mayBuild(one) &&
        one.place === before.place + 1 &&
        pairs.has(`${before.word} ${one.word}`);
      row = joins ? [...row, one.place] : [one.place];
      if (row.length >= leastInRow) for (const place of row) places.add(place);
    });
  }
  return places;
}

/**
 * The words of a question that are looked for in texts, each with how much it tells.
 * @param months what was reported: looked at only where words have lost their marks
 */
export function wantedOf(
  plan: Plan,
  content: readonly ContentWord[],
  months: readonly MonthProgress[] = [],
): Wanted[] {
  const { weightOf, initials, pairs, rarePairs, words } = writtenIn(plan);
  const reports = content.some(mayBuild) ? heldInReports(months) : [];
  const inRow = content.filter(mayBuild).length < leastInRow ? null : placesInRow(content, reports);
  // «tu van»: no rule of language reads either word, and reports have them side by side.
  const stands = (one: ContentWord, next: ContentWord): boolean => {
    const pair = `${one.word} ${next.word}`;
    if (pairs.has(pair)) return true;
    if (!mayBuild(one) || !mayBuild(next)) return false;
    const telling = reports.filter((held) => held.pairs.has(pair)).length;
    return telling > 0 && telling <= fewReports;
  };
  const isPaired = (one: ContentWord): boolean =>
    content.some(
      (other) =>
        (other.place === one.place - 1 && stands(other, one)) ||
        (other.place === one.place + 1 && stands(one, other)),
    );
  // «kết luận», «phê duyệt»: idle words that few tasks have side by side are what is asked about.
  const isRarePair = (one: ContentWord): boolean =>
    content.some(
      (other) =>
        other.soft &&
        other.paired === one.paired &&
        ((other.place === one.place - 1 && rarePairs.has(`${other.word} ${one.word}`)) ||
          (other.place === one.place + 1 && rarePairs.has(`${one.word} ${other.word}`))),
    );
  // «kiem toan»: without its marks «toan» may be «toàn»; with a firm word beside it that few tasks have so, it is the plan's.
  const isOfFirm = ({ word, place }: ContentWord): boolean =>
    content.some(
      (other) =>
        !other.soft &&
        other.inName !== true &&
        ((other.place === place - 1 && rarePairs.has(`${other.word} ${word}`)) ||
          (other.place === place + 1 && rarePairs.has(`${word} ${other.word}`))),
    );
  // «giải ngân»: of a longer question its other words say enough.
  const isShort = content.filter(({ soft, inName }) => !soft && inName !== true).length === 1;
  // Of an index's name, of a post and of what agencies are called it says no task.
  const names = ` ${plan.indices.map(({ name }) => foldedWords(name)).join(' | ')} giam doc | thanh tra `;
  const isHalf = (one: ContentWord): boolean =>
    content.some(
      (other) =>
        !other.soft &&
        other.inName !== true &&
        ((other.place === one.place - 1 && isTelling(other, one)) ||
          (other.place === one.place + 1 && isTelling(one, other))),
    );
  const isTelling = (left: ContentWord, right: ContentWord): boolean =>
    rarePairs.has(`${left.word} ${right.word}`) && !names.includes(` ${left.word} ${right.word} `);
  const kept = content
    .filter((one) =>
      one.paired ? isPaired(one) : !one.soft || words.has(one.word) || spokenFor.has(one.word),
    )
    .map((one) =>
      // «giải ngân»: an idle word that few tasks have beside a firm one is half of what is asked about.
      one.soft && !one.faint && !one.paired && (isRarePair(one) || (isShort && isHalf(one)))
        ? { ...one, soft: false }
        : one,
    )
    .map((one) =>
      one.paired === true && one.read !== true && (isOfFirm(one) || inRow?.has(one.place))
        ? { ...one, soft: false }
        : one,
    );
  return kept.map((one) => {
    const { word, typed } = one;
    const short = word.length >= 3 || (word.length === 2 && typed === typed.toUpperCase());
    const runs = [
      ...(words.has(word) ? [] : heardAs(word)),
      ...(spokenFor.get(word) ?? []),
      ...(asTyped.get(typed.toLowerCase()) ?? []),
      ...(short && /^[a-z]{2,6}$/.test(word) ? (initials.get(word) ?? []) : []),
    ];
    // «hotline» says as much as the words that it stands for.
    const spoken =
      words.has(word) || !standsForMany(one) ? [] : (spokenFor.get(word) ?? []).map((run) => run.split(' '));
    const meant = spoken.map((run) => run.reduce((sum, part) => sum + weightOf(part), 0));
    const [{ raw } = { raw: word }] = tokenize(typed);
    return {
      ...one,
      ...(raw === word ? {} : { marked: heard(raw) }),
      weight: Math.max(weightOf(word), ...meant) * (one.soft ? 0.4 : 1),
      spelt: [[word], ...runs.map((run) => run.split(' '))],
    };
  });
}
