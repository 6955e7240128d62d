import { planIdOf } from '../../report/carried.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, tasksIn } from './answered.ts';
import { monthsOf, monthsReported } from './months-asked.ts';
import { has, indicesOf, isHeadOf, type Parts } from './parts.ts';

const howMuch = pattern('(?:bao nhiêu|mấy|bn)(?= |$)');
const inPercent = /(?:bao nhieu|may|bn) ?(?:%|phan tram)/u;
/** What an index itself is told in. */
const ofIndex = /(?:diem|hang|bac|vi tri|chi tieu la|nhiem vu|viec|thu may)/u;

/**
 * «thu ngân sách tháng 5 được bao nhiêu tỷ», where an index has the name of a figure that one of its tasks reports: that figure, and
 * no list of what the index has to do. Null where no task, or more than one, is counted so.
 */
export function figureOfIndex(parts: Parts): Asked | null {
  const { context, reading } = parts;
  const [index, another] = indicesOf(parts);
  if (!index || another || !has(parts, 'period') || !holds(howMuch, parts.sentence)) return null;
  if (has(parts, 'status', 'sent', 'words', 'returned', 'order', 'debt', 'month') || isHeadOf(parts, 'task'))
    return null;
  const said = reading.foldedText;
  if (ofIndex.test(said.replace(foldedWords(index.name), ''))) return null;
  const name = foldedWords(index.name);
  const measured = index.tasks.filter(({ measure }) => measure !== undefined);
  const counted = [...said.matchAll(/(?:bao nhieu|may|bn) (\S+)/gu)].map(([, word]) => word!);
  const isSaid = (unit: string): boolean => counted.includes(fold(unit).split(' ')[0]!);
  const byUnit = measured.filter(({ measure }) => measure!.unit !== '%' && isSaid(measure!.unit));
  const byName = measured.filter(({ text }) => ` ${foldedWords(text)} `.includes(` ${name} `));
  const [only, more] = byUnit.length > 0 ? byUnit : byName;
  if (!only || more) return null;
  const months = monthsReported(context, monthsOf(parts).months);
  if (months.length !== 1) return null;
  const asked = answered(
    context,
    {
      of: 'task',
      where: [{ by: 'text', words: planIdOf(only) }],
      give: inPercent.test(said) ? ['share', 'figure'] : ['figure'],
      about: [],
      months,
    },
    parts.fields,
  );
  return (tasksIn(asked) ?? []).length > 0 ? asked : null;
}
