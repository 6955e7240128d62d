import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { planDue } from '../month/plan-due.ts';
import { owedIn } from '../report/owed.ts';
import type { Entry } from '../report/report.ts';
import { plainText } from '../said/message.ts';
import type { State } from '../state/state.ts';

const { hts, office, inspector, yen } = people;
const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const long = `đề nghị Sở Tài chính cấp kinh phí đường truyền, ${'bổ sung thiết bị cho bộ phận một cửa, '.repeat(6)}trước 30/6`;

/** A unit's report of May; entries of some tasks, the rest on track. */
function report(state: State, unit: string, entries: Record<string, Partial<Entry>>, late = false): State {
  const owed = owedIn(context, state.reports, { year: 2023, month: 5 }, unit);
  return {
    ...state,
    reports: {
      ...state.reports,
      [`2023-05:${unit}`]: {
        unit,
        period: '2023-05',
        entries: Object.fromEntries(
          owed.map(({ task }) => [
            task.id,
            { status: 'on-track' as const, evidence: [], at: 0, by: 'x', ...entries[task.id] },
          ]),
        ),
        firstSentAt: 0,
        sentAt: 0,
        sentBy: 'x',
        late,
        revisions: [],
        returned: [],
        answers: [],
      },
    },
  };
}

/** May 2023 after its deadline: Phòng Hạ tầng số in time, Thanh tra Sở late, the others not at all. */
function may(startAt = '2023-05-26T08:00:00') {
  const talk = startTalk(startAt);
  talk.change((state) => {
    const begun = { ...state, begunAt: at('2023-05-19T08:00:00') };
    const hts = report(begun, 'phong-ha-tang-so', {
      '2.1.5': { result: 'đã số hóa 120 hồ sơ' },
      '2.3.1': { status: 'late', obstacle: 'chờ Cục Thuế trả lời', proposal: long },
    });
    return {
      ...report(hts, 'thanh-tra', {}, true),
      groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
    };
  });
  return talk;
}

/** What the month says at a moment to somebody: the words under the picture, and the labels of its buttons. */
function said(state: State, moment: string, to: string) {
  const due = planDue(context, state, at(moment));
  const notice = due.notices.find((one) => ('personId' in one ? one.personId : one.chat) === to)!;
  const message = vietnamese.toMessage(notice.content, context);
  return { text: plainText(message), buttons: message.buttons?.flat() ?? [] };
}
const hung = 'nguyen-trong-hung';

describe('a leader after the deadline', () => {
  it('reads results, obstacles and proposals of their own indices in the units’ words, cut to what a list holds', () => {
    const summary = said(may().state(), '2023-05-26T08:30:00', hung);
    expect(summary.text).toContain('3 chỉ số của anh/chị');
    expect(summary.text).toContain(
      '(Phòng Hạ tầng số): «chờ Cục Thuế trả lời» – kiến nghị: «đề nghị Sở Tài chính',
    );
    expect(summary.text).not.toContain(long);
    expect(summary.text.length).toBeLessThanOrEqual(1000);
    expect(said(may().state(), '2023-05-26T08:30:00', yen).text).toContain('«đã số hóa 120 hồ sơ»');
    expect(summary.buttons.map(({ label }) => label)).toEqual(['Chi tiết', 'Toàn Sở']);
  });

  it('finds their own indices under [Chi tiết], every word under [Xem đủ lời], and the department under [Toàn Sở]', () => {
    const talk = may();
    const [details, whole] = said(talk.state(), '2023-05-26T08:30:00', hung).buttons;
    const own = talk.press(hung, details!.data);
    expect(own.text).toContain('3 chỉ số của anh/chị:');
    expect(own.text).toContain('Dịch vụ hỗ trợ doanh nghiệp');
    expect(own.text).not.toContain('Chi phí thời gian');
    expect(own.text).not.toContain(long);
    expect(talk.press(hung, talk.buttonOf(own, 'Xem đủ lời 2.3')).text).toContain(`kiến nghị: «${long}»`);
    const all = talk.press(hung, talk.buttonOf(own, 'Toàn Sở')).text;
    expect(all).toBe(talk.press(hung, whole!.data).text);
    // Their own first.
    expect(all.indexOf('2.3 Dịch vụ')).toBeLessThan(all.indexOf('1.1 Tính minh bạch'));
    expect(talk.press(yen, details!.data).text).toContain('3 chỉ số của PGĐ phụ trách Sở Nguyễn Trọng Hùng');
  });

  it('is told no other words than may be read: rights are looked at when a button is pressed', () => {
    const talk = may();
    const [details] = said(talk.state(), '2023-05-26T08:30:00', hung).buttons;
    for (const data of [details!.data, 'm:words:2023-05:2.3', 'q:progress:2.3']) {
      expect(talk.press(inspector, data).text).not.toContain('Cục Thuế');
      expect(talk.pressInGroup(hung, data).text).not.toContain('Cục Thuế');
      expect(talk.press('somebody', data).text).not.toContain('Cục Thuế');
    }
    expect(talk.press(hts, 'm:words:2023-05:2.3').text).toContain('Cục Thuế');
    for (const forged of [
      'm:own:2023-05:truong-thanh-tra',
      'm:own:2022-05:nguyen-trong-hung',
      'm:words:2023-05:9.9',
    ])
      expect(talk.press(hung, forged).text).toContain('không còn dùng được');
  });

  it('sees each unit’s answer with its words under [Tiến độ] of an index', () => {
    const talk = may();
    const card = talk.say(office, '/index 2.3');
    const progress = talk.press(office, talk.buttonOf(card, 'Tiến độ'));
    expect(progress.text).toContain('Phòng Hạ tầng số: 🔵 2 · 🟠 1\n🟠 Giải quyết kiến nghị');
    expect(progress.text).toContain('– «chờ Cục Thuế trả lời» – kiến nghị: «đề nghị Sở Tài chính');
    expect(progress.text).toContain('Trung tâm Công nghệ số: chưa báo cáo 2');
    expect(talk.press(office, talk.buttonOf(progress, 'Xem đủ lời')).text).toContain(long);
    expect(talk.pressInGroup(hung, 'q:progress:2.3').text).toContain('Phòng Hạ tầng số: 🔵 2 · 🟠 1\n');
  });

  it('has the words in /tiendo and in a summary before a meeting as well', () => {
    const talk = may();
    for (const asked of ['/tiendo', 'tóm tắt tháng này'])
      expect(talk.say(hung, asked).text).toMatch(/«chờ Cục Thuế trả lời».*kiến nghị: «đề nghị Sở Tài chính/);
    const month = talk.say(hung, '/tiendo');
    expect(talk.press(hung, talk.buttonOf(month, 'Chi tiết chỉ số của tôi')).text).toContain('Cục Thuế');
    expect(talk.inGroup(hung, '/tiendo').labels).not.toContain('Chi tiết chỉ số của tôi');
  });
});

describe('answers that are no more than half of one', () => {
  /** As `may`, with an answer of Phòng Hạ tầng số that awaits its figure, and one that was copied. */
  function half() {
    const talk = may();
    talk.change((state) =>
      report(state, 'phong-ha-tang-so', {
        '2.1.5': { noFigure: 'awaited', proposal: 'cần thêm máy quét' },
        '2.3.1': { sameAs: '2023-04', result: 'đã trả lời 3/5 kiến nghị' },
      }),
    );
    return talk;
  }

  it('are marked as such to leaders, and an awaited figure hides no proposal', () => {
    const state = half().state();
    const own = said(state, '2023-05-26T08:30:00', yen).text;
    expect(own).toContain('(Phòng Hạ tầng số): chưa có số liệu – kiến nghị: «cần thêm máy quét»');
    expect(said(state, '2023-05-26T08:30:00', hung).text).toContain(
      '«đã trả lời 3/5 kiến nghị» (như tháng 4)',
    );
  });

  it('are missing figures, not reports, in the digest; that something was copied is not said there', () => {
    const text = said(half().state(), '2023-05-26T09:00:00', 'web:nhom').text;
    expect(text).toContain('🔴 Thiếu báo cáo, số liệu: ');
    expect(text).not.toMatch(/như tháng|máy quét/);
  });
});

describe('the digest of a group', () => {
  const digest = (state: State) => said(state, '2023-05-26T09:00:00', 'web:nhom').text;

  it('quotes why something is behind and what is asked for, while quoting is on; results never', () => {
    const state = may().state();
    expect(digest(state)).toContain('«chờ Cục Thuế trả lời» (Phòng Hạ tầng số)');
    expect(digest(state)).toMatch(/📣 Kiến nghị: «đề nghị Sở Tài chính .*…» \(Phòng Hạ tầng số\)/);
    expect(digest(state)).not.toContain('120 hồ sơ');
    expect(digest(state).length).toBeLessThanOrEqual(1000);
    const unquoted = digest({ ...state, quoteObstacles: false });
    expect(unquoted).not.toContain('«');
    expect(unquoted).toContain('Dịch vụ hỗ trợ doanh nghiệp: 1 nhiệm vụ chậm');
  });

  it('names who was late, and never by how many days', () => {
    const talk = may();
    for (const text of [
      digest(talk.state()),
      talk.inGroup(yen, '/tiendo').text,
      talk.say(office, '/tiendo').text,
    ])
      expect(text).toContain(
        '2/5 đơn vị đã báo cáo (trễ hạn: Thanh tra Sở). Hoàn thành, đúng tiến độ 15/42 nhiệm vụ.',
      );
    expect(digest(talk.state())).not.toMatch(/trễ hạn \d|\d ngày/);
  });

  it('says in one line each of which indices nothing is known, and of which something is missing', () => {
    const lines = digest(may().state()).split('\n');
    expect(lines.filter((line) => line.startsWith('🔴')).map((line) => line.slice(0, 26))).toEqual([
      '🔴 Dịch vụ hỗ trợ doanh ng',
      '🔴 Thiếu báo cáo: Tính min',
      '🔴 Chưa có thông tin: Vai ',
    ]);
  });
});

describe('a month that nobody reported', () => {
  it('is said once wherever somebody looks', () => {
    const talk = startTalk('2023-05-26T08:00:00');
    talk.change((state) => ({
      ...state,
      begunAt: at('2023-05-19T08:00:00'),
      groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
    }));
    const digest = said(talk.state(), '2023-05-26T09:00:00', 'web:nhom').text;
    expect(digest).toContain('Chưa đơn vị nào báo cáo: 8 chỉ số chưa có thông tin.');
    const summary = said(talk.state(), '2023-05-26T08:30:00', hung).text;
    const own = 'Chưa đơn vị nào báo cáo: 3 chỉ số chưa có thông tin.';
    for (const text of [
      summary,
      talk.press(hung, `m:own:2023-05:${hung}`).text,
      talk.say(hung, '/tiendo').text,
      talk.say(hung, 'tóm tắt tháng này').text,
    ])
      expect(text).toContain(own);
    for (const text of [digest, summary]) expect(text.match(/🔴/g)).toHaveLength(1);
    expect(talk.press(hung, 'm:details:2023-05').text).not.toContain('🔴');
  });
});
