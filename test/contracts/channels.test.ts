import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainSpan, type Span } from '../../src/core/said/message.ts';
import type { State } from '../../src/core/state/state.ts';
import { newFolder, startBot } from '../support/bot-process.ts';
import { linkedFolder, linkedGroup, users } from '../support/org.ts';
import { savedStateIn } from '../support/saved-state.ts';
import { botToken, startTelegramStandin } from '../support/telegram-standin.ts';
import { accountName, startZaloStandin, zaloToken } from '../support/zalo-standin.ts';
import { folderWithZalo, onZalo, zaloGroup } from '../support/zalo-talk.ts';

/** A person of the journeys, whatever their account is called. */
type Who = 'head' | 'office' | 'leader';

/** The bot on one channel, as a person has it: say something, read what comes back. */
interface Line {
  write(who: Who, text: string): unknown;
  /** The messages that somebody has had from the bot so far. */
  heard(who: Who): Promise<string[]>;
  saved(): State;
}

const inMay = { CLOCK_START: '2023-05-22T09:00:00+07:00' };

async function onTelegram(): Promise<Line> {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: folder, ...inMay });
  const ids = { head: users.hts, office: users.office, leader: users.yen };
  return {
    saved: () => savedStateIn(join(folder, 'rehearsal')),
    heard: async (who) => api.sentTo(ids[who]).map(({ text, caption }) => String(text ?? caption)),
    write: (who, text) => api.write(ids[who], text),
  };
}

async function onZaloLine(): Promise<Line> {
  const api = await startZaloStandin();
  const folder = folderWithZalo();
  startBot({ ZALO_BOT_TOKEN: zaloToken, ZALO_API_ROOT: api.root, DATA_DIR: folder, ...inMay });
  const ids = { head: onZalo.hts, office: onZalo.office, leader: onZalo.yen };
  return {
    saved: () => savedStateIn(join(folder, 'rehearsal')),
    heard: async (who) => api.textsTo(ids[who]),
    write: (who, text) => api.write(ids[who], text),
  };
}

/** What a chat of the page holds. */
async function historyOf(port: number, persona: string): Promise<{ from: string; text: string }[]> {
  const stop = new AbortController();
  const response = await fetch(`http://localhost:${port}/api/events?as=${persona}`, { signal: stop.signal });
  let read = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    read += chunk;
    const found = /event: history\ndata: (.*)\n/.exec(read);
    if (!found) continue;
    stop.abort();
    type Entry = {
      from: string;
      text?: string;
      message?: { lines: Span[][] };
    };
    return (JSON.parse(found[1]!) as Entry[]).map(({ from, text, message }) => ({
      from,
      text: text ?? message!.lines.map((line) => line.map(plainSpan).join('')).join('\n'),
    }));
  }
  throw new Error('the page gave no history');
}

async function onPage(): Promise<Line> {
  const folder = newFolder();
  const port = await startBot({ DATA_DIR: folder, ...inMay }).pagePort();
  const ids = { head: 'truong-phong-ha-tang-so', office: 'van-thu-tong-hop', leader: 'le-hai-yen' };
  return {
    saved: () => savedStateIn(join(folder, 'rehearsal', 'page')),
    heard: async (who) =>
      (await historyOf(port, ids[who])).filter(({ from }) => from === 'bot').map(({ text }) => text),
    write: (who, text) =>
      fetch(`http://localhost:${port}/api/say`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ as: ids[who], text }),
      }),
  };
}

/** What the journeys leave behind, without times, message ids and the channel's name. */
function outcomeOf(state: State) {
  return {
    reports: Object.fromEntries(
      Object.entries(state.reports).map(([key, { entries, sentBy, reason, late, returned, revisions }]) => [
        key,
        {
          sentBy,
          reason,
          late,
          returned: returned.map(({ taskId, reason: why }) => [taskId, why]),
          revisions: revisions.length,
          entries: Object.fromEntries(
            Object.entries(entries).map(([id, { at: _at, ...entry }]) => [id, entry]),
          ),
        },
      ]),
    ),
    drafts: state.drafts.length,
    deputies: state.deputies,
    absences: state.absences,
    locks: state.locks.map(({ period, by }) => [period, by]),
    directory: {
      ...state.directory,
      people: state.directory.people.map(({ addedAt: _at, ...person }) => person),
    },
    calendar: state.calendar,
    snoozes: state.snoozes.length,
    digestPeople: state.digestPeople,
    quoteObstacles: state.quoteObstacles,
    // By which of several accounts a report was sent is another on each.
    audit: state.audit
      .filter(({ verb }) => verb !== 'send-report')
      .map(({ verb, by, before, after }) => [verb, by, before, after]),
    outbox: state.outbox.length,
    failures: state.failures,
  };
}

/** The journeys, in words alone: no channel needs buttons for them. Each line is who, what, and what is answered. */
const journeys: [who: Who, text: string, answer: RegExp, messages?: number][] = [
  ['leader', 'ai phu trach chi phi thoi gian', /Lê Hải Yến/],
  ['leader', 'chi phí ai phụ trách', /Có 2 chỉ số về chi phí/],
  // A number that no row has leaves the list, which is answered by a part of its words as by its number.
  ['leader', '9', /Chọn từ 1 đến 2/],
  ['leader', 'không chính thức', /Phương Thị Hương Lan/],
  ['leader', 'chi phí ai phụ trách', /Có 2 chỉ số về chi phí/],
  ['leader', 'cái thứ 2', /Phương Thị Hương Lan/],
  ['head', '/baocao', /1\/6/],
  ['head', '9', /Chọn từ 1 đến/],
  ['head', '3', /Vướng mắc gì/],
  // Sent twice, it is no obstacle.
  ['head', '3', /giống tin vừa rồi|gõ 3|bấm nhầm/],
  ['head', 'ai phụ trách chi phí thời gian?', /Lê Hải Yến/, 2],
  ['head', 'chờ Cục Thuế trả lời, đề nghị Sở có công văn', /2\/6/],
  ['head', 'dung tien do', /Kết quả tháng 5/],
  ['head', 'đã họp 2 lần', /3\/6/],
  ['head', 'abc', /ví dụ/],
  ['head', '98,5 %', /thấp hơn chỉ tiêu/],
  ['head', 'hai hồ sơ chờ bổ sung', /4\/6/],
  ['head', '/huy', /không mất gì/],
  ['head', '/baocao', /đã trả lời 3\/6/],
  ['head', 'Hoàn thành', /Kết quả/],
  ['head', 'Bỏ qua', /5\/6/],
  ['head', 'chưa làm', /Vì sao chưa làm/],
  ['head', 'chưa có kinh phí', /6\/6/],
  ['head', '2', /Kết quả/],
  ['head', '1', /Gửi|Phòng Hạ tầng số/],
  ['head', 'sửa 2', /2\/6/],
  ['head', 'hoàn thành', /Kết quả/],
  ['head', 'đã xong', /Phòng Hạ tầng số/],
  ['head', 'gửi báo cáo', /Đã nhận báo cáo/],
  ['head', '/uyquyen', /Ai báo cáo thay/],
  ['head', 'Giám đốc Trung tâm Công nghệ số · Trung tâm Công nghệ số', /từ ngày nào/],
  ['head', '24/05 – 26/05', /báo cáo thay cho Phòng Hạ tầng số/],
  ['head', '/vangmat', /vắng từ ngày nào/],
  ['head', '24/05', /Đã ghi anh\/chị vắng/],
  ['office', '/tralai', /đơn vị nào/],
  ['office', '1', /nhiệm vụ nào/],
  ['office', 'số 1', /Vì sao trả lại/],
  ['office', 'thiếu số liệu', /Đã trả lại/],
  ['office', '/nguoi', /vai nào/],
  ['office', '99', /Chọn từ 1 đến/],
  ['office', 'chuyên viên', /đơn vị nào/],
  ['office', '７', /Chọn từ 1 đến/],
  ['office', 'thanh tra', /họ tên/],
  ['office', 'Lý Thị Hoa, Chuyên viên', /Thêm (?:<b>)?Lý Thị Hoa/],
  ['office', 'có', /Đã thêm Lý Thị Hoa/],
  ['office', '/trichdan', /trích lời/],
  ['office', 'Thôi trích lời', /không trích lời/],
  // Last of the office's before its month is locked: a calendar that has changed is followed by a brief with choices of its own.
  ['office', '/lich', /Đổi mục nào/],
  ['office', 'hạn', /giá trị mới/],
  ['office', 'ngày 26 16:00', /Lịch mới tính từ tháng nào\?[\s\S]*16:00 thứ Sáu 26\/05/],
  ['office', 'Từ tháng này', /Đã lưu/],
  ['leader', '/nhantonghop', /chưa nhận/],
  ['leader', '1', /Từ nay/],
  ['leader', '/tiendo', /các chỉ số của/, 2],
  ['office', '/khoa', /Khóa rồi/],
  ['office', '1', /Đã khóa kỳ tháng 5\/2023/],
  ['head', '/baocao 5/2023', /đã khóa/],
];

/**
 * Says something and waits for its answer. What comes by itself meanwhile (the office's brief of a calendar that has
 * just changed) may stand before it, and is not taken for it.
 */
async function answered(line: Line, who: Who, text: string, answer: RegExp, messages = 1): Promise<void> {
  const before = (await line.heard(who)).length;
  await line.write(who, text);
  const since = async () => (await line.heard(who)).slice(before);
  await expect
    .poll(async () => (await since()).join('\n'), { message: text, timeout: 10_000 })
    .toMatch(answer);
  await expect.poll(async () => (await since()).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(messages);
}

const channels = [
  ['telegram', onTelegram],
  ['zalo', onZaloLine],
  ['web', onPage],
] as const;

describe('every channel carries the same journeys to the same end', () => {
  const outcomes: Record<string, ReturnType<typeof outcomeOf>> = {};

  it.each(channels)(
    '%s',
    async (name, open) => {
      const line = await open();
      for (const [who, text, answer, messages] of journeys) await answered(line, who, text, answer, messages);
      await expect.poll(() => line.saved().outbox, { timeout: 10_000 }).toEqual([]);
      outcomes[name] = outcomeOf(line.saved());
    },
    60_000,
  );

  it('leaves the same state on each', () => {
    expect(outcomes.zalo).toEqual(outcomes.telegram);
    expect(outcomes.web).toEqual(outcomes.telegram);
    expect(outcomes.telegram!.reports['2023-05:phong-ha-tang-so']).toMatchObject({
      entries: { '1.3.3': { status: 'late', proposal: 'đề nghị Sở có công văn' }, '2.1.5': { figure: 98.5 } },
    });
  });
});

/** A group, as somebody in it has it: what is said there, with and without speaking to the bot. */
interface Group {
  /** @param spoken how the bot is spoken to; '' for a message to nobody */
  say(spoken: string, text: string): Promise<void>;
  heard(): Promise<string[]>;
  /** All the ways in which a person of this channel mentions the bot. */
  mentions: string[];
}

const shownName = 'Bot DDCI Sở TTTT';

async function groupOnTelegram(): Promise<Group> {
  const api = await startTelegramStandin();
  startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: linkedFolder(),
    ...inMay,
  });
  return {
    mentions: ['@ddci_test_bot', '@DDCI_Test_Bot,'],
    heard: async () => api.sentTo(linkedGroup).map(({ text }) => String(text)),
    async say(spoken, text) {
      const entity = { type: 'mention', offset: 0, length: spoken.replace(',', '').length };
      api.writeInGroup(
        linkedGroup,
        users.hts,
        spoken === '' ? text : `${spoken} ${text}`,
        spoken === '' ? {} : { entities: [entity] },
      );
    },
  };
}

async function groupOnZalo(): Promise<Group> {
  const api = await startZaloStandin();
  startBot({
    ZALO_BOT_TOKEN: zaloToken,
    ZALO_BOT_NAME: shownName,
    ZALO_API_ROOT: api.root,
    DATA_DIR: folderWithZalo(),
    ...inMay,
  });
  return {
    mentions: [`@${accountName}`, `@${shownName}`, `@${shownName.toLowerCase()},`],
    heard: async () => api.textsTo(zaloGroup),
    // Zalo hands a bot nothing but what speaks to it.
    say: async (spoken, text) =>
      spoken === '' ? undefined : api.writeInGroup(zaloGroup, onZalo.hts, `${spoken} ${text}`),
  };
}

async function groupOnPage(): Promise<Group> {
  const port = await startBot({ DATA_DIR: newFolder(), ...inMay }).pagePort();
  const group = 'nhom-ddci';
  return {
    mentions: ['@Trợ lý DDCI', '@trợ lý ddci,', 'Trợ lý DDCI ơi'],
    heard: async () =>
      (await historyOf(port, group)).filter(({ from }) => from === 'bot').map(({ text }) => text),
    // On the page nobody talks in the group but to the bot.
    say: async (spoken, text) => {
      if (spoken === '') return;
      await fetch(`http://localhost:${port}/api/say`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ as: group, text: `${spoken} ${text}` }),
      });
    },
  };
}

describe('a mention in a group', () => {
  it.each([
    ['telegram', groupOnTelegram],
    ['zalo', groupOnZalo],
    ['web', groupOnPage],
  ] as const)(
    'is no part of what is said, however the bot is named: %s',
    async (_name, open) => {
      const group = await open();
      let heard = 0;
      const answered = async (spoken: string, text: string): Promise<string> => {
        await group.say(spoken, text);
        await expect.poll(async () => (await group.heard()).length, { timeout: 10_000 }).toBe(++heard);
        return (await group.heard()).at(-1)!;
      };
      for (const spoken of group.mentions) {
        expect(await answered(spoken, 'ai phụ trách chi phí thời gian?'), spoken).toContain('Lê Hải Yến');
        expect(await answered(spoken, '/chiso'), spoken).toMatch(/chỉ số/);
        // A list is answered by its number and by a part of its words, with a wrong number before it.
        expect(await answered(spoken, 'chi phí ai phụ trách'), spoken).toMatch(/2 chỉ số/);
        expect(await answered(spoken, '9'), spoken).toMatch(/Chọn từ 1 đến 2/);
        expect(await answered(spoken, 'không chính thức'), spoken).toContain('Phương Thị Hương Lan');
        expect(await answered(spoken, ''), spoken).not.toBe('');
      }
      // What nobody says to the bot is not its business.
      await group.say('', 'chi phí thời gian thế nào rồi các anh chị');
      expect(await answered(group.mentions[0]!, 'chỉ tiêu chi phí thời gian')).toContain('8,0');
    },
    60_000,
  );
});

describe('a nudge by hand', () => {
  it.each(channels)(
    'says who sends it, and is asked about before it goes out twice: %s',
    async (_name, open) => {
      const line = await open();
      const nudge = async (answer: RegExp): Promise<void> => {
        await answered(line, 'office', '/nhac', /^Nhắc ai báo cáo tháng 5/);
        await answered(line, 'office', 'Phòng Hạ tầng số', answer);
      };
      const reminders = async () =>
        (await line.heard('head'))
          .join('\n')
          .split('Chuyên viên tổng hợp Văn phòng Sở nhắc anh/chị.\n🔔 Phòng Hạ tầng số').length - 1;
      // A platform lets nobody be written to who has never written.
      await answered(line, 'head', 'ai phụ trách chi phí thời gian?', /Lê Hải Yến/);
      await nudge(/^Đã nhắc Phòng Hạ tầng số\.$/);
      await expect.poll(reminders, { timeout: 10_000 }).toBe(1);
      await nudge(/^Đã nhắc lúc 09:0\d; nhắc nữa\?/);
      await answered(line, 'office', 'thôi', /Đã thôi/);
      await nudge(/nhắc nữa\?/);
      // By its number, as everywhere where no buttons are.
      await answered(line, 'office', '1', /^Đã nhắc Phòng Hạ tầng số\.$/);
      await expect.poll(reminders, { timeout: 10_000 }).toBe(2);
    },
    60_000,
  );
});
