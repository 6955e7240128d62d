import type { Org, Person, Unit } from '../../core/people/org.ts';
import type { Index, Plan, Target } from '../../core/plan/plan.ts';
import type { ReturnReason } from '../../core/report/report.ts';
import {
  type Line,
  type Message,
  plainLine,
  plainSpan,
  type Span,
  withText,
} from '../../core/said/message.ts';
import { cutAt } from '../../core/text/cut.ts';
import { toPeriod } from '../../core/time/period.ts';
import { dateOf, inVietNam, type Period } from '../../core/time/viet-nam-time.ts';

export const b = (text: string): Span => ({ b: text });
export const i = (text: string): Span => ({ i: text });
/** A state's word: green where it is well, orange and red where it is not; bold where a channel has no colours. */
export const inColour = (colour: 'red' | 'orange' | 'green', text: string): Span => ({ colour, text });
/** The words of states in what is counted, and how each looks; what is not reported is bad when its deadline has passed. */
const stateWords =
  /(\d+ (?:nhiệm vụ )?(?:chậm|chưa làm|chưa báo cáo)|chưa báo cáo \d+|trễ hạn(?: \d+ (?:ngày|giờ|phút))?)/u;

function colourOfWords(words: string, isPast: boolean): 'red' | 'orange' | null {
  if (words.includes('chưa báo cáo')) return isPast ? 'red' : null;
  return words.includes('chưa làm') ? 'red' : 'orange';
}

/**
 * What is counted, with the words of its states in their colours, and plain where a channel has none. Of the bot's own words
 * alone: nobody's words and no name are coloured.
 */
export const inStates = (text: string, isPast: boolean): Span[] =>
  text
    .split(stateWords)
    .filter((part) => part !== '')
    .map((part) => {
      const colour = stateWords.test(part) ? colourOfWords(part, isPast) : null;
      return colour === null ? part : { colour, text: part, quiet: true };
    });

/** People's words that were typed in several lines, as they are quoted within one: «đã họp; đã gửi văn bản». */
export const oneLine = (text: string): string =>
  text.includes('\n')
    ? text.replace(/(\S?)[^\S\n]*\n\s*/g, (_, last: string) =>
        last === '' ? '' : /[,;:.!?…–-]/.test(last) ? `${last} ` : `${last}; `,
      )
    : text;

const foldedSpan = (span: Span): Span => withText(span, oneLine(plainSpan(span)));

/** One line of a message: whatever is quoted in it, it stays one, or the lists around it would fall apart. */
export const line = (...spans: Span[]): Line =>
  spans.some((span) => plainSpan(span).includes('\n')) ? spans.map(foldedSpan) : spans;

/** That nothing is so named, above the list of what there is; nothing where all is known. @param what «ai tên» */
export const notKnown = (named: string | undefined, what: string): Line[] =>
  named === undefined ? [] : [line(`Không có ${what} «${shortText(named, 60)}».`)];

/** A message of one line. */
export const only = (text: string): Message => ({ lines: [line(text)] });

/** A score as written in Vietnamese, with one or two decimals: 6,79 · 8,0. */
export const score = (value: number): string => {
  const text = value.toFixed(2);
  return (text.endsWith('0') ? value.toFixed(1) : text).replace('.', ',');
};

/** A count or figure: 1.234,5. */
export const figure = (value: number): string => {
  const [whole, fraction] = String(Math.round(value * 100) / 100).split('.');
  return whole!.replace(/\B(?=(\d{3})+(?!\d))/g, '.') + (fraction ? `,${fraction}` : '');
};

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** «thứ Năm 25/05/2023» in Viet Nam. */
export const longDate = (atMs: number): string => {
  const day = inVietNam(atMs);
  return `${weekdays[day.day()]} ${day.format('DD/MM/YYYY')}`;
};

/** «17:00 thứ Năm 25/05/2023» in Viet Nam. */
export const moment = (atMs: number): string => `${inVietNam(atMs).format('HH:mm')} ${longDate(atMs)}`;

/** «13/04/2023» of an ISO date. */
export const date = (iso: string): string => iso.split('-').reverse().join('/');

export const monthName = (period: Period): string => `tháng ${period.month}/${period.year}`;

/** How many dates of Viet Nam lie between two moments (epoch ms): from a Monday to the Friday four. */
export const daysBetween = (from: number, to: number): number =>
  Math.round((Date.parse(dateOf(to)) - Date.parse(dateOf(from))) / 86_400_000);

/** «còn 6 ngày», «còn 5 giờ», «đã qua». */
export function timeLeft(now: number, at: number): string {
  const hours = (at - now) / 3_600_000;
  if (hours <= 0) return 'đã qua';
  if (hours < 0.9) return `còn ${Math.max(1, Math.round(hours * 60))} phút`;
  // A reminder of three hours before, sent some seconds late, still speaks of three hours.
  const whole = Math.floor(hours + 0.1);
  // From a day on people count the dates in between.
  return whole < 24 ? `còn ${whole} giờ` : `còn ${daysBetween(now, at)} ngày`;
}

/** «PGĐ» for a Phó Giám đốc, as colleagues write it. */
export const shortTitle = (person: Person): string => person.title.replace('Phó Giám đốc', 'PGĐ');

/** «5/25», beside a word that says what it is. */
export const placeIn = ({ baseline: { rank, of } }: Index): string =>
  rank === null ? 'chưa xếp hạng' : of === null ? String(rank) : `${rank}/${of}`;

/** «hạng 5/25» of the year before; that an index was not ranked is said, never guessed. */
export const placeOf = (index: Index): string =>
  index.baseline.rank === null ? 'chưa xếp hạng' : `hạng ${placeIn(index)}`;

/** «8,01 điểm» of the year before. */
export const scoreOf = ({ baseline }: Index): string =>
  baseline.score === null ? 'chưa có điểm' : `${score(baseline.score)} điểm`;

/** «8,01», beside a word that says what it is. */
export const bareScoreOf = ({ baseline }: Index): string =>
  baseline.score === null ? 'chưa có điểm' : score(baseline.score);

/** Who is in charge of an index: «Lê Hải Yến», «Lê Hải Yến và Nguyễn Văn Bình». */
export const leaderNames = (org: Org, { leaders }: Pick<Index, 'leaders'>): string =>
  joined(leaders.map((id) => org.people.find((person) => person.id === id)?.name ?? id));

/** The same with their titles, the names in bold. */
export const leaderSpans = (org: Org, { leaders }: Pick<Index, 'leaders'>): Span[] =>
  leaders.flatMap((id, at): Span[] => {
    const person = org.people.find((candidate) => candidate.id === id);
    const before = at === 0 ? '' : at === leaders.length - 1 ? ' và ' : ', ';
    return person ? [`${before}${shortTitle(person)} `, b(person.name)] : [before, b(id)];
  });

/** «cần cải thiện»: what the plan's groups are called beside an index. */
export const groupNames = ({ groups }: Plan, ids: readonly string[]): string =>
  joined(groups.filter(({ id }) => ids.includes(id)).map(({ short }) => short));

const scoreTarget = (value: { score: number; atLeast?: boolean | undefined }): string =>
  value.atLeast ? `từ ${score(value.score)} điểm trở lên` : `${score(value.score)} điểm`;

const rankTarget = ({ rank, words }: { rank: number; words: string }): string =>
  /giữ/iu.test(words) ? `giữ vững vị trí số ${String(rank).padStart(2, '0')}` : `từ hạng ${rank} trở lên`;

const targets: { readonly [T in Target['type']]: (value: Extract<Target, { type: T }>) => string } = {
  score: scoreTarget,
  rank: rankTarget,
  'score-and-rank': (value) => `${scoreTarget(value)}, ${rankTarget(value)}`,
  band: ({ band }) => `trong ${band}`,
  relative: ({ places }) => `tăng ít nhất ${places} bậc`,
  words: ({ words }) => words,
  none: () => 'kế hoạch không đặt',
};

/** A target in a few words: «8,0 điểm», «từ 8,0 điểm trở lên», «giữ vững vị trí số 01», «tăng ít nhất 1 bậc». */
export const target = (value: Target): string => targets[value.type](value as never);

/** «▼ 19 bậc», «▲ 8 bậc», «giữ hạng». */
export const movement = (change: number): string =>
  change === 0 ? 'giữ hạng' : `${change < 0 ? '▼' : '▲'} ${Math.abs(change)} bậc`;

/** A question about figures that this plan has an answer to: «chỉ số nào tụt nhiều nhất» only where an index fell. */
export const figureQuestion = ({ indices }: Pick<Plan, 'indices'>): string => {
  if (indices.some(({ baseline: { previous } }) => (previous?.change ?? 0) < 0))
    return 'chỉ số nào tụt nhiều nhất';
  return indices.some(({ baseline }) => baseline.score !== null)
    ? 'chỉ số nào điểm thấp nhất'
    : 'hạn báo cáo tháng này';
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same within a sentence: «tổ chức họp…»; what begins with an abbreviation or a name («UBND», «Sở») keeps its capital. */
export const lowered = (text: string): string =>
  /^\p{Lu}{2}|^(?:Sở|Phòng|Trung tâm|Thanh tra|Văn phòng)\s\p{Lu}/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

/** Who heads a unit, by what that is called: «Chánh Thanh tra Sở», «trưởng Phòng Hạ tầng số». */
export const headOf = ({ kind, name }: Pick<Unit, 'kind' | 'name'>): string => `${headTitles[kind]} ${name}`;

const headTitles: Readonly<Record<Unit['kind'], string>> = {
  division: 'trưởng',
  centre: 'Giám đốc',
  inspectorate: 'Chánh',
  office: 'Chánh',
};

export const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;

/** The longest name of an index that stands whole in a line of a list; a line of a phone has 40 to 60 signs. */
const longestName = 48;

/** So much of a name is left at least where it is cut at a comma or an «và» instead of in the midst of its words. */
const leastOfName = 24;

/**
 * An index as it stands in lists, lines and buttons: its name; one that is too long cut where a part of it ends, else at a
 * word. Never by what else people call it: that is for asking, and who reads it has to find it in the paper. Its card and
 * what is asked of it alone have the whole of it.
 * @param most the longest that it may be
 */
export function shortIndex({ name }: Pick<Index, 'name'>, most = longestName): string {
  if (name.length <= most) return name;
  const ends = [...name.slice(0, most).matchAll(/,\s|\svà\s/gu)].map(({ index }) => index);
  const end = ends.findLast((at) => at >= leastOfName);
  return end === undefined ? shortText(name, most) : `${name.slice(0, end)}…`;
}

/** The same where nothing else tells two cut names apart: with its code. */
export const codedIndex = (index: Pick<Index, 'code' | 'name'>, most = longestName): string =>
  index.name.length <= most ? index.name : `${index.code} ${shortIndex(index, most)}`;

/** So much of a name stands among several in one line where these are long. */
const amongSeveral = 24;

/** Whether a name among these is too long for a line that it shares with others. */
export const hasLongNames = (indices: readonly Pick<Index, 'name'>[]): boolean =>
  indices.some(({ name }) => name.length > longestName);

/**
 * What is said of several indices: in one line, «head: a; b; c.»; where their names are long a line each.
 * @param entries what is said of each of them, in their order
 */
export const lineEach = (head: Span[], indices: readonly Index[], entries: readonly Span[][]): Line[] =>
  entries.length > 1 && hasLongNames(indices)
    ? [line(...head), ...entries.map((entry) => line('• ', ...entry))]
    : [
        line(
          ...head,
          ' ',
          ...entries.flatMap((entry, position): Span[] => (position === 0 ? entry : ['; ', ...entry])),
          stopAfter(plainLine(line(...(entries.at(-1) ?? [])))),
        ),
      ];

/** Names of indices for one line: each whole where they have room, else with its code and cut. */
export function namesInLine(indices: readonly Index[]): string[] {
  const isLong = hasLongNames(indices);
  return indices.map((index) => codedIndex(index, isLong && indices.length > 1 ? amongSeveral : longestName));
}

/** The end of a sentence behind these words: a name that is cut has its own. */
export const stopAfter = (words: string): string => (words.endsWith('…') ? '' : '.');

/** Index names in italics, joined by commas. */
export const indexNames = (indices: readonly Index[]): Span[] =>
  namesInLine(indices).flatMap((name, position): Span[] => (position === 0 ? [i(name)] : [', ', i(name)]));

/** Short title of the plan: «Kế hoạch DDCI 2023». */
export const planTitle = (plan: Plan): string => `Kế hoạch ${plan.composite} ${plan.year}`;

/** The beginning of a long text, cut between words where it can be: «Giải quyết kiến nghị của doanh nghiệp…». */
export function shortText(typed: string, most = 60): string {
  const text = oneLine(typed);
  if (text.length <= most) return text.replace(/[.;]$/, '');
  const cut = cutAt(text, most);
  const blank = cut.lastIndexOf(' ');
  const kept = `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;.]+$/, '')}…`;
  // A quote that is cut is closed all the same.
  return kept.lastIndexOf('«') > kept.lastIndexOf('»') ? `${kept}»` : kept;
}

/** «17:00 thứ Năm 25/05» in Viet Nam: within the plan's year nobody needs the year. */
export const shortDate = (atMs: number): string => {
  const day = inVietNam(atMs);
  return `${day.format('HH:mm')} ${weekdays[day.day()]} ${day.format('DD/MM')}`;
};

/** «09:12 25/05» in Viet Nam. @param at epoch ms */
export const clock = (at: number): string => inVietNam(at).format('HH:mm DD/MM');

export const plainLength = (of: Line): number => plainLine(of).length;

/** How many signs lines are together, with the ends of lines. */
export const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, one) => sum + plainLength(one) + 1, 0);

/** «Nguyễn Văn An (Trưởng phòng)»; whoever is known by the title alone has it once. */
export const withTitle = ({ name, title }: Pick<Person, 'name' | 'title'>): string =>
  title === name ? name : `${name} (${title})`;

/** How many minutes so many tasks take: three a minute. */
export const minutesFor = (tasks: number): number => Math.max(1, Math.round(tasks / 3));

/** Behind a word about somebody: that they cannot be written to yet. @param who by name, where two people are spoken of */
export const notLinkedYet = (linked: boolean, who = 'Người này'): string =>
  linked ? '' : ` ${who} chưa liên kết: tạo mã bằng /moi.`;

/** «Phòng Bưu chính báo cáo từ tháng 6/2023; tháng 5/2023 không phải báo cáo.» @param period the month that is spoken of */
export const notYetWords = (
  { name, owesFrom }: Pick<Unit, 'name' | 'owesFrom'>,
  period: Period | null,
): string =>
  `${name} báo cáo từ ${owesFrom ? monthName(toPeriod(owesFrom)) : 'đầu năm'}; ${period ? monthName(period) : 'các tháng trước'} không phải báo cáo.`;

/** Why something was given back: the words of who did it, or what happened. */
export const returnReason = ({ reason, removedAccount }: ReturnReason): string =>
  removedAccount ? 'Do một tài khoản đã bị gỡ gửi; xin xem và gửi lại.' : reason;
