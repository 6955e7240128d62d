import { planIdOf } from '../../report/carried.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Query } from '../query.ts';
import { readText } from '../read-text.ts';
import { typedWords } from '../reading.ts';
import { answered, ofRows, tasksIn } from './answered.ts';
import { monthsOf, monthsReported, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { has, ownUnits, type Parts, pieceOf, unitsOf } from './parts.ts';
import { spokenOf } from './spoken.ts';
import { partsOf } from './taken-apart.ts';

/** What is asked of the two, at the end: «… cái nào đạt tỷ lệ cao hơn». */
const whichIsMore =
  / (?:thì |thi )?(?:(?:cái|việc|mục|bên|nhiệm vụ|số|đằng|thứ|cai|viec|muc|ben|nhiem vu|so|dang|thu) (?:nào|nao) )(?:[^ @]+ ){0,6}?(cao|thấp|khá|tốt|kém|nhiều|ít|nhanh|chậm|thap|kha|tot|kem|nhieu|it|nhanh|cham) (?:hơn|hon) /u;
const less: ReadonlySet<string> = new Set(['thấp', 'kém', 'ít', 'chậm', 'thap', 'kem', 'it', 'cham']);
const joins = / (?:với|và|hay|hoặc|voi|va|hoac) /gu;

/** The words of a question between two places of its sentence, as they were typed. */
function typedBetween({ sentence, reading }: Parts, from: number, to: number): string {
  const places = [...sentence.placeOf].filter(([at]) => at >= from && at < to).map(([, place]) => place);
  if (places.length === 0) return '';
  return typedWords(reading, Math.min(...places), Math.max(...places) + 1);
}

/** The one task with a figure to reach that a part of a question names by its words; null where it names none, or several. */
function measuredIn(parts: Parts, from: number, to: number): string | null {
  const words = typedBetween(parts, from, to);
  if (words.split(' ').length < 2) return null;
  const spoken = spokenOf(partsOf(parts.context, readText(words, parts.context), null));
  const ids = new Set(spoken?.matter.ids ?? []);
  const [only, another] = parts.context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, measure }) => ids.has(id) && measure !== undefined);
  return only && !another ? only.id : null;
}

/** The last month in which both were told, of those that are named or of all. */
function monthOfBoth(parts: Parts, ids: readonly string[], units: readonly string[]): number | null {
  const { context } = parts;
  const named = monthsReported(context, monthsOf(parts).months);
  const months = named.length > 0 ? named : monthsSoFar(context);
  const tells = (month: number): boolean =>
    progressOfMonths(context, [month]).some(({ tasks }) =>
      ids.every((id) =>
        tasks.some(
          (one) =>
            planIdOf(one.task) === id &&
            (units.length === 0 || units.includes(one.unit.id)) &&
            answerOf(one)?.figure !== undefined,
        ),
      ),
    );
  return months.findLast(tells) ?? null;
}

/**
 * «giữa số lớp tập huấn với số cơ sở đi kiểm tra cái nào đạt tỷ lệ cao hơn»: two tasks of the plan beside each other, by what
 * part of its figure each has reached; null where the question does not name two.
 */
export function twoMatters(parts: Parts): Asked | null {
  const { text } = parts.sentence;
  const tail = whichIsMore.exec(text);
  if (!tail || has(parts, 'status', 'sent', 'returned') || unitsOf(parts).length > 1) return null;
  const own = pieceOf(parts, 'own')?.of === 'unit' ? ownUnits(parts) : [];
  const units = [...new Set([...unitsOf(parts), ...own].map(({ id }) => id))];
  for (const join of text.slice(0, tail.index + 1).matchAll(joins)) {
    const [one, other] = [
      measuredIn(parts, 1, join.index + 1),
      measuredIn(parts, join.index + join[0].length, tail.index + 1),
    ];
    if (one === null || other === null || one === other) continue;
    const month = monthOfBoth(parts, [one, other], units);
    if (month === null) return null;
    const query: Query = {
      of: 'task',
      where: [
        { by: 'text', words: `${one}|${other}` },
        ...(units.length > 0 ? [{ by: 'unit' as const, relation: 'task' as const, ids: units }] : []),
      ],
      give: ['figure'],
      about: [],
      months: [month],
    };
    const asked = answered(parts.context, query, parts.fields);
    // Where several units have one of them, whose is meant is not said.
    if ((tasksIn(asked) ?? []).length !== 2) continue;
    return ofRows(asked, (rows) => rows, { end: less.has(tail[1]!) ? 'low' : 'high' });
  }
  return null;
}
