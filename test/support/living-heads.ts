import type { FaultPlatform } from './fault-platforms.ts';

/** That an act waits for the disk is said in passing: the question above it stays. */
export const isPassing = (text: string): boolean => /^⏳/u.test(text);

export const isReminder = (text: string): boolean => /^(?:🔔|⏰)/u.test(text);

/** That a report waits half done: whoever reads it goes on with it. */
const isHalfDone = (text: string): boolean => /đang dở: đã trả lời \d+\/\d+ nhiệm vụ, chưa gửi/u.test(text);

/** Heads who answer whatever they are asked, once; what is shown to them twice in a row they do not answer twice. */
export function livingHeads({ api, write }: FaultPlatform) {
  const begun = new Set<number>();
  const done = new Set<number>();
  const lastRead = new Map<number, string>();
  api.onDelivery(({ chatId, text, content, method }) => {
    const head = Number(chatId);
    if (!begun.has(head) || !method.startsWith('send') || isReminder(text) || isPassing(text)) return;
    if (lastRead.get(head) === content) return;
    lastRead.set(head, content);
    if (text.includes('Đã nhận báo cáo')) done.add(head);
    else if (text.startsWith('Tháng 5/2023 ·')) write(head, 'gửi báo cáo');
    // Left for hours, which pass in a second here, a report is pointed to, and nothing that is typed is taken for an answer of it.
    else if (isHalfDone(text)) write(head, 'tiếp tục');
    else if (text.includes('Gõ số')) write(head, '100');
    else write(head, /\b\d\/5 ·/.test(text) ? 'chậm' : `việc riêng của ${head}`);
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
