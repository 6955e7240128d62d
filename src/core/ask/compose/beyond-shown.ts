import { findIndex, type Index } from '../../plan/plan.ts';
import type { Asked, IndexIntent, Topic } from '../answer.ts';
import { fieldOf } from '../fields.ts';
import type { Order } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import type { Leaning } from './leaning.ts';
import { has, indicesOf, isHeadOf, type Parts } from './parts.ts';

/** «có cái nào thiếu nhiều hơn nó không», «chỉ số nào thấp hơn»: which of the others go beyond the one spoken of. */
const whichBeyond = pattern(
  '(?:cái|chỉ số|đứa|mục) (?:nào|gì)(?: [^ @]+){0,4} (?:nhiều|ít|cao|thấp|tốt|kém|khá|tệ|yếu|sâu|nặng|thiếu|hụt|tụt|rớt)(?: (?:điểm|hạng|bậc))? hơn(?= |$)',
);
const less = / (?:ít|thấp|kém|tệ|yếu|it|thap|kem|te|yeu)(?: (?:điểm|hạng|bậc|diem|hang|bac))? (?:hơn|hon) /u;
const falls = / (?:tụt|rớt|giảm|xuống|mất|tut|rot|giam|xuong|mat) /u;
const rises = / (?:tăng|lên|leo|tang|len|leo) /u;

const ofIntent: Partial<Record<IndexIntent, string>> = {
  score: 'score',
  rank: 'rank',
  gap: 'gap',
  change: 'change',
  target: 'target',
};

/** The figure that is meant: that which is named, else that which was spoken of. */
function fieldMeant(parts: Parts, topic: Topic | null): string | undefined {
  const { text } = parts.sentence;
  if (/ (?:thiếu|hụt|thieu|hut) /u.test(text)) return 'gap';
  if (falls.test(text) || rises.test(text)) return 'change';
  if (/ (?:chỉ tiêu|mục tiêu|chi tieu|muc tieu) /u.test(text)) return 'target';
  if (/ (?:hạng|xếp|hang|xep) /u.test(text)) return 'rank';
  if (/ (?:điểm|diem) /u.test(text)) return 'score';
  const [intent, another] = topic?.intents ?? [];
  return another === undefined && intent !== undefined ? ofIntent[intent] : undefined;
}

/** From which end the others are told: those that go beyond stand first. */
function endOf(field: string, text: string): Order['dir'] {
  const isLess = less.test(text);
  // A place further down is a greater number; whoever has fallen by more has the smaller figure.
  if (field === 'rank') return isLess ? 'desc' : 'asc';
  if (field === 'change' && falls.test(text)) return isLess ? 'desc' : 'asc';
  return isLess ? 'asc' : 'desc';
}

/** Which indices go beyond one, by a figure that both have. */
function beyond(parts: Parts, index: Index, field: string | undefined): Asked | null {
  if (isHeadOf(parts, 'task') || has(parts, 'period', 'status', 'words', 'sent', 'number')) return null;
  if (field === undefined || fieldOf(parts.fields, field)?.of(index) == null) return null;
  return answered(
    parts.context,
    {
      of: 'index',
      where: [],
      order: { field, dir: endOf(field, parts.sentence.text), take: 'all' },
      fold: 'yes-no',
      place: index.code,
      give: [field],
      months: [],
    },
    parts.fields,
  );
}

/** «đầu tư công còn thiếu mấy điểm» – «có cái nào thiếu nhiều hơn nó không»: the others that go beyond it, or that none does. */
export function beyondShown({ parts, context, topic, last, isWithin }: Leaning): Asked | null {
  // Of two that were spoken of one is asked against the other.
  if (isWithin || (last !== null && last.rows.length > 1)) return null;
  const [code, another] = topic.indices;
  const index = another === undefined && code !== undefined ? findIndex(context.plan, code) : undefined;
  if (!index || !holds(whichBeyond, parts.sentence) || parts.named.length > 0) return null;
  return beyond(parts, index, fieldMeant(parts, topic));
}

const thanNamed = pattern('hơn(?: (?:cả|chỉ số|cái|hẳn))* @i\\d+');

/** «chỉ số nào thiếu nhiều điểm hơn đầu tư công»: the same of one that is named. */
export function beyondNamed(parts: Parts): Asked | null {
  const [index, another] = indicesOf(parts);
  if (!index || another || parts.named.length > 1 || parts.named.some(({ not }) => not)) return null;
  if (!holds(whichBeyond, parts.sentence) || !holds(thanNamed, parts.sentence)) return null;
  return beyond(parts, index, fieldMeant(parts, parts.topic) ?? 'score');
}
