import { beforeAll, expect, it } from 'vitest';
import { fitMessage, withChoices } from '../src/channels/zalo/fit-message.ts';
import { vietnamese } from '../src/copy/vi/index.ts';
import { zaloWords } from '../src/copy/vi/zalo.ts';
import { contextOf } from '../src/core/context-of.ts';
import { fromPressData } from '../src/core/features/acts.ts';
import { converse } from '../src/core/features/converse.ts';
import { loadLateFeatures } from '../src/core/features/late-features.ts';
import type { InboundEvent } from '../src/core/heard/event.ts';
import { worksForOffice } from '../src/core/people/org.ts';
import type { Content } from '../src/core/said/content.ts';
import { type Message, plainText } from '../src/core/said/message.ts';
import { toMessages } from '../src/core/said/standing.ts';
import type { State } from '../src/core/state/state.ts';
import { messageFaults } from './support/reads-well.ts';
import { people, startTalk } from './support/talk.ts';
import { loadWorld } from './support/world.ts';

const noSecrets = { newCode: () => '', hashOf: (code: string) => code };

beforeAll(async () => {
  await loadLateFeatures();
  await vietnamese.loadAnswers();
});

it.each([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-khcn-2026',
  'so-y-te-2024',
  'huyen-2026',
  'so-xay-dung-2025',
])(
  'the months of %s are reviewed to their end, each unit in three messages of Zalo, every task’s history with it',
  async (name) => {
    const { context, state: begin, now } = await loadWorld(name);
    const office = context.org.people.find(
      (one) => worksForOffice(context.org, one) && one.accounts.length > 0,
    )!;
    const { userId } = office.accounts[0]!;
    let state: State = begin;
    let events = 0;
    const take = (event: { type: 'text'; text: string } | { type: 'press'; data: string }): Message[] => {
      events += 1;
      const full = {
        eventId: String(events),
        chat: { channel: 'telegram', chatId: userId },
        chatKind: 'private',
        userId,
        addressed: true,
        pressId: 'p',
        ...event,
      } as unknown as InboundEvent;
      const outcome = converse(state, full, context, now + events * 1_000, noSecrets);
      if (outcome.kind === 'act') state = JSON.parse(JSON.stringify(outcome.state)) as State;
      const replies: Content[] = outcome.kind === 'silence' ? [] : outcome.replies;
      const { plan, org } = contextOf(context, state, now);
      const messages = toMessages(replies, (reply) => vietnamese.toMessage(reply, { plan, org }));
      for (const message of messages) {
        expect(messageFaults(message, { plan }), plainText(message)).toEqual([]);
        for (const { data } of (message.buttons ?? []).flat()) {
          expect(Buffer.byteLength(data), data).toBeLessThanOrEqual(64);
          expect(fromPressData(data), data).not.toBeNull();
        }
      }
      const parts = messages.flatMap((message) => fitMessage(message, zaloWords));
      expect(parts.length).toBeLessThanOrEqual(3);
      expect(parts.map(plainText).join('').length).toBeLessThanOrEqual(4_500);
      return messages;
    };
    const textOf = (messages: readonly Message[]): string => messages.map(plainText).join('\n');
    const button = (messages: readonly Message[], label: string) =>
      messages.flatMap(({ buttons = [] }) => buttons.flat()).find((one) => one.label.startsWith(label));
    const months = [...new Set(Object.values(begin.reports).map(({ period }) => period))].sort();
    expect(months.length).toBeGreaterThan(1);
    for (const period of months) {
      let said = take({ type: 'text', text: `/duyet ${Number(period.slice(5))}/${period.slice(0, 4)}` });
      let read = 0;
      for (let step = 0; step < 80; step++) {
        const next = button(said, 'Xem tiếp') ?? button(said, 'Nhận');
        if (!next) break;
        if (next.label === 'Nhận') read += 1;
        said = take({ type: 'press', data: next.data });
      }
      expect(textOf(said), period).toContain('đã nhận');
      expect(read, period).toBe(Object.values(begin.reports).filter((one) => one.period === period).length);
    }
    const [report] = Object.values(state.reports).filter(({ returned }) => returned.length > 0);
    const some = report ?? Object.values(state.reports)[0]!;
    for (const taskId of Object.keys(some.entries)) {
      const short = some.period.slice(2).replace('-', '');
      const told = textOf(take({ type: 'press', data: `v:h:${short}:${taskId}:${some.unit}` }));
      expect(told).toContain('Lịch sử nhiệm vụ');
    }
    expect(textOf(take({ type: 'text', text: '/nhatky' }))).toContain('nhận báo cáo');
  },
);

/** The desk in August, where every answer of May is as long as it may be. */
async function longMonth(words: (place: number) => string): Promise<ReturnType<typeof startTalk>> {
  const world = await loadWorld('so-tttt-2023');
  const reports = Object.fromEntries(
    Object.entries(world.state.reports).map(([key, report]) => [
      key,
      {
        ...report,
        entries: Object.fromEntries(
          Object.entries(report.entries).map(([id, entry], at) => [
            id,
            {
              ...entry,
              status: 'late' as const,
              result: words(at + 1),
              obstacle: words(at + 1),
              proposal: words(at + 1),
            },
          ]),
        ),
      },
    ]),
  );
  const talk = startTalk('2023-08-09T09:00:00');
  talk.change((state) => ({ ...state, reports }));
  return talk;
}

it('a task has one number on every page of its report, and is read whole by it wherever it is typed', async () => {
  const talk = await longMonth((place) => `Việc ${place} chờ ý kiến của đơn vị phối hợp. `.repeat(50));
  const first = talk.say(people.office, '/duyet 5');
  const last = Number(/\nNhiệm vụ 1–(\d+) trong 15:/.exec(first.text)![1]);
  expect(last).toBeLessThan(15);
  const shown = (text: string): number[] =>
    [...text.matchAll(/^(\d+) \S+ \d\.\d/gm)].map(([, number]) => Number(number));
  const numbersIn = (labels: readonly string[]): number[] =>
    labels.filter((label) => /^\d+$/.test(label)).map(Number);
  const ofFirst = Array.from({ length: last }, (_, at) => at + 1);
  const ofNext = Array.from({ length: 15 - last }, (_, at) => last + at + 1);
  expect(shown(first.text)).toEqual(ofFirst);
  expect(numbersIn(first.labels)).toEqual(ofFirst);
  // One that stands on the next page is read whole from here, too; what is done comes behind all of them.
  const ahead = talk.say(people.office, '15').text;
  expect(talk.say(people.office, '2').text).not.toBe(ahead);
  const next = talk.say(people.office, '16');
  expect(next.text).toMatch(new RegExp(`\nNhiệm vụ (?:${last + 1}–)?15 trong 15:`));
  expect(shown(next.text)).toEqual(ofNext);
  expect(numbersIn(next.labels)).toEqual(ofNext);
  expect(talk.say(people.office, '15').text).toBe(ahead);
  const back = talk.say(people.office, '1').text;
  expect(back).not.toBe(ahead);
  expect(back).toContain('1.1.2');
  expect(talk.say(people.office, '30').text).toContain('Chọn từ 1 đến 15.');
  // As Zalo lists it: the tasks stand in the text, what is done under the numbers behind them.
  const listed = fitMessage(next.messages.at(-1)!, zaloWords)
    .map((part) => plainText({ lines: withChoices(part, zaloWords) }))
    .join('\n');
  expect(listed).toMatch(/^16\. Nhận\n17\. Tiếp\n18\. Trả lại…\n19\. Sửa thay…/m);
  expect(talk.say(people.office, '19').text).toContain('Sửa thay nhiệm vụ nào của Văn phòng Sở?');
});

it('a last part of one task alone is told by its number, and what is stuck is told from what came of it', async () => {
  const talk = await longMonth(() => 'Chờ ý kiến của đơn vị phối hợp. '.repeat(60));
  const first = talk.say(people.office, '/duyet 5');
  expect(first.text).toMatch(/chậm – «[^»]+» – vướng mắc: «[^»]+» – kiến nghị: «/);
  const next = talk.press(people.office, talk.buttonOf(first, 'Xem tiếp'));
  expect(next.text).toMatch(/\nNhiệm vụ (?:15 trong 15|(\d+)–15 trong 15):/);
  expect(next.text).not.toMatch(/Nhiệm vụ (\d+)–\1 trong/);
});
