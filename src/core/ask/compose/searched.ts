import { planIdOf } from '../../report/carried.ts';
import { asHeard, type TaskProgress } from '../../report/progress.ts';
import type { Entry } from '../../report/report.ts';
import type { AskContext, Asked, Topic } from '../answer.ts';
import type { Filter } from '../query.ts';
import type { Reading } from '../reading.ts';
import { holdsAll } from '../task-text.ts';
import { isAlien } from './alien.ts';
import { answered } from './answered.ts';
import { aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { namesDay } from './day-told.ts';
import { moneyTold } from './money-told.ts';
import { monthsOf, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { besideIndex, withUnsent } from './of-matter.ts';
import { indicesOf, type Parts, unitsOf } from './parts.ts';
import { partsOf } from './taken-apart.ts';
import { sectionIn } from './texts.ts';

/** Words that carry nothing in a search of texts. */
const common = new Set(
  'bao nhieu may co duoc lam nhan tra loi cai con so tong nguoi viec don vi phong thang nam ke hoach bao cao chi tieu gi nao roi xong chua the cua trong va cho voi la thi ma nhung cac'.split(
    ' ',
  ),
);

/** An answer's words. */
const saidIn = ({ result, obstacle, proposal }: Entry): string =>
  [result, obstacle, proposal].filter(Boolean).join(' ');

/** Entries of the months asked whose words, with those of their task, hold what is looked for. */
function entriesThatHold(parts: Parts, words: readonly string[], months: readonly number[]): TaskProgress[] {
  const units = unitsOf(parts).map(({ id }) => id);
  const codes = indicesOf(parts).map(({ code }) => code);
  return progressOfMonths(parts.context, months).flatMap(({ tasks, visibility }) =>
    tasks.filter(
      ({ entry, task, unit, index }) =>
        entry !== null &&
        (codes.length === 0 || codes.includes(index.code)) &&
        (units.length === 0 || units.includes(unit.id)) &&
        !holdsAll(task.text, words) &&
        holdsAll(`${saidIn(asHeard(visibility, unit.id, entry))} ${task.text}`, words),
    ),
  );
}

/** More tasks than this hold words that tell nothing. */
const mostFound = 3;

/** What units reported of the months so far, for those who may read it. */
function inReports(parts: Parts, words: readonly string[]): Asked | null {
  const { context } = parts;
  const named = monthsOf(parts).months.filter((month) => month <= context.atHand);
  const months = named.length > 0 ? named : monthsSoFar(context);
  const found = words.length < 2 ? [] : entriesThatHold(parts, words, months);
  const ids = [...new Set(found.map(({ task }) => planIdOf(task)))];
  if (ids.length === 0 || ids.length > mostFound) return null;
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    { by: 'unit', relation: 'task', ids: [...new Set(found.map(({ unit }) => unit.id))] },
  ];
  // «mở được mấy lớp, bao nhiêu người học»: a figure is asked as it stands, which the last that told of it says.
  const asked = new Set(aspectsIn(parts.sentence, context.plan).map(({ aspect }) => aspect));
  // «Zalo nhắn tin được chưa»: so is whether it is done.
  const asksDone = asked.has('done') && !asked.has('figure');
  const asksFigure = (asked.has('figure') && !asked.has('sum')) || asksDone;
  // How it stands now the latest report of it tells, whatever its words are.
  const isTold = (one: TaskProgress): boolean =>
    asksDone
      ? found.some(
          ({ task, unit }) => task.id === one.task.id && unit.id === one.unit.id && one.entry !== null,
        )
      : found.includes(one);
  const spoken = progressOfMonths(context, months).filter(({ tasks }) => tasks.some(isTold));
  const last = spoken.at(-1)?.period.month;
  return asksFigure && named.length === 0 && last !== undefined
    ? withUnsent(
        parts,
        answered(
          context,
          { of: 'task', where, give: [asksDone ? 'result' : 'figure'], about: words, months: [last] },
          parts.fields,
        ),
      )
    : answered(context, { of: 'task', where, give: ['result'], months }, parts.fields);
}

/**
 * «tien khuyen cong dot 1 VP bao chuyen ve TT ngay nao», with words that without their marks may be idle ones: the one task of
 * which a report holds them all and tells a day.
 */
function onDay(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const asked = aspectsIn(sentence, context.plan).some(({ aspect }) => aspect === 'when');
  const words = contentOf(parts)
    .filter(({ inName, word }) => inName !== true && word.length > 1 && !common.has(word))
    .map(({ word }) => word);
  if (!asked || new Set(words).size < 3) return null;
  const named = monthsOf(parts).months;
  const months = named.length > 0 ? named : monthsSoFar(context);
  const found = progressOfMonths(context, months).flatMap(({ tasks, visibility, period }) =>
    tasks.flatMap(({ entry, task, unit }) => {
      const said = entry === null ? '' : saidIn(asHeard(visibility, unit.id, entry));
      return namesDay(said) && holdsAll(`${said} ${task.text}`, words)
        ? [{ id: planIdOf(task), unit: unit.id, month: period.month }]
        : [];
    }),
  );
  const [only, another] = found;
  if (!only || another) return null;
  const where: Filter[] = [
    { by: 'text', words: only.id },
    { by: 'unit', relation: 'task', ids: [only.unit] },
  ];
  const query = { of: 'task' as const, where, give: ['when'], about: words, months: [only.month] };
  return answered(context, query, parts.fields);
}

/**
 * What stands behind «phòng», two words of it as one: «phòng Pháp chế» is not found in a report that has «phòng», «pháp» and «chế»,
 * each somewhere.
 */
const namesOfParts = ({ tokens }: Reading): string[] => {
  const words = tokens.map(({ folded }) => folded);
  return words.flatMap((word, at) =>
    /^(?:phong|tam|cuc)$/.test(word) && words[at + 2] !== undefined
      ? [`${words[at + 1]} ${words[at + 2]}`]
      : [],
  );
};

/** A passage of the plan document: «chủ đề năm là gì». */
function inPlan(parts: Parts, reading: Reading, words: readonly string[]): Asked | null {
  const asksWords =
    / (?:là gì|gồm những gì|nói gì|ghi gì|quy định gì|ghi thế nào|làm gì|la gi|noi gi|ghi gi|lam gi) /u;
  if (!asksWords.test(parts.sentence.text) || isAlien(parts.context, reading)) return null;
  const section = sectionIn(parts);
  return section !== null && holdsAll(section, words)
    ? { answer: { type: 'section', section: 'text', text: section } }
    : null;
}

/**
 * What is looked for in texts where nothing else is understood: in what units reported of the months so far, for those
 * who may read it, then in the plan's own passages, then tasks beside an index that is named.
 * @param isOfUnit whether a unit is named that the directory does not have
 */
export function searched(
  context: AskContext,
  reading: Reading,
  topic: Topic | null,
  isOfUnit: boolean,
): Asked | null {
  if (reading.unknownPerson || reading.unknownIndexName !== null || reading.unknownCode !== null) return null;
  const parts = partsOf(context, reading, topic);
  const typed = new Set(parts.left.map(({ at }) => parts.sentence.wordAt.get(at)!.folded));
  const content = [...typed].filter((word) => !common.has(word) && word.length > 1);
  const words = content.length < 2 ? content : [...content, ...(isOfUnit ? namesOfParts(reading) : [])];
  return (
    moneyTold(parts, topic) ??
    inReports(parts, words) ??
    onDay(parts) ??
    inPlan(parts, reading, words) ??
    besideIndex(parts)
  );
}
