import { memo } from '../../../kit/memo.ts';
import type { Group } from '../../plan/plan.ts';
import { escaped } from '../../text/escaped.ts';
import type { Field } from '../fields.ts';
import type { Of, Op, Said, UnitRelation, Wanted } from '../query.ts';
import { type Pattern, pattern } from '../sentence.ts';

/** A piece of a question that means something by itself, at the place where it stands. */
export type Piece = { at: number; to: number } & PieceMeaning;

type PeriodSpec =
  /** `before`: the month before the one spoken of. */
  | { type: 'this' | 'last' | 'next' | 'year' | 'each' }
  /** «tháng trước đó», «hai tháng trước đó»: so many before the one spoken of. */
  | { type: 'before'; count?: number }
  /** «tháng sau đó», «hai tháng sau đó»: so many after the one spoken of, else the next. */
  | { type: 'after'; count?: number }
  | { type: 'months'; months: readonly number[]; year?: number }
  | { type: 'quarter'; quarter: number | null }
  | { type: 'half'; half: 1 | 2 }
  | { type: 'since'; month: number }
  /** The last so many months that have opened. */
  | { type: 'recent'; count: number };

export type How =
  | 'late'
  | 'correct'
  | 'evidence'
  | 'deputy'
  | 'begin'
  | 'locked'
  | 'cancel'
  | 'away'
  | 'who-sees'
  | 'history'
  | 'invite'
  | 'return'
  | 'remind'
  | 'lock'
  | 'channel'
  | 'language'
  | 'proposal'
  | 'view'
  | 'view-obstacles'
  | 'extension'
  | 'export'
  | 'returned'
  | 'reply'
  | 'direct'
  | 'same'
  | 'calendar'
  | 'subscribe'
  | 'digest'
  | 'quote'
  | 'statistics'
  | 'chart'
  | 'directory'
  | 'rename'
  | 'head'
  | 'unlink'
  | 'group'
  | 'plan'
  | 'log'
  | 'pass-on'
  | 'coordinate'
  | 'confirm'
  | 'instructions'
  /** Whether an answer of a month may be left empty, is a sum, is asked a reason for; how a figure is written. */
  | 'figures'
  /** Which state is chosen for what has become of work. */
  | 'choose-status'
  /** When the bot reminds by itself. */
  | 'reminders'
  | 'snooze'
  /** When work of a quarter or half-year is asked for. */
  | 'cadence'
  /** What bodies outside the agency have to do with it. */
  | 'outside'
  | 'strike-file'
  /** Who may send a unit's report. */
  | 'who-sends'
  /** What whoever asks may ask and do. */
  | 'scope'
  | 'commit'
  | 'read-receipt'
  /** A command that is named, whichever the bot has. */
  | 'command';

/** What of it is asked first, where it has several sides. */
export type HowDetail =
  | 'days'
  | 'after'
  | 'lower'
  | 'none'
  | 'sum'
  | 'form'
  | 'end'
  | 'leader'
  | 'code'
  | 'needs'
  | 'times'
  | 'who'
  | 'back'
  | 'monthly'
  | 'told'
  | 'whole'
  | 'role';

export type ActVerb =
  | 'report'
  | 'lock'
  | 'unlock'
  | 'remind'
  | 'digest'
  | 'return'
  | 'deputise'
  | 'away'
  | 'invite'
  | 'status'
  | 'calendar'
  | 'see-report';

export type Chat =
  | 'hello'
  | 'self'
  | 'wish'
  | 'thanks'
  | 'agree'
  | 'praise'
  | 'tired'
  | 'bye'
  | 'sorry'
  | 'laugh'
  | 'blame'
  /** «hôm nay thứ mấy» */
  | 'today';

export type PieceMeaning =
  | { type: 'head'; of: Of; asks: boolean }
  | { type: 'ask'; what: 'count' | 'list' | 'yes-no' | 'when' | 'why' | 'which' | 'how-far' | 'name' }
  | { type: 'relation'; relation: UnitRelation | 'responsible'; not?: boolean }
  | { type: 'number'; op: Op; value: number; to?: number; unit: string | null }
  | {
      type: 'state';
      filter:
        | 'reached'
        | 'unreached'
        | 'up'
        | 'down'
        | 'same'
        | 'maintain'
        | 'improve'
        | 'with-target'
        /** It has no result yet: it is measured for the first time. */
        | 'unmeasured'
        | 'without-target'
        /** The plan sets nothing to be reached, neither by a figure nor in words. */
        | 'unaimed';
    }
  /** One of the plan's own groups, by its name. */
  | { type: 'group'; group: string }
  | { type: 'field'; field: string }
  | {
      type: 'order';
      end: 'high' | 'low' | 'most' | 'least' | 'best' | 'worst' | 'both';
      take?: number;
      nth?: number;
      /** «xếp theo hạng từ kém lên»: all of them. */
      row?: true;
      /** «cái nào cao hơn»: of those spoken of. */
      than?: true;
    }
  | { type: 'fold'; fold: 'sum' | 'average' | 'compare' | 'share' | 'difference' }
  /** `both`: what is late and what is not begun, as one. */
  | { type: 'status'; status: Wanted; both?: true }
  | { type: 'returned' }
  | { type: 'ranking' }
  | { type: 'task'; id: string }
  | {
      type: 'sent';
      what:
        | 'who'
        | 'sent'
        | 'unsent'
        | 'late'
        | 'on-time'
        | 'whether'
        | 'when'
        | 'first'
        | 'last'
        | 'closest'
        | 'days';
    }
  | { type: 'words'; what: 'obstacle' | 'proposal' | 'result' | 'figure' | 'progress' }
  | { type: 'month'; what: 'opens' | 'deadline' | 'locked' | 'left' }
  | { type: 'period'; spec: PeriodSpec }
  | { type: 'cadence'; cadence: 'monthly' | 'quarter' | 'half-year' | null }
  /** `unit`: of measures in this unit alone, whatever is to be reached. */
  | { type: 'measure'; value: number | null; unit?: '%' }
  | { type: 'own'; of: 'unit' | 'person' }
  | { type: 'not' }
  /** «họ», «phòng đó»: the unit spoken of. */
  | { type: 'that' }
  | { type: 'within' }
  /** «từ 2 tháng trở lên»: in at least so many of the months. */
  | { type: 'times'; least: number }
  | { type: 'summary' }
  | { type: 'trend' }
  /** «chưa nêu lý do», «có ảnh minh chứng»: what an answer holds, or does not. */
  | { type: 'said'; what: Said; not?: true }
  | { type: 'debt' }
  /**
   * «phải xong trước 30/9», «hạn sau 1/6»: what must be done; `from`, `after` and `until` days of the plan's year, MM-DD; `side`
   * where it lies of the span of time that is named; `ahead`: this week, the next, or so many days from today.
   */
  | {
      type: 'due';
      from?: string;
      after?: string;
      until?: string;
      side?: 'before' | 'up-to' | 'from-now';
      ahead?: 'week' | 'next-week' | number;
      /** The year that is said with the days. */
      year?: number;
    }
  /** «đã nhắc chưa», «ai nhắc» */
  | { type: 'nudged' }
  | { type: 'how'; how: How }
  | { type: 'act'; verb: ActVerb }
  | { type: 'chat'; chat: Chat }
  | { type: 'filler' };

export interface Rule {
  pattern: Pattern;
  /** What a match means; null where it means nothing after all. */
  read(match: RegExpExecArray): PieceMeaning | null;
  /** The same, of a rule whose matches all mean it. */
  means?: PieceMeaning;
}

/** @param plain how it is written without diacritics, where these tell it from other words; null: then not at all */
export const rule = (words: string, read: Rule['read'] | PieceMeaning, plain?: string | null): Rule => ({
  pattern: pattern(words, plain),
  ...(typeof read === 'function' ? { read } : { read: () => read, means: read }),
});

/** How figures are named that need no more than their words. */
export const rulesOfFields = memo(
  (known: readonly Field[]) => [known],
  (known): readonly Rule[] =>
    known
      .filter(({ hasRules }) => hasRules !== true)
      .map(({ id, words }) => rule(`(?:${words})`, { type: 'field', field: id })),
);

/** «nhóm hạ tầng số», «trụ cột thể chế»: the plan's own groups, as they and their short names are called. */
export const rulesOfGroups = memo(
  (groups: readonly Group[]) => [groups],
  (groups): readonly Rule[] =>
    groups.flatMap(({ id, name, short, aliases, tends }) =>
      // What is to be kept up or raised is said in many more words, which language reads.
      [
        ...new Set(
          [name, ...(tends ? [] : [short]), ...aliases].map((one) =>
            one
              .toLowerCase()
              .replace(/[^\p{L}\p{N}%]+/gu, ' ')
              .trim(),
          ),
        ),
      ]
        .sort((one, other) => other.length - one.length)
        .map((called) =>
          rule(
            `(?:(?:thuộc )?(?:nhóm|trụ cột|lĩnh vực|mảng|phần))(?: chỉ số)? ${escaped(called)}(?: (?:bao gồm|gồm|có|bao gồm có))?`,
            {
              type: 'group',
              group: id,
            },
          ),
        ),
    ),
);

export const figure = '(\\d+(?:[.,]\\d+)?)';
export const value = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));
export const units = '(điểm|bậc|hạng|nhiệm vụ|việc|đầu việc|chỉ số|đơn vị|phòng|ngày|%)';
export const unitOf = (text: string | undefined): string | null =>
  text === undefined ? null : /việc|viec|nhiem vu/.test(text) ? 'nhiệm vụ' : text;

const ofPlaces: Partial<Record<Op, Op>> = { '<': '>', '>': '<', '>=': '<=' };

/** «trên 7 điểm», «dưới hạng 10». */
export const compared = (words: string, op: Op): Rule[] => [
  // «hạng ba trên 25 đơn vị»: of how many, no bound.
  rule(`(?:${words}) ${figure}(?! đơn vị| sở| ngành)(?: ${units})?`, (m) => ({
    type: 'number',
    op,
    value: value(m[1]),
    unit: unitOf(m[2]),
  })),
  // «dưới hạng 10»: a place further down is a greater number.
  rule(`(?:${words}) (hạng|top) ${figure}`, (m) => ({
    type: 'number',
    op: m[1] === 'top' ? op : (ofPlaces[op] ?? op),
    value: value(m[2]),
    unit: 'hạng',
  })),
];

/** «thứ hạng dưới 10», «hạng cao hơn 5»: a bound of places, of which the first is the best. */
export const placed = (words: string, op: Op): Rule[] => [
  rule(
    `(?:thứ hạng|xếp hạng|hạng|vị trí|xếp thứ|đứng thứ)(?: nằm| đang| còn| mà| ở| là)* (?:${words})(?: hạng| thứ| vị trí)* ${figure}(?! ?(?:đơn vị|sở|ngành|điểm|bậc|nhiệm vụ|don vi|so|nganh|diem|bac))`,
    (m) => ({ type: 'number', op, value: value(m[1]), unit: 'hạng' }),
  ),
];

const numerals = ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
export const number = (words: string): number => {
  const count = numerals.indexOf(words);
  return count > 0 ? count : Number(words);
};

/** A numeral without its tone, as `number` reads it. */
export const bare = (words: string | undefined): string =>
  (words ?? '').normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** «(thứ) nhì», «(thứ) ba»: a place in a row. */
export const ordinal = (word: string | undefined): number => (bare(word) === 'nhi' ? 2 : number(bare(word)));

const romans = ['i', 'ii', 'iii', 'iv'];
export const quarter = (text: string): number => {
  const roman = romans.indexOf(text.toLowerCase());
  const word = ['một', 'hai', 'ba', 'bốn'].indexOf(text) + 1 || ['mot', 'hai', 'ba', 'bon'].indexOf(text) + 1;
  return roman >= 0 ? roman + 1 : word > 0 ? word : Number(text);
};

export const own = '(?:em|e|tôi|mình|chúng em|chúng tôi|bọn em|tụi em|bọn tôi|chúng mình|tui|tớ)';
export const house = '(?:phòng|đơn vị|trung tâm|thanh tra|văn phòng|ban|bộ phận|chi cục|phòng ban)';
