import { planIdOf } from '../report/carried.ts';
import type { Answer, AskResult } from './answer.ts';
import { isOfOneTask, subjectOf } from './goes-on.ts';
import { tells } from './several.ts';

/** One thing that an answer tells. */
interface Told {
  /** Reports, the plan's words of tasks, a figure of indices, or a kind of its own. */
  what: string;
  /** Of which rows; null of no rows, or of all there are. */
  ids: ReadonlySet<string> | null;
  /** Of which indices these rows are. */
  codes: ReadonlySet<string> | null;
  months: readonly number[];
  /** Of rows in these states alone. */
  states: readonly string[];
  /** It is told of each of them by itself. */
  each?: true;
}

type Found = Extract<Answer, { type: 'found' }>;

const told = (what: string, more: Partial<Told> = {}): Told => ({
  what,
  ids: null,
  codes: null,
  months: [],
  states: [],
  ...more,
});

/** Fields that are told in one breath. */
const alike: Partial<Record<string, string>> = {
  rank: 'score',
  'previous-rank': 'change',
  'lead-unit': 'leader',
  coordinating: 'leader',
};

const ofIndices = (field: string, codes: readonly string[], more: Partial<Told> = {}): Told =>
  told(`index ${alike[field] ?? field}`, { ids: new Set(codes), codes: new Set(codes), ...more });

function ofFound({ query, found }: Found): Told[] {
  const { months } = query;
  if (found.of === 'index') {
    const codes = found.rows.map(({ code }) => code);
    const ordered = query.order ? [query.order.field] : [];
    // How far each is from its aim is told with that aim: «28,9 → 35,0».
    const fields = [...query.give, ...ordered, ...(ordered.includes('gap') ? ['target'] : [])];
    return [...new Set(['list', ...fields])].map((field) => ofIndices(field, codes));
  }
  if (found.of === 'group' || query.fold === 'tally') return [told('counts', { months })];
  if (found.of !== 'task') return [told(`of ${found.of}`)];
  return [
    told(months.length > 0 ? 'report' : 'plan', {
      ids: new Set(found.rows.map(({ task }) => planIdOf(task))),
      codes: new Set(found.rows.map(({ index }) => index.code)),
      months,
      states: query.where.flatMap((one) => (one.by === 'status' && !one.not ? [one.status] : [])),
    }),
  ];
}

/** Who was late is told with who has not sent at all, and not the other way round. */
const ofSent = (answer: Extract<Answer, { type: 'sent' | 'missing' }>): Told[] => [
  told('sent'),
  ...(answer.type === 'sent' && (answer.what === 'late' || answer.what === 'days')
    ? [told('sent late', { months: answer.months })]
    : []),
];

/** Places and scores are told in one breath, how far it is to an aim is not. */
const orderedBy = (answer: Extract<Answer, { type: 'ranking' | 'bottom' }>): string =>
  answer.type === 'ranking' && answer.by === 'gap' ? 'gap' : 'score';

/** What an answer tells, piece by piece; null where that is not known of its kind. */
const toldIn = (answer: Answer): Told[] | null =>
  answer.type === 'sent' || answer.type === 'missing' ? ofSent(answer) : toldOf(answer);

function toldOf(answer: Exclude<Answer, { type: 'sent' | 'missing' }>): Told[] | null {
  switch (answer.type) {
    case 'found':
      return ofFound(answer);
    case 'facts':
      return [...new Set(answer.facts.map(({ intent }) => intent))].map((intent) =>
        ofIndices(
          intent,
          answer.facts.flatMap((fact) => (fact.intent === intent ? [fact.index.code] : [])),
          { each: true },
        ),
      );
    case 'ranking':
    case 'bottom':
      return [ofIndices(orderedBy(answer), subjectOf(answer)?.ids ?? [])];
    case 'table':
      return [
        ofIndices(
          answer.intent,
          answer.indices.map(({ code }) => code),
          { each: true },
        ),
      ];
    case 'by-status':
      return [told('report', { states: [answer.wanted] })];
    case 'index-progress':
      return [told('report', { codes: new Set([answer.index.code]) })];
    case 'who-is':
      return [told('person', { ids: new Set([answer.person.id]) })];
    case 'returned':
    case 'how':
    case 'nudges':
    case 'deadline':
    case 'month-dates':
    case 'counted':
      return [told(answer.type)];
    case 'several': {
      const all = answer.answers.map(toldIn);
      return all.some((one) => one === null) ? null : all.flatMap((one) => one ?? []);
    }
    default:
      return null;
  }
}

/** What an answer tells, and of which indices its rows are, as far as that is known; null of a kind of which it is not. */
export function kindsTold(
  answer: Answer,
): { kinds: readonly string[]; codes: ReadonlySet<string> | null } | null {
  const all = toldIn(answer);
  if (!all) return null;
  const codes = all.some((one) => one.codes === null && ofRows.has(kindOf(one)))
    ? null
    : new Set(all.flatMap((one) => [...(one.codes ?? [])]));
  return { kinds: all.map(({ what }) => what), codes };
}

const overlap = (one: ReadonlySet<string> | null, other: ReadonlySet<string> | null): boolean =>
  one === null || other === null || [...one].some((id) => other.has(id));

const isWithin = (one: ReadonlySet<string> | null, other: ReadonlySet<string> | null): boolean =>
  one !== null && other !== null && [...one].every((id) => other.has(id));

/** Whether one piece is told with another. */
function isWith(one: Told, other: Told, isOfItsMonth: boolean): boolean {
  // How many of each state there are tells of every one of them; a row of a report says whose it is.
  if (one.what === 'report' && other.what === 'counts') return true;
  // Which indices there are is seen of what is told of each.
  if (one.what === 'index list' && kindOf(other) === 'index') return isWithin(one.codes, other.codes);
  const isAlike = one.what === other.what || (one.what === 'plan' && other.what === 'report');
  return (
    isAlike &&
    overlap(one.ids, other.ids) &&
    (one.each ? isWithin : overlap)(one.codes, other.codes) &&
    (!isOfItsMonth || one.months.every((month) => other.months.includes(month))) &&
    (other.states.length === 0 ||
      one.states.length === 0 ||
      one.states.some((state) => other.states.includes(state)))
  );
}

const kindOf = ({ what }: Told): string => what.split(' ')[0]!;

const isOfSame = (one: Told, other: Told): boolean =>
  kindOf(one) === kindOf(other) && overlap(one.ids, other.ids) && overlap(one.codes, other.codes);

/** Pieces that are of rows: a clause which names none of its own is of those before it. */
const ofRows: ReadonlySet<string> = new Set(['report', 'plan', 'index']);

/** What a question names by itself. */
export interface Named {
  index: boolean;
  task: boolean;
  month: boolean;
  unit: boolean;
  /** Who has something. */
  whose: boolean;
  /** Something of sending reports. */
  sending: boolean;
  /** Among which the next question looks: «mấy chỉ số của chị, cái nào …». */
  among: boolean;
}

const isRows = (part: readonly Told[]): boolean => part.every((one) => ofRows.has(kindOf(one)));

/** A task that is named is one of few: of many, words were found that are in all of them. */
const few = 3;
const isOfFew = (part: readonly Told[]): boolean => part.every(({ ids }) => ids === null || ids.size <= few);

/** Whether what was found to a question is what it asks, as far as can be seen: it names it, or it is of what was told before. */
function isSure(part: readonly Told[], named: Named, before: readonly Told[] | undefined): boolean {
  if (named.index || (named.task && isOfFew(part)) || !before || !isRows(part)) return true;
  if (!isRows(before)) return named.month || named.unit;
  // What is of more than that has lost what it is of.
  return part.every((one) =>
    before.some(({ codes }) => one.codes === null || codes === null || isWithin(one.codes, codes)),
  );
}

/** Whether a question asks nothing but of the one task that the whole is about: all that is asked of it is told, or added. */
function isOfTheTask(part: readonly Told[], named: Named, whole: readonly Told[]): boolean {
  if (!isRows(part)) return !named.sending && part.every((one) => ofAnyWork.has(kindOf(one)));
  const isOfAnother = named.task && part.every((one) => one.ids?.size === 1);
  return !isOfAnother || part.every((one) => whole.some(({ ids }) => isWithin(one.ids, ids)));
}

/** «đúng hạn không», «hạn quý mấy»: of a report as well as of a task. */
const ofAnyWork: ReadonlySet<string> = new Set(['sent', 'deadline', 'month-dates', 'counted']);

/** Whether the whole tells something of reports that none of the questions does by itself: «đã có sếp nào cho ý kiến chưa». */
function tellsMore(results: readonly AskResult[], whole: Answer): boolean {
  if (whole.type !== 'found' || whole.query.months.length === 0) return false;
  const given = results.flatMap(({ answer }) => (answer.type === 'found' ? answer.query.give : []));
  return whole.query.give.includes('decision') && !given.includes('decision');
}

/**
 * Whether a message that was read as one was read as but one of its questions: what it tells is what one of them asks, and what
 * another asks is nowhere in it. Then each is answered by itself. A whole that tells of several at once, or sets them beside each
 * other, says more than they do and stays.
 * @param named what each question names by itself
 */
export function isButOne(
  results: readonly AskResult[],
  whole: Answer,
  named: (at: number) => Named,
): boolean {
  const all = toldIn(whole);
  const parts = results.map(({ answer }) => (tells(answer) ? toldIn(answer) : null));
  if (!all || parts.some((part) => part === null)) return false;
  const each = parts.map((part) => part ?? []);
  const isOfOne = all.every((piece) => each.some((part) => part.some((one) => isOfSame(piece, one))));
  if (!isOfOne || tellsMore(results, whole)) return false;
  const isLeftOut = (part: readonly Told[], at: number): boolean => {
    // What found nothing is no sign that something was left out.
    if (part.every(({ ids }) => ids?.size === 0)) return false;
    const own = named(at);
    // «hạ tầng số tháng 6 ra sao, còn thôn nào lõm sóng không»: of the index, of which the whole tells one task.
    if (own.index && results[at]?.answer.type === 'index-progress' && isOfOneTask(whole)) return true;
    if (own.among || (isOfOneTask(whole) && isOfTheTask(part, own, all))) return false;
    if (!isSure(part, own, each[at - 1])) return false;
    return part.some(
      (one) =>
        (own.whose || one.what !== 'index leader') && !all.some((piece) => isWith(one, piece, own.month)),
    );
  };
  return each.some(isLeftOut);
}
