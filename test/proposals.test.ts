import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { vietnamese } from '../src/copy/vi/index.ts';
import { notesOf } from '../src/core/documents/document-notes.ts';
import { plainText } from '../src/core/said/message.ts';
import type { State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { makeReport, monthOf, opened, workOf } from './support/report-paper.ts';
import { people, startTalk } from './support/talk.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { loadWorld } from './support/world.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

const { office, yen, hts } = people;
const world = await loadWorld('so-tttt-2023');

const iso = 'Đề nghị lãnh đạo Sở bố trí 45 triệu đồng';
const centre = 'Đề nghị giao Trung tâm Công nghệ số';
const unclear = 'Đề nghị sớm duyệt dự toán 60 triệu đồng';

/** The part of a paper before its annexes, and its annexes. */
async function partsOf(work: ReturnType<typeof workOf>): Promise<{ body: string; annexes: string }> {
  const { text } = await opened((await makeReport(work)).bytes);
  const at = text.search(/^Phụ lục/m);
  return { body: text.slice(0, at), annexes: text.slice(at) };
}

/** A talk in which the world's months were reported. */
function reported(at: string) {
  const talk = startTalk('2023-05-01T09:00:00');
  talk.change((state) => ({ ...state, reports: world.state.reports }));
  talk.windTo(at);
  return talk;
}

describe('proposals', () => {
  it('to the agency’s own people stand in the annex alone, whoever signs', async () => {
    const { body, annexes } = await partsOf(workOf(world, monthOf(2023, 5)));
    for (const words of [iso, centre]) {
      expect(body).not.toContain(words);
      expect(annexes).toContain(words);
    }
    expect(body).not.toContain('Kiến nghị, đề xuất');
    const july = await partsOf(workOf(world, monthOf(2023, 7)));
    expect(july.body).toContain(unclear);
    expect(july.body).not.toContain('ký văn bản phối hợp');
  });

  it('are named under the paper: what stays inside, and of what nobody can tell whom it asks', () => {
    const notes = notesOf(workOf(world, monthOf(2023, 7)));
    expect(notes.proposals).toMatchObject({
      all: 2,
      inside: [{ code: '2.2.2', unit: 'Thanh tra Sở' }],
      unclear: [{ code: '1.1.1', unit: 'Trung tâm Công nghệ số' }],
    });
    const { plan, org } = world.context;
    const saidUnder = (kind: 'report' | 'workbook'): string =>
      plainText(
        vietnamese.toMessage(
          {
            type: 'document-made',
            kind,
            span: monthOf(2023, 7),
            file: { name: 'a.docx', mime: 'a', file: 'a', bytes: 1 },
            part: 1,
            of: 1,
            notes,
            sorts: true,
            to: plan.agency.parent,
          },
          { plan, org },
        ),
      );
    const said = saidUnder('report');
    // A workbook goes to nobody.
    expect(saidUnder('workbook')).not.toContain('kiến nghị');
    expect(saidUnder('workbook')).toContain('Lưu ý');
    expect(said).toMatch(
      /1 kiến nghị nội bộ không đưa vào kiến nghị với UBND tỉnh.*: Thanh tra Sở \(2\.2\.2\) «/,
    );
    expect(said).toMatch(
      /1 kiến nghị chưa rõ gửi ai, đang để trong báo cáo: Trung tâm Công nghệ số \(1\.1\.1\)/,
    );
  });

  it('are moved in and out by the office, kept by month and in the trail; other words are placed anew', async () => {
    const talk = reported('2023-06-02T09:00:00');
    const list = talk.press(office, 'w:sp:230505');
    expect(list.text).toContain('0 gửi UBND tỉnh');
    expect(list.labels).toEqual(
      expect.arrayContaining(['1. Đưa vào: Văn phòng Sở, nhiệm vụ 2.1.3', 'Lập báo cáo']),
    );
    const moved = talk.say(office, '1');
    expect(moved.text).toContain('✓ Kiến nghị của Văn phòng Sở (2.1.3) vào báo cáo gửi UBND tỉnh');
    expect(moved.labels).toContain('1. Bỏ ra: Văn phòng Sở, nhiệm vụ 2.1.3');
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'place-proposal',
      by: office,
      before: 'in',
      after: '2023-05 van-phong 2.1.3 out',
    });
    expect(talk.say(office, '/nhatky').text).toContain(
      'đưa vào phần kiến nghị gửi cấp trên: kiến nghị của nhiệm vụ 2.1.3 tháng 5/2023 của Văn phòng Sở',
    );
    const kept = { ...world.state, proposals: talk.state().proposals };
    const { body } = await partsOf(workOf(world, monthOf(2023, 5), { state: kept }));
    expect(body).toContain(iso);
    expect(body).not.toContain(centre);
    // The unit has sent something else since: nobody has said where that goes.
    const anew = JSON.parse(JSON.stringify(kept).replaceAll('45 triệu đồng', '50 triệu đồng')) as State;
    anew.proposals = kept.proposals;
    expect((await partsOf(workOf(world, monthOf(2023, 5), { state: anew }))).body).not.toContain('50 triệu');
    talk.press(office, 'w:sp:230505');
    expect(talk.say(office, '1').text).toContain('chỉ còn ở phụ lục');
  });

  it('are the office’s to move', () => {
    const talk = reported('2023-06-02T09:00:00');
    for (const who of [hts, yen]) {
      expect(talk.press(who, 'w:sp:230505').text).toContain('Văn phòng');
      expect(talk.press(who, 'w:ps:2305:2.1.3:van-phong').kind).toBe('answer');
    }
    expect(talk.state().proposals).toBeUndefined();
    expect(talk.press(office, 'v:end:2305').labels).toContain('Chọn kiến nghị…');
  });
});

it('a paper names who is in charge, what a figure is of, and the agency’s own leaders as officials write them', async () => {
  const { text } = await opened((await makeReport(workOf(world, monthOf(2023, 5)))).bytes);
  expect(text).toContain('Phụ trách: đồng chí Lê Hải Yến, Phó Giám đốc; chủ trì: Văn phòng Sở');
  expect(text).toMatch(/Tỷ lệ hồ sơ trực tuyến đạt 9\d,\d%/);
  expect(text).toMatch(/Số nhiệm vụ trọng tâm đã hoàn thành: lũy kế \d nhiệm vụ/);
  expect(text).not.toMatch(/(?:lũy kế[^.;]*|%); \p{Lu}/u);
  expect(text).toContain('- Lãnh đạo Sở;');
});

describe('what a paper lacks', () => {
  it('is said with it, and of which months it tells stands in it where they are not all', async () => {
    const work = workOf(
      { ...world, context: { ...world.context, begunAt: world.state.begunAt ?? 0 } },
      {
        year: 2023,
        from: 4,
        to: 6,
      },
    );
    const { body } = await partsOf(work);
    expect(body).toContain('Báo cáo tổng hợp số liệu các tháng 5 và 6 năm 2023; chưa có số liệu tháng 4.');
    expect(notesOf(work)).toMatchObject({ told: [5, 6], before: [4], ahead: [], open: [] });
    const early = workOf(world, monthOf(2023, 7), { now: Date.parse('2023-07-24T09:00:00+07:00') });
    expect(notesOf(early).open).toMatchObject([{ month: 7 }]);
    expect((await partsOf(early)).body).toContain('kỳ báo cáo tháng 7 chưa hết hạn');
    const whole = await partsOf(workOf(world, monthOf(2023, 5)));
    expect(whole.body).not.toContain('Báo cáo tổng hợp số liệu');
  });

  it('of a month that nobody has reported is asked first', () => {
    const talk = startTalk('2023-05-22T10:00:00');
    const asked = talk.say(office, '/baocaothang 5');
    expect(asked.text).toContain('Tháng 5/2023: chưa đơn vị nào báo cáo. Vẫn lập báo cáo?');
    expect(talk.state().documents).toBeUndefined();
    expect(talk.say(office, 'vẫn lập').text).toContain('Đang lập báo cáo tháng 5/2023');
    expect(talk.state().documents).toHaveLength(1);
  });
});

it('on Telegram the paper comes with what it lacks', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const told = (to: number, words: string) =>
    api.until(() => api.sentTo(to).find(({ text, caption }) => `${text} ${caption}`.includes(words)));
  api.write(users.hts, '/baocao');
  await told(users.hts, '1/6');
  api.write(users.hts, 'chậm');
  await told(users.hts, 'Vướng mắc gì');
  api.write(users.hts, 'chờ kinh phí, đề nghị lãnh đạo Sở bố trí 60 triệu đồng');
  await told(users.hts, '2/6');
  api.write(users.hts, 'tất cả còn lại đúng tiến độ');
  await told(users.hts, 'Tỷ lệ');
  api.write(users.hts, '100');
  await told(users.hts, 'gõ số và kết quả');
  api.write(users.hts, 'gửi');
  await told(users.hts, 'Đã nhận báo cáo');
  api.write(users.office, '/baocaothang 5');
  const { caption, reply_markup } = (await told(users.office, 'tệp kèm theo')) as {
    caption: string;
    reply_markup: unknown;
  };
  expect(caption).toContain('4 đơn vị chưa báo cáo (');
  expect(caption).toContain('1 báo cáo chưa duyệt (/duyet)');
  expect(caption).toContain('kỳ chưa hết hạn (');
  expect(caption).toContain('1 kiến nghị nội bộ không đưa vào kiến nghị với UBND tỉnh');
  expect(JSON.stringify(reply_markup)).toContain('Chọn kiến nghị');
  const made = join(folder, 'rehearsal', 'documents');
  const [file] = readdirSync(made);
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(made, file!)) });
  expect(value.slice(0, value.search(/^Phụ lục/m))).not.toContain('lãnh đạo Sở bố trí 60');
  expect(value).toContain('lãnh đạo Sở bố trí 60');
  api.press(users.office, 'w:sp:230505');
  const list = (await told(users.office, '1 <b>chỉ ở phụ lục</b>')) as { reply_markup: unknown };
  // Each move tells what was moved and offers the others; words that were shown once are not shown again.
  const [, moves] = /"(w:ps:[^"]*)"/.exec(JSON.stringify(list.reply_markup)) ?? [];
  api.press(users.office, moves ?? '');
  const moved = await told(users.office, 'Kiến nghị tháng 5/2023</b>: 1 gửi UBND');
  expect(JSON.stringify(moved)).not.toContain('bố trí 60');
  expect(JSON.stringify(moved)).toContain('Bỏ ra');
});

it('on Zalo without an address the same is said, and the choice is a number', async () => {
  const { api, say } = await startOnZalo();
  expect(await say(onZalo.office, '/baocaothang 5')).toContain('Vẫn lập báo cáo?');
  api.write(onZalo.office, '1');
  const told = await api.until(() => api.textsTo(onZalo.office).find((text) => text.includes('đã lập xong')));
  expect(told).toContain('5 đơn vị chưa báo cáo');
  expect(told).not.toContain('bấm');
});
