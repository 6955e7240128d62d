import type { Asked } from '../answer.ts';
import { passageIn } from '../matter.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { isAlien } from './alien.ts';
import { contentOf } from './content.ts';
import { has, isHeadOf, type Parts } from './parts.ts';

/** «phần yêu cầu có câu nào nói …», «yêu cầu thứ hai»: the part is named, and what of it is asked. */
const documentPart = pattern(
  '(?:phần|mục|chỗ|trong) (?:yêu cầu|mục tiêu|mục đích|tổ chức thực hiện)|yêu cầu (?:có|nào|thứ|của kế hoạch)|(?<!(?:theo|căn cứ|dựa vào|dựa trên) )(?:quyết định|nghị quyết|chỉ thị|chương trình công tác) (?!này)[^ @]+ [^ @]+',
);

const basisAsked = pattern(
  '(?<=^ )(?:căn cứ|dựa|cơ sở)(?: vào| theo| trên| pháp lý)*(?: là)? (?:những |các )?(?:văn bản|quyết định|gì|đâu)|(?:kế hoạch|kh)(?: [^ @]+){0,4} (?:căn cứ|dựa)(?: vào| theo| trên)? (?:những |các |mấy |bao nhiêu )?(?:văn bản|quyết định|kế hoạch|cơ sở|căn cứ|gì|đâu|cái)',
);

/** What the part of the document that is named says of what is asked; null where none is named. */
export function partOfDocument(parts: Parts): Asked | null {
  const { sentence, context } = parts;
  // «nơi nhận có Sở Tài chính không»: they are told, whoever is asked about.
  if (/ (?:nơi nhận|noi nhan) /u.test(sentence.text))
    return { answer: { type: 'plan-fact', fact: 'recipients' } };
  if (
    parts.named.length === 0 &&
    / (?:phân công|phan cong) (?:[^ ]+ ){0,3}(?:lãnh đạo|phụ trách|lanh dao|phu trach) /u.test(sentence.text)
  )
    return { answer: { type: 'plan-fact', fact: 'leaders' } };
  if (holds(basisAsked, sentence)) return { answer: { type: 'plan-fact', fact: 'basis' } };
  const [said] = matchIn(documentPart, sentence) ?? [];
  if (said === undefined) return null;
  const { requirements, aims, organisation, legalBases } = context.plan;
  const passages = /yêu|yeu/u.test(said)
    ? requirements
    : /tổ|to chuc/u.test(said)
      ? organisation.words
      : /quyết|nghị|chỉ thị|chương|quyet|nghi|chi thi|chuong/u.test(said)
        ? legalBases
        : aims;
  const found = passageIn(context.plan, contentOf(parts), passages, 0.25);
  return found && { answer: { type: 'section', section: 'text', text: found.text } };
}

/** A passage of the plan document outside its tasks, by its own words: «kết quả có tính vào thi đua không». */
export function passageOf(parts: Parts): Asked | null {
  if (
    has(parts, 'period', 'status', 'sent', 'month', 'how', 'act', 'debt', 'field', 'order', 'number', 'state')
  )
    return null;
  // Who, which and how many are facts; a passage tells what is said.
  if (/ (?:ai|nào|mấy|bao nhiêu|hạng|điểm|nao|may|hang|diem) /u.test(parts.sentence.text)) return null;
  if (parts.named.length > 0 || isHeadOf(parts, 'index') || isAlien(parts.context, parts.reading))
    return null;
  const { aims, requirements, organisation, overallAim, legalBases, document } = parts.context.plan;
  const found = passageIn(parts.context.plan, contentOf(parts), [
    ...requirements,
    ...organisation.words,
    ...aims,
    overallAim.words,
    ...legalBases,
    document.closing,
  ]);
  return found && { answer: { type: 'section', section: 'text', text: found.text } };
}
