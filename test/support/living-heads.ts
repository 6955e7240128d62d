import type { FaultPlatform } from './fault-platforms.ts';

/** That an act waits for the disk is said in passing: the question above it stays. */
export const isPassing = (text: string): boolean => /^⏳/u.test(text);

export const isReminder = (text: string): boolean => /^(?:🔔|⏰)/u.test(text);

/** That a report waits half done: whoever reads it goes on with it. */
const isHalfDone = (text: string): boolean => /đang dở: đã trả lời \d+\/\d+ nhiệm vụ, chưa gửi/u.test(text);

/**
 * What leads a head through a report, each said once with an answer that was saved. Whatever else a head is told while
 * answering (that a report waits, that a number was no answer, the question once more) changes nothing and is not saved: the
 * process that comes after a killed one may say it again.
 */
export const isOfReport = (text: string): boolean =>
  /^(?:Phòng số \d+: báo cáo|[2-5]\/5 ·|Vướng mắc gì|Tháng 5\/2023 ·|✅ Đã nhận)/u.test(text);

/**
 * What a head types below what was said last. Left for hours, which pass in a second here, a report is pointed to, and nothing
 * that is typed is taken for an answer of it; whatever else is no question of the report leads back to it.
 */
function answerTo(head: number, text: string): string {
  if (text.startsWith('Tháng 5/2023 ·')) return 'gửi báo cáo';
  if (isHalfDone(text)) return 'tiếp tục';
  if (text.includes('Vướng mắc gì')) return `việc riêng của ${head}`;
  if (text.includes('Gõ số')) return '100';
  return /\b\d\/5 ·/.test(text) ? 'chậm' : '/baocao';
}

/** Whether a message tells of what stands in a unit's way, or of what its leader said to it. */
export const isOfMatters = (text: string): boolean => text.startsWith('📣');

/** Heads who answer whatever they are asked, once; what is shown to them twice in a row they do not answer twice. */
export function livingHeads({
  api,
  write,
}: {
  api: Pick<FaultPlatform['api'], 'onDelivery'>;
  write(userId: number, text: string): void;
}) {
  const begun = new Set<number>();
  const done = new Set<number>();
  const lastRead = new Map<number, string>();
  api.onDelivery(({ chatId, text, content, method }) => {
    const head = Number(chatId);
    if (!begun.has(head) || !method.startsWith('send') || isReminder(text) || isPassing(text)) return;
    if (isOfMatters(text)) return;
    if (lastRead.get(head) === content) return;
    lastRead.set(head, content);
    if (text.includes('Đã nhận báo cáo')) done.add(head);
    else write(head, answerTo(head, text));
  });
  return {
    done,
    begin(head: number): void {
      if (begun.has(head)) return;
      begun.add(head);
      write(head, '/baocao');
    },
  };
}
