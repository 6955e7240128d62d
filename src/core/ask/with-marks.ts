import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { escaped } from '../text/escaped.ts';
import { fold } from '../text/fold.ts';
import type { AskContext } from './answer.ts';
import { compounds, concepts } from './lexicon.ts';
import { spokenPairs } from './spoken-pairs.ts';

/** A word of letters, a figure, or a sign behind which a sentence begins anew. */
const parts = /[\p{L}\p{M}]+|\d[\d.,/]*%?|[.;:!?\n]/gu;
const stop = /^[.;:!?\n]$/;
const begin = '^';

/** Every figure is one word. */
const figure = '#';
const asCounted = (word: string): string => (/^\d/.test(word) ? figure : word);

/** A plan's own words tell more of what its people ask than what others asked of other plans. */
const weightOfPlan = 2;

/** What is taken off a pair that was seen, for those that never were (Kneser and Ney's absolute discount). */
const discount = 0.75;

/** Which words may stand for letters without marks, and how likely one stands behind another. */
interface Pairs {
  /** By letters alone. */
  spellings: ReadonlyMap<string, readonly string[]>;
  /** The logarithm of how likely a word is behind another. */
  likely(before: string, word: string): number;
}

type Counts = Map<string, Map<string, number>>;

function add(counts: Counts, before: string, word: string, weight: number): void {
  const behind = counts.get(before) ?? new Map<string, number>();
  behind.set(word, (behind.get(word) ?? 0) + weight);
  counts.set(before, behind);
}

/** What people ask, whatever the plan. */
function addSpoken(counts: Counts): void {
  for (const line of spokenPairs.trim().split('\n')) {
    const [before, ...behind] = line.split(' ');
    for (let at = 0; at < behind.length; at += 2) add(counts, before!, behind[at]!, Number(behind[at + 1]));
  }
}

function addText(counts: Counts, text: string, weight: number): void {
  let before = begin;
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(parts)) {
    if (!stop.test(word)) add(counts, before, asCounted(word), weight);
    before = stop.test(word) ? begin : asCounted(word);
  }
}

/** How the unit of a measure is asked for: «mấy gói», «được bao nhiêu căn rồi». */
const asksFor = (unit: string): string[] => [
  ...['mấy', 'bao nhiêu', 'được', 'thêm', 'được mấy', 'xong mấy'].map((words) => `${words} ${unit}`),
  ...['rồi', 'chưa', 'nữa'].map((words) => `${unit} ${words}`),
];

/**
 * Words that pairs alone spell wrong, by what stands on both sides: «mọi người ơi» beside «mỗi người được giao mấy», «đặt mục
 * tiêu» beside «cái nào đạt rồi», «năm ngoái» beside «cơ quan ngoài sở».
 */
const bySides: readonly (readonly [RegExp, string])[] = [
  [/(?<!(?:năm|tháng|quý|kỳ|đợt|hồi|mùa) )ngoái(?!\p{L})/gu, 'ngoài'],
  [
    /mọi(?= người (?:(?:được|đang|phải|có) )?(?:phụ trách|giao|lo|giữ|nắm|ôm|gánh|mấy|bao nhiêu|bn)(?!\p{L}))/gu,
    'mỗi',
  ],
  [
    /đặt(?= (?:điểm|rồi|chưa|đủ|yêu cầu|được|\d|dưới|trên|trên|từ|chỉ tiêu (?:chưa|rồi|không|ko|k|hay)|hay chưa)(?!\p{L}))/gu,
    'đạt',
  ],
  [
    /(?<=(?:lần|gửi|gửi được|gửi đc|gửi dc|sắp|kéo dài|tính|làm) )tôi(?= (?:bao nhiêu|bn|mấy|phòng|đâu|hạn|ngày|kỳ|tháng|hết|nay|giờ)(?!\p{L}))/gu,
    'tới',
  ],
  [
    /(?<=(?:còn|đang|anh|chị|em|sếp) )năm(?= (?:mấy|bao nhiêu|bn|những) (?:cs|chỉ số|việc|nhiệm vụ|mảng)(?!\p{L}))/gu,
    'nắm',
  ],
  [/(?<=(?:phòng|sở|chị|anh|em|tôi|mình|đốc|trưởng) )nghi (?:ôm|ồm)(?!\p{L})/gu, 'nghỉ ốm'],
  [/(?<=(?:mấy|bao nhiêu|các|những|mỗi|từng|trong|hết) )ký(?!\p{L})/gu, 'kỳ'],
  [/chót(?= (?:rồi|chưa|sổ|số|kỳ)(?!\p{L}))/gu, 'chốt'],
  [/đòi(?= (?:zalo|máy|số|điện thoại|tài khoản|trưởng|người|lịch|ngày|hạn)(?!\p{L}))/gu, 'đổi'],
  [/(?<=(?:bị|vp|phòng|sở) )đấy(?= (?:lại|về|ngược)(?!\p{L}))/gu, 'đẩy'],
  [/chị(?= số(?!\p{L}))/gu, 'chỉ'],
  [/^nhỏ(?= (?:ad|bot|em|anh|chị|bạn)(?!\p{L}))/gu, 'nhờ'],
  [/(?<=\d (?:hạng|bậc|vị trí) )đâu(?!\p{L})/gu, 'đầu'],
  [
    /(?<=(?:báo cáo|nộp|gửi|bc|ai|hay|bị) )muốn(?= (?:tháng|t\d|nhất|mấy|không|hạn|bao|thế|vậy|ạ|là|hơn)|$)/gu,
    'muộn',
  ],
  [
    /thuốc(?= (?:lãnh đạo|các|ai|phòng|đơn vị|sếp|anh|chị|chỉ số|nhóm|về|mảng|trách nhiệm)(?!\p{L}))/gu,
    'thuộc',
  ],
  [/^bà(?= (?:chỉ số|việc|nhiệm vụ|đơn vị|phòng|tháng|cái|mục)(?!\p{L}))/gu, 'ba'],
  [
    /(?<!(?:nhắc|gửi|nộp|làm|giúp|báo cáo|trả lời|xem|hỏi) )hộ(?= (?:gửi|nộp|báo|trình|làm|đã|chưa|nói|kêu|bảo|chê)(?!\p{L}))/gu,
    'họ',
  ],
  [/(?<=(?:số|tên) và )ngay(?!\p{L})/gu, 'ngày'],
  [
    /(?<=(?:nhắc|gửi|nộp|báo cáo|làm) )họ(?= (?:bên|phòng|trung tâm|văn phòng|thanh tra|em|anh|chị|tôi|với|cái)(?!\p{L}))/gu,
    'hộ',
  ],
];

const titles = ['anh', 'chị', 'sếp', 'ông', 'bà', 'đồng chí', 'pgđ', 'pgd', 'giám đốc'];

/** «giám đốc thắng»: somebody's given name behind a title, which is written with its capital. */
const givenNames = memo(
  (org: Org) => [org],
  ({ people }): RegExp => {
    const given = people.map(({ name }) => escaped(name.split(' ').at(-1)!.toLowerCase()));
    const names = given.length > 0 ? given.join('|') : '(?!)';
    return new RegExp(`(?<=(?<!\\p{L})(?:${titles.join('|')}) )(?:${names})(?!\\p{L})`, 'gu');
  },
);

/** So many times as often. */
const timesLeader = 20;

/** How people and units are spoken of: «anh Nam», «do phòng Y». */
function callsOf({ people, units }: Org): string[] {
  // Who leads is asked about more than others: «anh Minh» is he, and seldom «anh mình».
  const given = people.flatMap(({ name, role }) =>
    new Array<string>(role === 'leader' ? timesLeader : 1).fill(name.split(' ').at(-1)!),
  );
  return [
    ...given.flatMap((name) =>
      ['anh', 'chị', 'sếp', 'ông', 'bà', 'đồng chí', 'pgđ', 'pgd', 'giám đốc'].map(
        (title) => `${title} ${name}`,
      ),
    ),
    ...[...people, ...units].flatMap(({ name }) => [`do ${name}`, `của ${name}`]),
    ...['anh', 'chị', 'sếp', 'ông', 'bà', 'giám đốc', 'pgđ', 'phó', 'phòng', 'trung tâm', 'lãnh đạo'].map(
      (title) => `nào do ${title}`,
    ),
  ];
}

/** What a plan and its directory say: names, tasks, measures. */
function textsOf(plan: Plan, org: Org): string[] {
  const tasks = plan.indices.flatMap((index) => index.tasks);
  return [
    plan.agency.name,
    ...plan.groups.map(({ name }) => name),
    ...plan.indices.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...tasks.flatMap(({ text, measure, product, source }) => [
      text,
      ...(measure ? [measure.ask] : []),
      ...(product === undefined ? [] : [product]),
      ...(source === undefined ? [] : [source]),
    ]),
    ...org.units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...org.people.flatMap(({ name, title }) => [name, title]),
  ];
}

/** Pairs of words as they were counted, with how likely each is: Kneser–Ney, of pairs. */
const pairsFor = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): Pairs => {
    const counts: Counts = new Map();
    addSpoken(counts);
    for (const text of [...Object.values(concepts).flat(), ...compounds]) addText(counts, text, 1);
    for (const text of textsOf(plan, org)) addText(counts, text, weightOfPlan);
    for (const text of callsOf(org)) addText(counts, text, weightOfPlan);
    for (const { measure } of plan.indices.flatMap((index) => index.tasks))
      if (measure?.unit) for (const text of asksFor(measure.unit)) addText(counts, text, 1);
    const preceding = new Map<string, number>();
    const total = new Map<string, number>();
    let kinds = 0;
    for (const [before, behind] of counts)
      for (const [word, count] of behind) {
        kinds += 1;
        preceding.set(word, (preceding.get(word) ?? 0) + 1);
        total.set(before, (total.get(before) ?? 0) + count);
      }
    const spellings = new Map<string, string[]>();
    for (const word of preceding.keys()) {
      const known = spellings.get(fold(word));
      if (known) known.push(word);
      else spellings.set(fold(word), [word]);
    }
    return {
      spellings,
      likely(before, word) {
        const anywhere = ((preceding.get(word) ?? 0) + 0.1) / kinds;
        const behind = counts.get(before);
        const all = total.get(before);
        if (behind === undefined || all === undefined) return Math.log(anywhere);
        const seen = Math.max((behind.get(word) ?? 0) - discount, 0) / all;
        return Math.log(seen + ((discount * behind.size) / all) * anywhere);
      },
    };
  },
);

/** The best way to write the words so far whose last one is this. */
interface Way {
  word: string;
  likely: number;
  before: Way | null;
}

/** The best of the ways so far to go on with a word. */
function goingOn(ways: readonly Way[], word: string, { likely }: Pairs): Way {
  let best: Way | null = null;
  for (const before of ways) {
    const one = before.likely + likely(before.word, word);
    if (best === null || one > best.likely) best = { word, likely: one, before };
  }
  return best!;
}

const begun: Way = { word: begin, likely: 0, before: null };

const likeliest = (ways: readonly Way[]): Way =>
  ways.reduce((best, way) => (way.likely > best.likely ? way : best));

/** The words of the likeliest way, in order, without what begins a sentence. */
function wordsOf(way: Way | null): string[] {
  const words: string[] = [];
  for (let at = way; at !== null; at = at.before) if (at.word !== begin) words.unshift(at.word);
  return words;
}

/** Words of a text with the marks that most likely were meant. */
function markedWords(text: string, pairs: Pairs): string[] {
  let ways: readonly Way[] = [begun];
  for (const [word] of text.toLowerCase().matchAll(parts)) {
    const spelt = stop.test(word) ? null : (pairs.spellings.get(asCounted(word)) ?? [word]);
    const on = ways;
    ways =
      spelt === null
        ? [{ word: begin, likely: 0, before: likeliest(on) }]
        : spelt.map((one) => goingOn(on, one, pairs));
  }
  return wordsOf(likeliest(ways));
}

/** A word in capitals as it was typed. */
function inCase(word: string, typed: string): string {
  if (!/^\p{Lu}/u.test(typed)) return word;
  const isWhole = typed.length > 1 && typed === typed.toUpperCase();
  return isWhole ? word.toUpperCase() : word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * A question that was typed without marks, with those that most likely were meant: by the pairs of words in which people
 * ask, and by the words of the plan and the directory. What nobody knows stays as it is.
 * @param text typed without marks
 * @returns the same words, figures and signs in the same order
 */
export function withMarks(text: string, { plan, org }: Pick<AskContext, 'plan' | 'org'>): string {
  const words = markedWords(text, pairsFor(plan, org));
  let at = 0;
  const spelt = text.replace(parts, (typed) => {
    if (stop.test(typed)) return typed;
    const word = words[at++]!;
    return word === figure ? typed : inCase(word, typed);
  });
  const meant = bySides.reduce((left, [word, other]) => left.replace(word, other), spelt);
  return meant.replace(givenNames(org), (name) => name.slice(0, 1).toUpperCase() + name.slice(1));
}
