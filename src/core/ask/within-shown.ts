import type { AskContext, Asked, Topic } from './answer.ts';
import { answered } from './compose/answered.ts';
import { lastOf, queryIn } from './compose/leaning.ts';
import { fields } from './fields.ts';
import type { Filter, Query } from './query.ts';

/** «cái nào trong đó», «trong mấy cái này», «mấy cái đó»: those that were shown. */
const ofThem =
  /(?<!\p{L})(?:trong|trong số) (?:đó|đấy|ấy|này|số đó|số này|do|ay|nay|so do)(?!\p{L})|(?<!\p{L})(?:(?:trong(?: số)?|trong so) )?(?:các|những|mấy|hai|ba|bốn|\d|cac|nhung|may|bon) (?:cái|chỉ số|đứa|mục|cai|chi so|muc) (?:đó|đấy|ấy|này|trên|kia|ay|nay|do|tren)(?!\p{L})/giu;

/** «cái nào văn phòng chủ trì»: it names nothing else that it could be of. */
const whichOne =
  /^\s*(?:(?:thế|vậy|rồi|còn|the|vay|roi|con|thì|thi|mà|ma) )*(?:cái|đứa|cai) (?:nào|nao)(?!\p{L})/iu;
const which = /(?<!\p{L})(?:cái|đứa|cai) (nào|nao)(?!\p{L})/iu;
const each = /(?<!\p{L})(?:từng|mỗi|tung|moi) (?:cái|đứa|cai)(?!\p{L})/iu;

/** What a question asks of all indices, where it asks of those that were shown; null where it asks of none of them. */
export function askedOfAll(
  text: string,
  topic: Topic | null,
): { text: string; codes: readonly string[]; isEach: boolean } | null {
  // What was spoken of is read only for a text that may be of it.
  if (text.search(ofThem) < 0 && !each.test(text) && !whichOne.test(text)) return null;
  const last = lastOf(topic);
  if (!last || last.rows.length < 2 || queryIn(last)?.of !== 'index') return null;
  const bare = text.replace(ofThem, ' ').replace(/\s+/gu, ' ').trim();
  const whole = bare.replace(which, 'chỉ số $1').replace(each, 'từng chỉ số');
  return { text: whole, codes: last.rows, isEach: each.test(bare) };
}

/** The same of the indices that were shown alone; null where the answer is of no such rows. */
export function onlyOf(
  { answer, topic }: Asked,
  codes: readonly string[],
  context: AskContext,
  isEach: boolean,
): Asked | null {
  const mine: Filter = { by: 'index', codes };
  const asked = (query: Query): Asked => answered(context, query, fields);
  const ofThese = topic ? { topic: { ...topic, indices: [...codes] } } : {};
  switch (answer.type) {
    case 'found':
      return answer.query.of === 'index' || answer.query.of === 'group'
        ? asked({ ...answer.query, where: [...answer.query.where, mine] })
        : null;
    // «mỗi cái còn thiếu bao nhiêu»: what each of them is told of, too.
    case 'facts': {
      if (!isEach) return null;
      const facts = answer.facts.filter(({ index }) => codes.includes(index.code));
      return facts.length > 0 ? { answer: { ...answer, facts }, ...ofThese } : null;
    }
    case 'table': {
      if (!isEach) return null;
      const indices = answer.indices.filter(({ code }) => codes.includes(code));
      return indices.length > 0 ? { answer: { ...answer, indices }, ...ofThese } : null;
    }
    case 'person-indices':
      return asked({
        of: 'index',
        where: [{ by: 'person', ids: [answer.person.id] }, mine],
        give: [],
        months: [],
      });
    case 'unit-indices':
      return answer.asked === 'lead'
        ? asked({
            of: 'index',
            where: [{ by: 'unit', relation: 'lead', ids: [answer.unit.id] }, mine],
            give: [],
            months: [],
          })
        : null;
    default:
      return null;
  }
}
