import { fold } from '../text/fold.ts';
import type { Answer, AskResult } from './answer.ts';

/** Of which kind an answer is, where that tells by itself what was asked; null of lists and cards that anything may be met with. */
function kindOf(answer: Answer): string | null {
  switch (answer.type) {
    case 'sent':
    case 'missing':
    case 'nudges':
    case 'late-ranking':
      return 'sent';
    case 'returned':
      return 'returned';
    case 'who-is':
    case 'people':
      return 'person';
    case 'month-dates':
      return 'dates';
    case 'month':
    case 'summary':
    case 'unit-progress':
    case 'by-status':
    case 'units-moved':
    case 'moved-by-month':
      return 'state';
    case 'found': {
      const { query } = answer;
      if (query.of === 'group') return 'state';
      const isOfState = query.of === 'task' && query.where.some(({ by }) => by === 'status' || by === 'said');
      return isOfState || query.fold === 'tally' ? 'state' : null;
    }
    default:
      return null;
  }
}

/**
 * «ai nộp trễ, mỗi tháng bao nhiêu việc chậm», «nộp hôm nào, có bị trả lại gì không»: questions each of which is answered by
 * something of another kind. One answer to all of them would be that to one, and the others would be dropped.
 */
export function areOfKinds(results: readonly AskResult[]): boolean {
  const kinds = results.map(({ answer }) => kindOf(answer));
  return kinds.length > 1 && kinds.every((kind) => kind !== null) && new Set(kinds).size === kinds.length;
}

/** The one month in which a figure is told, and not how it moved. */
const monthsIn = ({ answer }: AskResult): string | null =>
  answer.type === 'found' &&
  answer.query.about !== undefined &&
  answer.query.months.length === 1 &&
  !answer.query.give.includes('change')
    ? answer.query.months.join()
    : null;

const tasksIn = ({ answer }: AskResult): string =>
  answer.type === 'found' ? JSON.stringify(answer.query.where) : '';

/** «còn thiếu mấy mỏ, tháng 8 là mấy»: the same work in two months, of which the whole is one alone. */
export function areOfMonths(results: readonly AskResult[], whole: AskResult): boolean {
  const months = results.map(monthsIn);
  const isSame = new Set(results.map(tasksIn)).size === 1;
  return (
    results.length > 1 &&
    isSame &&
    months.every((one) => one !== null) &&
    new Set(months).size === results.length &&
    months.some((one) => one === monthsIn(whole))
  );
}

/** «trễ mấy ngày, tháng 7 có trễ không»: of reports in months apart, of which the whole is of one alone. */
export function areOfReports(results: readonly AskResult[], { answer: whole }: AskResult): boolean {
  if (whole.type !== 'sent') return false;
  const months = results.map(({ answer }) => (answer.type === 'sent' ? answer.months.join() : ''));
  return (
    results.length > 1 &&
    months.every((one) => one !== '') &&
    new Set(months).size === results.length &&
    months.includes(whole.months.join())
  );
}

/** Words of what is reported, and of nothing else: a clause that asks with one is no talk. */
const ofReports =
  /(?:^| )(?:nop|gui|bao cao|tra lai|tra ve|cham|tre|hoan thanh|xong|chua lam|dung tien do|dung han|vuong|kien nghi|de xuat|chi tieu|phan tram|viec|nhiem vu|han|khoa|mo)(?= |$)/;

const asksHow = /(?:^| )(?:ai|nao|gi|may|bao nhieu|bao gio|khi nao|hom nao|dau|khong|ko|chua)(?= |$)/;

/** Whether a question that was not understood asks something of reports that an answer of who has sent them does not tell. */
export const isAskedOfReports = (clause: string, answer: Answer): boolean =>
  kindOf(answer) === 'sent' &&
  ofReports.test(fold(clause)) &&
  asksHow.test(fold(clause)) &&
  !ofSending.test(fold(clause)) &&
  clause.trim().split(/\s+/).length >= 4;

/** Whether a whole was answered by what one of its questions asks. */
export const isSameKind = ({ answer }: AskResult, whole: AskResult): boolean =>
  kindOf(answer) === 'sent' && kindOf(whole.answer) === 'sent';

const ofSending = /(?:^| )(?:nop|gui|bao cao|bc)(?= |$)/;

/** «nộp hôm nào, *trễ không*»: when a report came tells whether it was late; no work is meant. */
export const isToldOfReport = (clause: string, before: Answer | undefined): boolean =>
  before?.type === 'sent' &&
  ['when', 'whether', 'days'].includes(before.what) &&
  /^(?:co |co bi |bi |the co )*(?:tre|muon|dung|som|qua)(?: han)?(?: gi)?(?: (?:khong|ko|k|hay khong|chua))(?: [a-z]+)?$/.test(
    fold(clause.trim()),
  );

/** «…, đơn vị nào gửi trễ mấy ngày»: who of all was late, with the days, and not how late those are that were told of before. */
export const ofWhichWereLate = ({ alone }: { alone: string }, answer: Answer): Answer =>
  answer.type === 'sent' &&
  answer.what === 'days' &&
  /(?:^| )(?:don vi|dv|phong|ben|co quan) nao |(?:^| )ai /.test(fold(alone))
    ? { ...answer, what: 'late' }
    : answer;
