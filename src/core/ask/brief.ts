import { foldInPlace, isUnmarked } from '../text/fold.ts';
import type { Answer, AskContext, AskResult, SummaryFor } from './answer.ts';

/** «nói ngắn gọn thôi», «thật ngắn»: how something is to be told; «tinh gọn bộ máy», «rút ngắn» are work. */
const shortly =
  /(?<![a-z0-9])(?:(?:noi|viet|tra loi|ke|bao|that|cuc|cang|hoi|rat|cho|lam|mot cach) )*(?<!(?:tinh|rut|thu|don|tom|giai) )(?:ngan gon|gon gang|gon lon|gon|ngan(?! (?:sach|hang))|van tat|co dong|suc tich)(?! (?:han|ngay|nhe)(?![a-z]))(?: (?:thoi|nhe|nha|a|lai|cang tot|giup|ho|la duoc|vao|di|voi))*(?![a-z0-9])/gu;

const size = '(?:\\d{1,2}(?: ?- ?\\d{1,2})?|vai|may|doi ba|dam ba|doi|dam|mot|hai|ba|bon|nam|sau)(?: ba)?';

/** «trong 5 dòng», «vài câu thôi», «cho 3 ý»: of what length; «2 cầu», «mấy ý», «tháng 6 đồng chí Tâm» are what is asked about. */
const ofLength = new RegExp(
  `(?<![a-z0-9])(?:(?:(?:trong|khoang|tam|do|chung|toi da|khong qua|goi gon|gom|bang|tom) )+${size}|(?:vai|doi ba|dam ba|\\d{1,2}(?: ?- ?\\d{1,2})?)) (?:dong(?! chi(?![a-z]))|net|gach dau dong)(?: (?:chinh|thoi|ngan|gon|ve|nhe|a|lai|la duoc))*(?![a-z0-9])|(?<![a-z0-9])(?:trong|khoang|tam|chung|toi da|khong qua|bang|noi|viet|gui|cho|cho (?:em|toi|anh|chi|minh))(?: (?:gon|khoang|tam))* ${size} (?:cau|y|dong(?! chi(?![a-z]))|net)(?: (?:chinh|thoi|ngan|gon|ve|nhe|a|lai|la duoc))*(?![a-z0-9])`,
  'gu',
);

/** «mấy ý chính», «nét chính», «số liệu chính»: what matters of it. */
const mainPoints =
  /(?<![a-z0-9])(?:(?:nhung|cac|may|vai|\d) )?(?:y|net|con so|so lieu|thong tin|noi dung|viec) (?:chinh|noi bat|noi com|co ban|quan trong|cot loi)(?: nhat)?(?: (?:ve|cua))?(?![a-z0-9])/gu;

/** What is summed up by its own word. */
export const summing =
  /(?<![a-z])(?:tom (?:tat|luoc|gon|lai)|tong (?:hop|ket)|tinh hinh|so ket|bao (?:cao )?nhanh|diem (?:qua|nhanh|lai)|buc tranh|toan canh|nhin chung|the nao|ra sao)(?![a-z])/u;

/** «báo nhanh tình hình», «nói nhanh», «nhanh thôi»: in few words; «trả lời nhanh cho dân» is work. */
const quickly =
  /(?<![a-z0-9])(?:(?<=(?:^|[,.;:!?] ?|(?:em|bot|oi|giup|cho|anh|chi|toi) )(?:bao(?: cao)?|noi|diem|tom tat|ke|cho (?:anh|chi|toi|em|minh)(?: xem| biet)?) )nhanh|nhanh (?:thoi|gon)(?: (?:nhe|nha|a|thoi))*(?=\s*$|[,.;!?]))(?![a-z0-9])/gu;

const cutOut = (text: string, what: RegExp): string => {
  const folded = foldInPlace(text);
  return [...folded.matchAll(what)]
    .reverse()
    .reduce(
      (rest, { index, 0: found }) => `${rest.slice(0, index)} ${rest.slice(index + found.length)}`,
      text,
    );
};

/** A message without how short its answer is to be, said in one of some ways: null where it says nothing of that. */
function withoutBrevity(typed: string, ways: readonly RegExp[]): string | null {
  const text = typed.normalize('NFC');
  const rest = ways.reduce(cutOut, text);
  if (rest === text) return tersely.test(foldInPlace(text)) ? text : null;
  const asked = rest
    .replace(/ +/gu, ' ')
    .replace(/ (?=[,.;!?])/gu, '')
    .replace(/^[\s,;.–-]+|[\s,;–-]+$/gu, '')
    .trim();
  // «vài dòng về tháng 5»: of what lines are wanted a sum is.
  const isSum = [mainPoints, ofLength].some((what) => cutOut(text, what) !== text);
  return !isSum || summing.test(foldInPlace(asked))
    ? asked
    : `${isUnmarked(text) ? 'tom tat' : 'tóm tắt'} ${asked}`;
}

/** «tóm gọn»: short by its own word. */
const tersely = /(?<![a-z])tom gon(?![a-z])/u;

/** The month that an answer tells of, summed up of all or of one. */
function summed(
  who: SummaryFor,
  answer: Answer & { type: 'month' | 'unit-progress' | 'unit-report' },
  context: AskContext,
): Answer | null {
  const { progress } = answer;
  if (progress.type !== 'month') return null;
  const { month } = progress.period;
  const before = month > context.firstMonth ? context.progressOf(month - 1) : null;
  return {
    type: 'summary',
    for: who,
    progress,
    before: before?.type === 'month' ? before : null,
    brief: true,
  };
}

/** An answer that sums something up, told shortly; null of any other. */
function shortened(answer: Answer, context: AskContext): Answer | null {
  switch (answer.type) {
    case 'summary':
    case 'history':
      return { ...answer, brief: true };
    case 'several': {
      // «tháng 5 nhìn chung ra sao, phòng nào chậm nhất, nói gọn»: each that sums something up.
      const each = answer.answers.map((one) => shortened(one, context));
      return each.some((one) => one !== null)
        ? { ...answer, answers: answer.answers.map((one, at) => each[at] ?? one) }
        : null;
    }
    case 'month':
      return summed({ type: 'all' }, answer, context);
    case 'unit-progress':
    case 'unit-report':
      return 'kind' in answer.unit ? summed({ type: 'unit', unit: answer.unit }, answer, context) : null;
    default:
      return null;
  }
}

/** What was asked for shortly, where that sums something up; null where nothing was, or it does not. */
export function briefly(
  typed: string,
  context: AskContext,
  ask: (text: string) => AskResult,
): AskResult | null {
  return brieflyBy([mainPoints, ofLength, shortly]) ?? brieflyBy([quickly], isOfAll);

  function brieflyBy(
    ways: readonly RegExp[],
    isMeant: (answer: Answer) => boolean = () => true,
  ): AskResult | null {
    const text = withoutBrevity(typed, ways);
    if (text === null) return null;
    const asked = ask(text);
    const answer = isMeant(asked.answer) ? shortened(asked.answer, context) : null;
    return answer && { ...asked, answer };
  }
}

/** «báo nhanh tình hình»: of all there is few words are wanted, of one's own few indices each. */
const isOfAll = (answer: Answer): boolean =>
  (answer.type === 'several' ? answer.answers : [answer]).some(
    (one) => one.type === 'month' || (one.type === 'summary' && one.for.type === 'all'),
  );
