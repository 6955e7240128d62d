import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { speakingOn } from '../../../../test/support/stub-channel.ts';
import { people, type Said, startTalk } from '../../../../test/support/talk.ts';
import { markOfEvidence } from '../../report/evidence-of-entry.ts';
import { settleEvidence } from '../../report/keep-evidence.ts';
import type { Evidence } from '../../report/report.ts';

const { hts, office, inspector, chief, centre, yen } = people;
const lan = 'phuong-thi-huong-lan';
const hung = 'nguyen-trong-hung';
const unit = 'phong-ha-tang-so';
const may = '2023-05';

const photo = (ref: string) => ({ kind: 'photo' as const, ref, name: 'photo.jpg', bytes: 1_000 });
const file = (ref: string, name: string) => ({ kind: 'file' as const, ref, name, bytes: 1_000 });

/** A talk on a channel that sends photos and files, in which HTS's report has three pieces with 1.3.3 and one with 2.3.1. */
function reported(options: { sent?: boolean; channel?: boolean } = {}) {
  const none = {
    web: {
      edit: false,
      buttons: false,
      pictures: false,
      files: false,
      fleetingFiles: false,
      takesFiles: true,
      bringAgain: false,
    },
  };
  const talk = startTalk('2023-05-22T09:00:00', options.channel === false ? none : speakingOn('web'));
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  talk.say(hts, 'chờ Cục Thuế, xem https://a.vn/bien-ban', {
    files: [photo('p1'), file('f1', 'biên bản.pdf')],
  });
  talk.say(hts, 'đúng tiến độ');
  talk.say(hts, 'bỏ qua');
  talk.say(hts, '100');
  talk.say(hts, 'hoàn thành');
  talk.say(hts, 'đã họp với 12 doanh nghiệp', { files: [photo('p2')] });
  for (let task = 5; task <= 6; task++) {
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'bỏ qua');
  }
  if (options.sent ?? true) talk.say(hts, 'gửi báo cáo');
  return talk;
}
type Talk = ReturnType<typeof reported>;

const pieces = (talk: Talk): Evidence[] => Object.values(talk.state().evidence);
const pieceOf = (talk: Talk, ref: string): Evidence =>
  pieces(talk).find(({ source }) => source?.ref === ref)!;
const entryOf = (talk: Talk, task: string) => talk.state().reports[`${may}:${unit}`]!.entries[task]!;

/** What the keeper does with a file. */
const settled = (talk: Talk, ref: string, kept: Evidence['kept']): void =>
  talk.change((state) => settleEvidence(state, pieceOf(talk, ref).id, kept, context, 0).state);
const stored = (name: string, mime: string): Evidence['kept'] => ({
  type: 'stored',
  file: `evidence/${may}/${name}`,
  mime,
  bytes: 1_000,
});
function allStored(talk: Talk): void {
  for (const ref of ['p1', 'p2'])
    if (pieces(talk).some(({ source }) => source?.ref === ref))
      settled(talk, ref, stored(`${ref}.jpg`, 'image/jpeg'));
  settled(talk, 'f1', stored('f1.pdf', 'application/pdf'));
}

const sentWith = (said: Said) => said.messages.flatMap(({ attachment }) => attachment ?? []);
const ofTask = `e:t:2305:1.3.3:${unit}:`;
const strikeOf = (talk: Talk, ref: string) => `e:x:2305:${markOfEvidence(pieceOf(talk, ref).id)}`;

describe('evidence comes back', () => {
  it('to its unit, the leader of the index and the office: photos shown, files by their names, links written out', () => {
    const talk = reported();
    allStored(talk);
    for (const who of [hts, lan, office, chief]) {
      const said = talk.press(who, ofTask);
      expect(sentWith(said)).toEqual([
        {
          type: 'kept',
          as: 'photo',
          name: 'minh chứng 1.jpg',
          mime: 'image/jpeg',
          file: `evidence/${may}/p1.jpg`,
        },
        {
          type: 'kept',
          as: 'file',
          name: 'biên bản.pdf',
          mime: 'application/pdf',
          file: `evidence/${may}/f1.pdf`,
        },
      ]);
      expect(said.text).toContain('📎 3 minh chứng: ');
      expect(said.text).toContain('1. ảnh 1 (gửi 09:00 22/05)');
      expect(said.text).toContain('2. biên bản.pdf');
      expect(said.text).toContain('3. https://a.vn/bien-ban');
      // Who may report the unit may also strike; a leader may not.
      expect(said.labels.filter((label) => label.startsWith('Bỏ tệp'))).toHaveLength(who === lan ? 0 : 3);
    }
  });

  it('to nobody else: another index, another unit, a stranger, the group, whatever is pressed', () => {
    const talk = reported();
    allStored(talk);
    const presses = [
      ofTask,
      `e:u:2305:${unit}:`,
      `e:i:2305:1.3:`,
      strikeOf(talk, 'p1'),
      `e:d:${talk.state().nextDraft - 1}:`,
      'e:dt:1:1.3.3:',
    ];
    for (const who of [yen, inspector, centre])
      for (const data of presses) {
        const said = talk.press(who, data);
        expect(sentWith(said), `${who} ${data}`).toEqual([]);
        expect(said.text).not.toMatch(/minh chứng|biên bản|a\.vn/);
      }
    // A leader's month is that of their own indices.
    expect(talk.press(yen, `e:m:2305:`).text).not.toContain('minh chứng');
    expect(talk.press(hung, `e:m:2305:`).text).toContain('📎 1 minh chứng: ');
    expect(talk.press('nobody', ofTask).text).not.toContain('minh chứng');
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    for (const who of [hts, office])
      for (const data of presses) expect(sentWith(talk.pressInGroup(who, data))).toEqual([]);
    expect(talk.pressInGroup(hts, ofTask).text).toContain('trò chuyện riêng');
    expect(Object.keys(entryOf(talk, '1.3.3').evidence)).toHaveLength(3);
  });

  it('never by ids that are hostile or of nothing', () => {
    const talk = reported();
    const before = JSON.stringify(talk.state().evidence);
    for (const data of [
      `e:t:2305:constructor:${unit}:`,
      `e:t:2305:1.3.3:__proto__:`,
      `e:t:2205:1.3.3:${unit}:`,
      `e:t:9905:1.3.3:${unit}:`,
      `e:t:2305:1.3.3:${unit}:-1`,
      `e:t:2305:1.3.3:${unit}:999`,
      `e:t:2305:9.9.9:${unit}:`,
      'e:x:2305:zzzzz',
      'e:x:2305:',
      `e:i:2305:9.9:`,
      'e:d:constructor:',
      'e:dx:1:zzzzz',
      'e:u::',
    ])
      for (const who of [hts, office]) expect(sentWith(talk.press(who, data)), data).toEqual([]);
    expect(JSON.stringify(talk.state().evidence)).toBe(before);
  });

  it('asks which task where several have some, numbered as they are answered, and goes back to a report', () => {
    const talk = reported({ sent: false });
    allStored(talk);
    const summary = talk.say(hts, '/baocao');
    expect(summary.labels).toContain('📎 4 minh chứng');
    const which = talk.press(hts, talk.buttonOf(summary, '📎 4 minh chứng'));
    expect(which.text).toContain('xem của nhiệm vụ nào?');
    expect(which.labels.map((label) => label.slice(0, 2))).toEqual(['1.', '2.', 'Về']);
    const second = talk.say(hts, '2');
    expect(sentWith(second)).toHaveLength(1);
    expect(second.text).toContain('📎 1 minh chứng: ');
    expect(talk.press(hts, talk.buttonOf(second, 'Về báo cáo')).labels).toContain('Gửi báo cáo');
    // The office sees the report once it is sent, not what somebody writes.
    expect(sentWith(talk.press(office, talk.buttonOf(summary, '📎 4')))).toEqual([]);
  });

  it('ten at a press', () => {
    const talk = startTalk('2023-05-22T09:00:00', speakingOn('web'));
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    const refs = Array.from({ length: 23 }, (_, at) => `n${at + 1}`);
    talk.say(hts, 'nhiều ảnh', { files: refs.map(photo) });
    for (const ref of refs) settled(talk, ref, stored(`${ref}.jpg`, 'image/jpeg'));
    const draft = talk.state().drafts[0]!.id;
    const first = talk.press(hts, `e:dt:${draft}:1.3.3:`);
    expect(sentWith(first)).toHaveLength(10);
    expect(first.labels).toContain('📎 còn 13');
    const second = talk.press(hts, talk.buttonOf(first, '📎 còn 13'));
    expect(sentWith(second)).toHaveLength(10);
    expect(second.text).toContain('11. ảnh 11');
    expect(second.labels).toContain('Bỏ tệp 20');
    // Each by the number that stands before it, from whichever page.
    expect(talk.say(hts, '12').text).toContain('«ảnh 12»');
    talk.press(hts, talk.buttonOf(first, '📎 còn 13'));
    expect(talk.say(hts, '3').text).toContain('«ảnh 3»');
    talk.press(hts, talk.buttonOf(first, '📎 còn 13'));
    const third = talk.say(hts, '24');
    expect(sentWith(third)).toHaveLength(3);
    expect(third.labels.some((label) => label.includes('còn'))).toBe(false);
  });

  it('a task by one number on every page, and typed from any of them', () => {
    const talk = startTalk('2023-05-22T09:00:00', speakingOn('web'));
    talk.say(chief, '/baocao');
    for (let step = 1; step <= 12; step++) {
      talk.say(chief, 'chưa làm');
      talk.say(chief, 'chờ ý kiến', { files: [photo(`n${step}`)] });
    }
    const ofDraft = `e:d:${talk.state().drafts[0]!.id}:`;
    const names = (text: string): string[] => [...text.matchAll(/^(\d+) \S/gm)].map(([, number]) => number!);
    const first = talk.press(chief, ofDraft);
    const next = talk.press(chief, talk.buttonOf(first, 'Nhiệm vụ tiếp theo'));
    const of = names(first.text).length + names(next.text).length;
    expect(of).toBeGreaterThan(10);
    expect(names(first.text)).toEqual(Array.from({ length: 10 }, (_, at) => String(at + 1)));
    expect(names(next.text)).toEqual(Array.from({ length: of - 10 }, (_, at) => String(at + 11)));
    expect(next.labels[0]).toMatch(/^11\. /);
    const eleventh = talk.say(chief, '11').text;
    expect(eleventh).toContain('📎 1 minh chứng: ');
    talk.press(chief, ofDraft);
    expect(talk.say(chief, '11').text).toBe(eleventh);
    talk.press(chief, talk.buttonOf(first, 'Nhiệm vụ tiếp theo'));
    const second = talk.say(chief, '2').text;
    expect(second).toContain('📎 1 minh chứng: ');
    expect(second).not.toBe(eleventh);
  });

  it('says what is still fetched and why something could not be kept, and of a channel that sends none where it is', () => {
    const talk = reported();
    settled(talk, 'p1', { type: 'refused', why: 'type' });
    const said = talk.press(hts, ofTask);
    expect(said.text).toContain('📎 2 minh chứng');
    expect(said.text).toContain('1. biên bản.pdf – đang tải');
    expect(said.text).toContain('– ảnh – không giữ được: không phải ảnh, PDF hay tài liệu');
    const none = reported({ channel: false });
    allStored(none);
    const told = none.press(hts, ofTask);
    expect(sentWith(told)).toEqual([]);
    expect(told.messages).toHaveLength(1);
    expect(told.text).toContain(
      'không gửi được tệp; tệp đã lưu ở máy chủ, hoặc liên kết thêm Telegram: hỏi Văn phòng',
    );
    expect(told.text).toContain('2. biên bản.pdf');
  });

  it('is offered where a report, an index, or what stands in its way is seen, to who may have it', () => {
    const talk = reported();
    const labels = (who: string, text: string) =>
      talk.say(who, text).labels.filter((label) => label.startsWith('📎'));
    expect(labels(office, 'tiến độ cạnh tranh bình đẳng')).toEqual(['📎 3 minh chứng']);
    expect(labels(lan, 'vướng mắc của cạnh tranh bình đẳng')).toEqual(['📎 3 minh chứng']);
    expect(labels(yen, 'vướng mắc của cạnh tranh bình đẳng')).toEqual([]);
    expect(labels(office, 'phòng hạ tầng số báo cáo gì')).toEqual(['📎 4 minh chứng']);
    expect(labels(office, 'tiến độ phòng hạ tầng số')).toEqual(['📎 4 minh chứng']);
    expect(labels(hts, 'phòng hạ tầng số báo cáo gì')).toEqual(['📎 4 minh chứng']);
    expect(labels(hung, 'phòng hạ tầng số báo cáo gì')).toEqual(['📎 1 minh chứng']);
    expect(labels(inspector, 'phòng hạ tầng số báo cáo gì')).toEqual([]);
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    expect(talk.inGroup(office, 'tiến độ cạnh tranh bình đẳng').labels.join()).not.toContain('📎');
  });

  it('of what was carried over from a quarter that ended, too', () => {
    const talk = startTalk('2023-07-24T09:00:00', speakingOn('web'));
    const at = Date.parse('2023-07-20T09:00:00+07:00');
    const entry = { status: 'done' as const, evidence: ['q2'], at, by: chief };
    const kept = stored('q2.jpg', 'image/jpeg');
    const of = { unit: 'van-phong', period: '2023-07' };
    talk.change((state) => ({
      ...state,
      begunAt: Date.parse('2023-05-01T09:00:00+07:00'),
      evidence: { q2: { ...of, id: 'q2', kind: 'photo', name: 'họp.jpg', by: chief, at, kept } },
      reports: {
        '2023-07:van-phong': {
          ...of,
          entries: { '1.5.2@Q2': entry },
          firstSentAt: at,
          sentAt: at,
          sentBy: chief,
          late: false,
          revisions: [],
          returned: [],
          answers: [],
        },
      },
    }));
    const shown = talk.press(chief, 'e:t:2307:1.5.2@Q2:van-phong:');
    expect(sentWith(shown)).toHaveLength(1);
    expect(talk.press(chief, talk.buttonOf(shown, 'Bỏ tệp 1')).text).toContain('Bỏ tệp 1 («họp.jpg»)');
  });

  it('says a name that lies by what the file is', () => {
    const talk = reported();
    talk.change((state) => ({
      ...state,
      evidence: {
        ...state.evidence,
        [pieceOf(talk, 'f1').id]: { ...pieceOf(talk, 'f1'), name: 'a/b\\c.exe' },
      },
    }));
    allStored(talk);
    expect(sentWith(talk.press(hts, ofTask))[1]).toMatchObject({ name: 'a b c.exe.pdf' });
  });
});

describe('a wrong piece is struck', () => {
  it('when it was asked once: it counts no more, is not shown, and the trail says who', () => {
    const talk = reported();
    allStored(talk);
    const shown = talk.press(hts, ofTask);
    const asked = talk.press(hts, talk.buttonOf(shown, 'Bỏ tệp 2'));
    expect(asked.text).toContain('Bỏ tệp 2 («biên bản.pdf») khỏi nhiệm vụ');
    expect(asked.labels).toEqual(['Bỏ tệp', 'Thôi']);
    expect(entryOf(talk, '1.3.3').evidence).toHaveLength(3);
    const struck = talk.press(hts, talk.buttonOf(asked, 'Bỏ tệp'));
    expect(struck.text).toContain('Đã bỏ «biên bản.pdf»');
    expect(struck.labels).toContain('📎 2 minh chứng');
    expect(entryOf(talk, '1.3.3').evidence).toHaveLength(2);
    expect(sentWith(talk.press(hts, ofTask))).toHaveLength(1);
    expect(pieceOf(talk, 'f1')).toMatchObject({
      struck: { by: hts },
      taskId: '1.3.3',
      kept: { type: 'stored' },
    });
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'strike-evidence',
      by: hts,
      after: `${may} ${unit} 1.3.3`,
    });
    // The buttons under what was shown before are of what there is, not of its place.
    expect(talk.press(hts, talk.buttonOf(shown, 'Bỏ tệp 2')).text).not.toContain('Bỏ tệp');
    expect(talk.press(hts, talk.buttonOf(shown, 'Bỏ tệp 3')).text).toContain('https://a.vn/bien-ban');
    // [Thôi], and the answer of an earlier question.
    expect(talk.press(hts, talk.buttonOf(asked, 'Bỏ tệp')).text).not.toContain('Đã bỏ');
    expect(entryOf(talk, '1.3.3').evidence).toHaveLength(2);
  });

  it('by nobody but who may report, and only while the month is open, asked at each press', () => {
    const talk = reported();
    allStored(talk);
    const data = strikeOf(talk, 'p1');
    for (const who of [lan, hung, yen, inspector, centre])
      expect(talk.press(who, data).labels).not.toContain('Bỏ tệp');
    const asked = talk.press(hts, data);
    talk.press(office, `o:lock:${may}`);
    expect(talk.press(hts, talk.buttonOf(asked, 'Bỏ tệp')).text).toContain('đã khóa');
    expect(talk.press(hts, data).text).toContain('đã khóa');
    expect(talk.press(office, data).text).toMatch(/Mở khóa: \/khoa 5\/2023$/);
    expect(talk.press(hts, ofTask).labels).toEqual([]);
    expect(entryOf(talk, '1.3.3').evidence).toHaveLength(3);
    talk.press(office, `o:unlock:${may}`);
    const byOffice = talk.press(office, data);
    const told = talk.press(office, talk.buttonOf(byOffice, 'Bỏ tệp'));
    expect(told.notices.map(({ to }) => to)).toEqual([hts]);
    expect(told.notices[0]!.text).toContain('đã bỏ «ảnh»');
  });

  it('from a draft, whose report asks its question again', () => {
    const talk = reported({ sent: false });
    allStored(talk);
    const draft = talk.state().drafts[0]!.id;
    const shown = talk.press(hts, `e:dt:${draft}:2.3.1:`);
    const asked = talk.press(hts, talk.buttonOf(shown, 'Bỏ tệp 1'));
    // A question in the middle is answered, and it is asked again.
    expect(talk.say(hts, 'ai phụ trách chi phí thời gian?').text).toContain('Bỏ tệp 1');
    const struck = talk.press(hts, talk.buttonOf(asked, 'Bỏ tệp'));
    expect(struck.labels).toContain('Gửi báo cáo');
    expect(talk.state().drafts[0]!.entries['2.3.1']!.evidence).toEqual([]);
    talk.say(hts, 'gửi báo cáo');
    expect(entryOf(talk, '2.3.1').evidence).toEqual([]);
    expect(entryOf(talk, '1.3.3').evidence).toHaveLength(3);
  });

  it('before it was fetched: it never is', () => {
    const talk = reported();
    talk.press(hts, talk.buttonOf(talk.press(hts, strikeOf(talk, 'p1')), 'Bỏ tệp'));
    expect(pieceOf(talk, 'p1').kept).toEqual({ type: 'removed' });
  });
});

it('is said to be under way until it has arrived: at its receipt, in the summary, when the report is sent', () => {
  const talk = reported({ sent: false });
  const summary = () => talk.say(hts, '/baocao').text;
  expect(summary()).toMatch(/«chờ Cục Thuế.*📎3 \(2 đang tải\)\n[\s\S]*12 doanh nghiệp» 📎1 đang tải\n/);
  settled(talk, 'p1', stored('p1.jpg', 'image/jpeg'));
  expect(summary()).toMatch(/«chờ Cục Thuế.*📎3 \(1 đang tải\)\n/);
  const receipt = talk.say(hts, 'gửi báo cáo').text;
  expect(receipt).toContain('📎 Đang tải 2 minh chứng; tệp nào không tải được thì tôi báo ngay.');
  allStored(talk);
  talk.say(hts, '/baocao 5');
  talk.say(hts, 'sửa 5');
  talk.say(hts, 'hoàn thành');
  expect(talk.say(hts, 'đã xong').text).not.toContain('đang tải');
  expect(talk.say(hts, 'gửi báo cáo').text).not.toContain('📎');
});

it('is said to be under way wherever it is told, and of which task it is ahead of the next question', () => {
  const talk = startTalk('2023-05-22T09:00:00', speakingOn('web'));
  talk.say(hts, '/baocao');
  // Before the status; with the status; with the words; with words that are asked about.
  expect(talk.say(hts, '', { files: [photo('a1')] }).text).toContain(
    '📎 Đang tải 1 ảnh hoặc tệp cho nhiệm vụ 1',
  );
  talk.say(hts, 'chậm');
  const next = talk.say(hts, 'chờ Cục Thuế trả lời', { files: [photo('a2')] });
  expect(next.text).toMatch(/^📎 Đang tải 1 minh chứng của nhiệm vụ 1\.\n[\s\S]*2\/6/);
  expect(next.messages).toHaveLength(1);
  expect(talk.say(hts, 'đúng tiến độ', { files: [photo('a3')] }).text).toMatch(
    /^📎 Đang tải 1 minh chứng của nhiệm vụ 2\./,
  );
  talk.say(hts, 'bỏ qua');
  talk.say(hts, '100');
  talk.say(hts, 'còn lại đúng tiến độ');
  expect(talk.say(hts, '', { files: [photo('a4')] }).text).toContain('📎 Đang tải 1 minh chứng.');
  talk.say(hts, '1');
  talk.say(hts, 'gửi báo cáo');
  expect(talk.say(hts, 'tháng 5 em ghi gì').text).toMatch(/📎3 đang tải/);
  talk.say(office, '/tralai');
  expect(talk.say(office, 'Phòng Hạ tầng số').text).toMatch(/📎3 đang tải/);
  for (const ref of ['a1', 'a2', 'a3', 'a4']) settled(talk, ref, stored(`${ref}.jpg`, 'image/jpeg'));
  expect(talk.say(hts, 'tháng 5 em ghi gì').text).not.toContain('đang tải');
});

describe('evidence that comes where no task is asked', () => {
  const draftOf = (talk: Talk) => talk.state().drafts[0]!;
  const evidenceOf = (talk: Talk, task: string) => draftOf(talk).entries[task]!.evidence.length;

  it('is asked for its task at the summary: by button, by number, by its caption', () => {
    const talk = reported({ sent: false });
    const asked = talk.say(hts, '', { files: [photo('s1')], albumId: 'album' });
    expect(asked.text).toMatch(/^📎 Đang tải 1 minh chứng\. Của nhiệm vụ nào\?/);
    expect(asked.labels).toEqual(['1', '2', '3', '4', '5', '6', 'Không kèm nhiệm vụ nào']);
    // The rest of the album waits with it, without a word.
    expect(talk.say(hts, '', { files: [photo('s2')], albumId: 'album' }).text).toBe('');
    const placed = talk.say(hts, '2');
    expect(placed.text).toMatch(/^📎 Đang tải 2 minh chứng của nhiệm vụ 2\./);
    expect(placed.labels).toContain('Gửi báo cáo');
    // What of it is still under way follows.
    expect(talk.say(hts, '', { files: [photo('s3')], albumId: 'album' }).text).toBe('');
    expect(evidenceOf(talk, '1.3.4')).toBe(3);
    const byButton = talk.say(hts, '', { files: [file('s4', 'họp.pdf')] });
    talk.press(hts, talk.buttonOf(byButton, '5'));
    const fifth = draftOf(talk);
    expect(Object.values(fifth.entries).map(({ evidence }) => evidence.length)).toEqual([3, 3, 0, 1, 1, 0]);
    // A caption that is the number.
    expect(talk.say(hts, 'nhiệm vụ 6', { files: [photo('s5')] }).text).toContain('của nhiệm vụ 6');
    expect(draftOf(talk).unplaced).toBeUndefined();
    talk.say(hts, 'gửi báo cáo');
    expect(entryOf(talk, '1.3.4').evidence).toHaveLength(3);
  });

  it('never goes out of sight: a caption that names no task, another step, sending', () => {
    const talk = reported({ sent: false });
    const asked = talk.say(hts, 'ảnh họp giao ban', { files: [photo('s1')] });
    expect(asked.text).toContain('Chữ gửi kèm thì chưa ghi.');
    expect(draftOf(talk).entries['1.3.3']!.evidence).toHaveLength(3);
    talk.say(hts, 'sửa 3');
    talk.say(hts, '99');
    talk.say(hts, 'thiếu người');
    const summary = talk.say(hts, '/baocao');
    const again = talk.press(hts, talk.buttonOf(summary, '📎 1 minh chứng: của nhiệm vụ nào?'));
    expect(again.text).toContain('Của nhiệm vụ nào?');
    const sending = talk.say(hts, 'gửi báo cáo');
    expect(sending.text).toContain('Trước khi gửi, còn 1 minh chứng');
    expect(talk.state().reports).toEqual({});
    const left = talk.press(hts, talk.buttonOf(sending, 'Không kèm nhiệm vụ nào'));
    expect(left.text).toContain('Đã bỏ 1 minh chứng');
    expect(left.labels).toContain('Gửi báo cáo');
    expect(pieceOf(talk, 's1').struck).toMatchObject({ by: hts });
    expect(talk.press(hts, talk.buttonOf(sending, '4')).text).toContain('đã qua');
    talk.say(hts, 'gửi báo cáo');
    expect(entryOf(talk, '2.3.1').evidence).toHaveLength(1);
  });

  it('waits for the summary where the office says why it reports', () => {
    const talk = startTalk();
    talk.press(office, `r:open:${may}:${unit}`);
    const held = talk.say(office, 'trưởng phòng đi công tác', { files: [photo('o1')] });
    expect(held.text).toContain('📎 Đang tải 1 minh chứng; ở bản tóm tắt tôi sẽ hỏi');
    expect(held.text).toContain('1/6');
    expect(draftOf(talk)).toMatchObject({
      reason: 'trưởng phòng đi công tác',
      unplaced: [expect.any(String)],
    });
  });

  it('goes with the task that is being changed, or whose figure is awaited, not with the one answered last', () => {
    const talk = reported({ sent: false });
    talk.say(hts, 'sửa 1');
    expect(talk.say(hts, '', { files: [photo('c1')] }).text).toContain('minh chứng của nhiệm vụ 1');
    expect(evidenceOf(talk, '1.3.3')).toBe(4);
    const other = startTalk();
    other.say(hts, '/baocao');
    for (const text of ['đúng tiến độ', 'bỏ qua', 'đúng tiến độ', 'bỏ qua', 'đúng tiến độ'])
      other.say(hts, text);
    // The figure of task 3 is asked: its table comes first.
    expect(other.say(hts, '', { files: [photo('c2')] }).text).toContain(
      '📎 Đang tải 1 ảnh hoặc tệp cho nhiệm vụ',
    );
    other.say(hts, '100');
    expect(evidenceOf(other, '2.1.5')).toBe(1);
    expect(evidenceOf(other, '1.3.4')).toBe(0);
  });

  it('is kept beside a line that cannot be taken, and goes with a draft that is thrown away', () => {
    const talk = reported({ sent: false });
    const wrong = talk.say(hts, '9 xong', { files: [photo('w1')] });
    expect(wrong.text).toContain('📎 Đang tải 1 minh chứng');
    expect(draftOf(talk).unplaced).toHaveLength(1);
    // A line that can be taken takes its files along.
    talk.say(hts, '4 xong, đã họp 15/5', { files: [photo('w2')] });
    expect(evidenceOf(talk, '2.3.1')).toBe(2);
    const discarding = talk.say(hts, 'hủy báo cáo');
    talk.press(hts, discarding.messages.flatMap(({ buttons }) => buttons?.flat() ?? [])[0]!.data);
    expect(talk.state().drafts).toEqual([]);
    // It may be had back until then.
    expect(pieces(talk).some(({ struck }) => struck)).toBe(false);
    talk.press(office, 'o:lock:2023-05');
    expect(pieces(talk).every(({ struck }) => struck !== undefined)).toBe(true);
  });

  it('is no draft without an answer: a photo before the first answer is found again', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, '', { files: [photo('e1')] });
    talk.say(hts, '/baocao 4/2023');
    expect(talk.state().drafts.map(({ pending }) => pending.evidence?.length)).toContain(1);
  });

  it('is looked at before a task is given back', () => {
    const talk = reported();
    const which = talk.press(office, `o:return-of:${may}:${unit}`);
    expect(which.labels).toContain('📎 4 minh chứng');
  });
});
