import { planIdOf } from '../../report/carried.ts';
import { tokenize } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import type { Filter } from '../query.ts';
import { answered, tasksIn } from './answered.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import { monthsOf } from './months-asked.ts';
import { type Parts, unitsOf } from './parts.ts';

const asks = '(?:kien nghi|de xuat|de nghi)';
const to = '(?:voi|len|gui|toi|den|cho|doi voi|trinh)';
/** Who is no unit of the agency, by what such bodies are called first. */
const body =
  '((?:(?:ubnd|uy ban nhan dan|uy ban|hdnd|hoi dong nhan dan|so|bo|cuc|chi cuc|tong cuc|cong an|ngan hang|bao hiem|kho bac) )(?:(?!(?:gi|nao|viec|dieu|chuyen|nhung|khong|ko|chua|thang|trong|thi|de|roi|gom|la|co|ra|tu|den|toi|nay|gio|cho|cua|hoi|luc|va|nua|minh|em|hoac|hay|thoi|nhe|nha|nhi|luon|di|giup|gium|ho|khac|ky|quy|vay|voi|t\\d+)(?: |$))[\\w-]+ ?){1,6})';
/** «kiến nghị gì với UBND tỉnh», «đề nghị UBND tỉnh việc gì», «kiến nghị nào gửi Sở Tư pháp». */
const asked = new RegExp(
  `(?:^| )(?:${asks}(?: (?:gi|nao|nhung gi|chi|viec gi|bao nhieu|may))? ${to} ${body}|${asks} ${body}(?:nhung )?(?:viec |dieu |chuyen )?(?:gi|nao)|(?:nhung |cac |may |bao nhieu )${asks} ${to} ${body})`,
  'u',
);

const anyBody =
  /(?:^| )(?:hoac|hay|va|voi|cung) (?:cac |nhung )?(?:so|bo|don vi|co quan|noi|nganh)(?: nganh)? (?:khac|nao)(?= |$)/;

/** Whether what a unit asked for names a body, by all of the words that it is called by. */
const namesBody = ({ proposal }: AskedFor, words: readonly string[]): boolean =>
  words.every((word) => proposal.has(word));

/** The words that call a body, as they were typed. */
function asTyped({ reading: { tokens } }: Parts, words: readonly string[]): string {
  const at = tokens.findIndex((_, from) =>
    words.every((word, place) => tokens[from + place]?.folded === word),
  );
  const said = tokens.slice(at, at + words.length).map(({ typed }) => typed);
  return at < 0 ? words.join(' ') : said.join(' ');
}

/**
 * «tháng 9 các phòng có kiến nghị gì với UBND tỉnh»: what was asked for of a body outside, by the words in which it was asked for; a task
 * in whose words of the plan that body stands is something else. Of the units that are named, else of all. Null where something else
 * is asked.
 */
export function proposalsTo(parts: Parts): Asked | null {
  const { context, fields, reading } = parts;
  const [, ...bodies] = asked.exec(reading.foldedText) ?? [];
  const said = bodies.find((one) => one !== undefined);
  // «UBND tỉnh hoặc sở khác»: of more than one.
  if (said === undefined || context.inGroup || anyBody.test(reading.foldedText)) return null;
  const words = tokenize(said.trim()).map(({ folded }) => folded);
  const { months } = monthsOf(parts);
  const units = unitsOf(parts).map(({ id }) => id);
  const rows = askedFor(context).filter(
    (row) =>
      months.includes(row.month) &&
      (units.length === 0 || units.includes(row.unit.id)) &&
      namesBody(row, words),
  );
  // Nobody asked it for anything: what was asked for, and of whom, is told.
  if (rows.length === 0) {
    const where: Filter[] = units.length === 0 ? [] : [{ by: 'unit', relation: 'task', ids: units }];
    if (months.length === 0) return null;
    const others = answered(context, { of: 'task', where, give: ['proposal'], months }, fields);
    return others.answer.type === 'found' && (tasksIn(others) ?? []).length > 0
      ? { ...others, answer: { ...others.answer, addressee: asTyped(parts, words) } }
      : others;
  }
  const told = rows.map((row) =>
    answered(
      context,
      {
        of: 'task',
        where: [
          { by: 'text', words: planIdOf(row.task) },
          { by: 'unit', relation: 'task', ids: [row.unit.id] },
        ],
        give: ['proposal'],
        months: [row.month],
      },
      fields,
    ),
  );
  const answers = told.map(({ answer }) => answer);
  return told.length === 1 ? told[0]! : { ...told[0]!, answer: { type: 'several', answers } };
}
