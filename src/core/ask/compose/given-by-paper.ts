import { memo } from '../../../kit/memo.ts';
import type { Plan } from '../../plan/plan.ts';
import { escaped } from '../../text/escaped.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answered } from './answered.ts';
import { has, type Parts } from './parts.ts';

/** A paper as tasks name it: «Nghị quyết số 19-NQ/HU», folded: what kind, its number, the first letters of its sign. */
const parted = /^(\D+?)(?: so)? 0*(\d+)\s*[-/]\s*([a-z]+)/;

/** Each task that a paper bids, with how that paper is called in a message, folded: by its kind, whole or short, or by its sign. */
const bidden = memo(
  (plan: Plan) => [plan],
  ({ indices }): readonly { id: string; called: RegExp }[] =>
    indices
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ id, source }) => {
        const [, kind, number, sign] = parted.exec(fold(source ?? '')) ?? [];
        if (!kind || !number || !sign) return [];
        const words = kind.split(' ');
        const names = [kind, words.slice(0, 2).join(' '), words.map(([letter]) => letter).join(''), sign];
        return [
          {
            id,
            called: new RegExp(
              `(?<![a-z])(?:(?:${names.map(escaped).join('|')})(?: so)? ?0*${number}|0*${number} ?[-/] ?${escaped(sign)})(?![\\d])`,
            ),
          },
        ];
      }),
);

const aTask = '(?:nhiem vu|viec|cong viec|dau viec|phan viec|muc|chi tieu|chi so)';
/** What the paper bids is asked for: «giao những gì», «là căn cứ của việc nào», «việc nào làm theo …». */
const asksTasks = new RegExp(
  `(?<![a-z])(?:${aTask} (?:nao|gi)|(?:nhung|cac|may|bao nhieu) ${aTask}|(?:giao|yeu cau|bat|dat ra)(?: [a-z]+){0,4} (?:gi|nao|ai|chi)|lam (?:gi|nhung gi))(?![a-z])`,
);

/**
 * «nghị quyết số 19 là căn cứ của nhiệm vụ nào», «08-CTr/TU giao những gì»: the tasks that the plan has by such a paper, with whose they
 * are. Null where no task has it, or how they stand is asked.
 */
export function givenByPaper(parts: Parts): Asked | null {
  const { context, reading } = parts;
  const said = fold(reading.text);
  if (!asksTasks.test(said) || has(parts, 'status', 'sent', 'returned', 'words')) return null;
  const ids = bidden(context.plan)
    .filter(({ called }) => called.test(said))
    .map(({ id }) => id);
  return ids.length === 0
    ? null
    : answered(
        context,
        {
          of: 'task',
          where: [{ by: 'text', words: ids.join('|') }],
          give: ['source'],
          about: [],
          months: [],
        },
        parts.fields,
      );
}
