import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { has, type Parts } from './parts.ts';

/** What a plan quotes, by what it is called: another word for it is meant alike. */
const called = pattern('chủ đề(?: năm)?|khẩu hiệu|phương châm|châm ngôn|thông điệp');
const quotes = /(?:chu de|khau hieu|phuong cham|cham ngon|thong diep)[^.;“"«]{0,20}[“"«]/u;

/** «khẩu hiệu năm nay ghi thế nào»: the words that tasks of the plan quote under such a name; null where none does. */
export function quoted(parts: Parts): Asked | null {
  if (!holds(called, parts.sentence) || has(parts, 'status', 'words', 'sent', 'returned', 'order'))
    return null;
  const ids = parts.context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ text }) => quotes.test(fold(text)))
    .map(({ id }) => id);
  if (ids.length === 0) return null;
  return answered(
    parts.context,
    { of: 'task', where: [{ by: 'text', words: ids.join('|') }], give: ['quote'], about: [], months: [] },
    parts.fields,
  );
}
