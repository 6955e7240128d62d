import { planIdOf } from '../../report/carried.ts';
import { asHeard } from '../../report/progress.ts';
import type { Entry } from '../../report/report.ts';
import type { AskContext, Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { answered, ofRows, tasksIn } from './answered.ts';
import { monthsSoFar, progressOfMonths } from './months-asked.ts';
import type { Parts } from './parts.ts';

/** A report that tells that somebody said yes, or gave what was asked for. */
const granted =
  /(?<!(?:chưa|không|chờ|đợi)(?: \p{L}+){0,3} )(?:duyệt|chấp thuận|đồng ý|chấp nhận|thông qua|thống nhất|nhất trí|(?:được|đã|mới|vừa) (?:cấp|có|bố trí|bổ sung|hỗ trợ|chuyển|phân bổ|trang bị|thay|thuê))(?!\p{L})/iu;

/** Words that stand in nearly all that is asked for, and those of agencies: they tell nothing of what it is. */
const common: ReadonlySet<string> = new Set(
  'đề nghị sở ubnd tỉnh huyện xã phường lãnh đạo giám đốc chủ tịch phó phòng trung tâm văn đơn vị các những trong năm tháng ngày quý cho của và với để về được đã có là theo từ tại đến trước sau thêm sớm'.split(
    ' ',
  ),
);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []).filter((word) => !common.has(word)));

/** How many words of what was asked for a sentence holds. */
const sharedWith = (proposal: ReadonlySet<string>, said: string): number =>
  [...wordsOf(said)].filter((word) => proposal.has(word)).length;

/** Whether what a later report tells is the answer to what was asked for: it says yes, and speaks of the same. */
const answersProposal = (proposal: ReadonlySet<string>, told: string, least: number): boolean =>
  told.split(/[.;]/u).some((said) => granted.test(said) && sharedWith(proposal, said) >= least);

/** Of another task so many words must be the same, and so much of what its report says. */
const ofOthers = { least: 3, share: 0.4 };

/** «Sở Tài chính đã thống nhất cấp trước 40% kinh phí khuyến công», reported by whoever was to see to it. */
const isAnsweredBy = (proposal: ReadonlySet<string>, told: string): boolean =>
  told
    .split(/[.;]/u)
    .some(
      (said) =>
        granted.test(said) &&
        sharedWith(proposal, said) >= Math.max(ofOthers.least, ofOthers.share * wordsOf(said).size),
    );

/** What was asked for, by whom and in which month. */
export interface Proposed {
  id: string;
  unit: string;
  month: number;
  proposal: string;
}

/** Reports that tell what became of it: of which task and unit, in which months. */
export interface Granted {
  id: string;
  unit: string;
  months: readonly number[];
}

/** The later reports that tell what became of what was asked for: of the same task and unit, else of whoever was to see to it. */
export function grantedLater(context: AskContext, { id, unit, month, proposal }: Proposed): Granted | null {
  const words = wordsOf(proposal);
  const told = progressOfMonths(
    context,
    monthsSoFar(context).filter((later) => later > month),
  ).flatMap(({ tasks, visibility, period }) =>
    tasks.flatMap((one) => {
      const entry = answerOf(one);
      if (entry === null) return [];
      const heard = asHeard(visibility, one.unit.id, entry);
      const by = { id: planIdOf(one.task), unit: one.unit.id, month: period.month };
      return tellsOf(words, heard, by.id === id && by.unit === unit) ? [by] : [];
    }),
  );
  const isOwn = (by: (typeof told)[number]): boolean => by.id === id && by.unit === unit;
  // Who tells the last of it; of the same month its own unit.
  const last = Math.max(...told.map((by) => by.month));
  const ofLast = told.filter((by) => by.month === last);
  const first = ofLast.find(isOwn) ?? ofLast[0];
  if (!first) return null;
  const months = told.filter((by) => by.id === first.id && by.unit === first.unit).map((by) => by.month);
  return { id: first.id, unit: first.unit, months };
}

/** Whether a report tells what became of it. */
function tellsOf(words: ReadonlySet<string>, { result, obstacle, status }: Entry, isOwn: boolean): boolean {
  if (!isOwn) return isAnsweredBy(words, result ?? '');
  // «đã dùng bản phần mềm của Trung tâm», of what is done by now: it was there.
  const isDone = status === 'done' && sharedWith(words, result ?? '') >= 2;
  return isDone || answersProposal(words, `${result ?? ''}. ${obstacle ?? ''}`, 2);
}

type Reported = NonNullable<ReturnType<typeof tasksIn>>[number];

/** What became of the last that was asked for in a row. */
function laterOf({ context }: Parts, { task, units, reported }: Reported): Later | null {
  const said = reported.findLast(({ progress }) => answerOf(progress)?.proposal !== undefined);
  const unit = units[0]?.id;
  const proposal = said && answerOf(said.progress)?.proposal;
  if (!said || proposal === undefined || unit === undefined) return null;
  const id = planIdOf(task);
  const granted = grantedLater(context, { id, unit, month: said.month, proposal });
  return granted && { id, unit, granted };
}

interface Later {
  id: string;
  unit: string;
  granted: Granted;
}

/** The reports that tell it, as they are told. */
export const toldOfGranted = ({ context, fields }: Parts, { id, unit, months }: Granted): Asked =>
  answered(
    context,
    {
      of: 'task',
      where: [
        { by: 'text', words: id },
        { by: 'unit', relation: 'task', ids: [unit] },
      ],
      give: ['result'],
      about: [],
      months,
    },
    fields,
  );

/**
 * «rồi có được cấp không», of what a unit asked for in a month: where a later report tells that it was given, that report;
 * that nothing was answered is said only of what no report up to now speaks of.
 */
export function withGranted(parts: Parts, asked: Asked): Asked {
  const { answer } = asked;
  if (answer.type !== 'found' || !answer.query.give.some((one) => one === 'decision' || one === 'reply'))
    return asked;
  const later = (tasksIn(asked) ?? []).flatMap((row) => laterOf(parts, row) ?? []);
  if (later.length === 0) return asked;
  const told = later.map(({ granted }) => toldOfGranted(parts, granted));
  const [first] = told;
  const isLater = (id: string, unit: string | undefined): boolean =>
    later.some((one) => one.id === id && one.unit === unit);
  const left = (tasksIn(asked) ?? []).filter(({ task, units }) => !isLater(planIdOf(task), units[0]?.id));
  if (left.length === 0 && told.length === 1) return first!;
  const rest = left.length > 0 ? [ofRows(asked, () => left).answer] : [];
  return {
    ...asked,
    answer: { type: 'several', answers: [...told.map((one) => one.answer), ...rest] },
  };
}
