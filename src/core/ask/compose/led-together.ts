import type { Person } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import type { Asked } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { has, indicesOf, isHeadOf, type Parts } from './parts.ts';

/** «cùng phụ trách», «chung nhau chỉ đạo», «đồng phụ trách»: at once with somebody else. */
const together = pattern(
  '(?:cùng|chung|cùng nhau|đồng|cùng chung)(?: nhau)? (?:phụ trách|chỉ đạo|theo dõi|làm lãnh đạo|lãnh đạo|quản lý|nắm|lo|đứng tên|đứng)',
);
/** «tôi với anh Khoát», «với tôi»: whoever asks is one of them. */
const withAsker = pattern(
  '(?:tôi|mình|tui)(?: (?:và|với|cùng|cùng với|hay))+ (?:[^ @]+ ){0,2}@p\\d+|@p\\d+(?: (?:và|với|cùng|cùng với))+ (?:tôi|mình|tui)|(?:với|cùng) (?:tôi|mình|tui)',
);
const whoElse = pattern('(?:ai|(?:sếp|lãnh đạo|người|đồng chí) (?:nào|mô))');

/** The leaders who are named, and whoever asks where they say that they are among them; null where one of them leads nothing. */
function leadersIn(parts: Parts): readonly Person[] {
  const { org, plan, speaker } = parts.context;
  const leads = ({ id, role }: Person): boolean =>
    role === 'leader' && plan.indices.some((index) => isLedBy(index, id));
  // «anh Phương», of whom there are two: the one who leads.
  const named = parts.named.flatMap((one) =>
    one.type === 'person' ? org.people.filter((person) => one.ids.includes(person.id) && leads(person)) : [],
  );
  const self = speaker && leads(speaker.person) && holds(withAsker, parts.sentence) ? [speaker.person] : [];
  return [...new Set([...self, ...named])];
}

/**
 * «chỉ số nào tôi với anh Khoát cùng phụ trách»: the indices that several lead at once, and none of one of them alone; «ai cùng phụ
 * trách chỉ số đó với tôi»: all who lead it.
 */
export function ledTogether(parts: Parts): Asked | null {
  const { context } = parts;
  if (!holds(together, parts.sentence)) return null;
  if (has(parts, 'period', 'status', 'words', 'sent', 'returned', 'order')) return null;
  if (parts.named.some(({ type }) => type === 'unit')) return null;
  const [index, another] = indicesOf(parts);
  if (index && !another && holds(whoElse, parts.sentence) && isLed(parts))
    return {
      answer: answerIndices(context, [index], { intents: ['leader'] }),
      topic: { indices: [index.code], intents: ['leader'] },
    };
  const people = leadersIn(parts);
  if (index || people.length < 2 || !isHeadOf(parts, 'index')) return null;
  return answered(
    context,
    {
      of: 'index',
      where: people.map(({ id }) => ({ by: 'person', ids: [id] })),
      give: ['leader'],
      months: [],
    },
    parts.fields,
  );
}

/** Whether it is of leaders, and not of who works together. */
const isLed = ({ sentence }: Parts): boolean =>
  / (?:lãnh đạo|phụ trách|chỉ đạo|theo dõi|lanh dao|phu trach|chi dao|theo doi) /u.test(sentence.text);
