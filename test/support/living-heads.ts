import type { FaultPlatform } from './fault-platforms.ts';
import type { Delivery } from './standin-server.ts';
import type { Written } from './words-held.ts';

/** That an act waits for the disk is said in passing: the question above it stays. */
export const isPassing = (text: string): boolean => /^⏳/u.test(text);

/** Whether a message reminds somebody of matters that wait for them. */
const isOfAwaited = (text: string): boolean =>
  /^🔔 (?:\d+ vướng mắc, kiến nghị đang chờ|Đang chờ anh\/chị giải quyết)/u.test(text);

/** Whether a message tells of what stands in a unit's way, or of what its leader said to it, or reminds of it. */
export const isOfMatters = (text: string): boolean => text.startsWith('📣') || isOfAwaited(text);

/** Whether a message is a reminder of a report. */
export const isReminder = (text: string): boolean => /^(?:🔔|⏰)/u.test(text) && !isOfAwaited(text);

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
  // What was shown twice, with something else in between, was answered twice: the second answer is no reason.
  if (text.includes('Vướng mắc gì') || text.includes('Ghi «chậm» là vướng mắc'))
    return `việc riêng của ${head}`;
  if (/Gõ số(?! nhiệm vụ)/u.test(text)) return '100';
  return /\b\d\/5 ·/.test(text) ? 'chậm' : '/baocao';
}

/**
 * Heads who answer whatever they are asked, once; what is shown to them twice in a row they do not answer twice. Who waits in
 * vain asks anew, as a person would.
 */
export function livingHeads({
  api,
  write,
}: {
  api: Pick<FaultPlatform['api'], 'onDelivery' | 'deliveries'>;
  write(userId: number, text: string): void;
}) {
  const begun = new Set<number>();
  const done = new Set<number>();
  const lastRead = new Map<number, string>();
  const lastWrote = new Map<number, string>();
  /** When each of them wrote or read last, real time. */
  const movedAt = new Map<number, number>();
  const askedAnew = new Map<number, number>();
  /** What each of them wrote, and how much had been delivered to anybody by then. */
  const written = new Map<number, Written[]>();
  function say(head: number, text: string): void {
    const before = written.get(head) ?? [];
    if (text === '/baocao' && before.some((words) => words.text === text))
      askedAnew.set(head, (askedAnew.get(head) ?? 0) + 1);
    written.set(head, [...before, { text, at: api.deliveries.length }]);
    movedAt.set(head, Date.now());
    lastWrote.set(head, text);
    write(head, text);
  }
  api.onDelivery(({ chatId, text, content, method }) => {
    const head = Number(chatId);
    if (!begun.has(head) || !method.startsWith('send') || isReminder(text) || isPassing(text)) return;
    // Whoever has sent a report says no more, whatever is said to them: with words of theirs that came twice it went round.
    if (isOfMatters(text) || done.has(head)) return;
    movedAt.set(head, Date.now());
    if (lastRead.get(head) === content) return;
    lastRead.set(head, content);
    if (text.includes('Đã nhận báo cáo')) done.add(head);
    else say(head, answerTo(head, text));
  });
  return {
    done,
    writtenBy: (head: number): readonly Written[] => written.get(head) ?? [],
    /** How often each of them asked for the report again: after a silence, or because they did not understand what they read. */
    askedAnew: askedAnew as ReadonlyMap<number, number>,
    begin(head: number): void {
      if (begun.has(head)) return;
      begun.add(head);
      say(head, '/baocao');
    },
    /**
     * Whoever has neither read nor written anything for so long, ms, and is not done, asks for the report again, and answers
     * what is shown then, be it what was shown before.
     * @param isWaitedFor whether something is still under way to somebody: they are no fools
     * @param onAsking told of each before they write
     */
    askAnew(
      silentMs: number,
      isWaitedFor: (head: number) => boolean,
      onAsking: (head: number) => void,
    ): void {
      for (const head of begun) {
        if (done.has(head) || Date.now() - movedAt.get(head)! < silentMs || isWaitedFor(head)) continue;
        lastRead.delete(head);
        onAsking(head);
        say(head, '/baocao');
      }
    },
    /**
     * Whether two deliveries that say the same answer words of their own: something was written between them, or the same twice
     * in a row before both.
     */
    haveOwnWords(head: number, one: Delivery, next: Delivery): boolean {
      const [from, to] = [api.deliveries.indexOf(one), api.deliveries.indexOf(next)];
      const before = (written.get(head) ?? []).filter(({ at }) => at <= to);
      const [last, lastButOne] = before.toReversed();
      return last !== undefined && (last.at > from || last.text === lastButOne?.text);
    },
    /**
     * What was said to somebody and what they wrote, in order, for whoever looks what came of what.
     * @param lifeOf in which of the lives something was delivered
     */
    talkOf: (head: number, lifeOf: (delivery: Delivery) => number | undefined): string => {
      const words = (written.get(head) ?? []).map(({ text, at }) => ({ at, line: `> ${text}` }));
      const answers = api.deliveries.flatMap((delivery, at) =>
        delivery.chatId === String(head)
          ? [
              {
                at: at + 0.5,
                line: `${at} in life ${lifeOf(delivery) ?? 'without faults'}${delivery.answered ? '' : ', answer lost'}: ${delivery.text.slice(0, 70)}`,
              },
            ]
          : [],
      );
      return [...words, ...answers]
        .sort((left, right) => left.at - right.at)
        .map(({ line }) => line)
        .join('\n');
    },
    /** What somebody read last and wrote last, for whoever looks why they stand still. */
    whereIs: (head: number): string =>
      `${head} wrote «${lastWrote.get(head)}», read «${(lastRead.get(head) ?? '').slice(0, 80)}»`,
  };
}
