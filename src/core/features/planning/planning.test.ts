import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { paperOfText } from '../../../../test/support/papers.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { contextOf } from '../../context-of.ts';
import { planDue } from '../../month/plan-due.ts';
import { planInForce } from '../../month/plan-in-force.ts';
import type { Draft } from '../../plan/draft.ts';
import { paperDraft, settlePaper } from '../../plan/paper.ts';
import { refreshed } from '../../plan/refreshed.ts';

const { office, yen, hts, chief } = people;
const source = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8');
/** Every year in it one later, the figures as they are. */
const nextYear = source.replace(/\b20(\d\d)\b/g, (_, year: string) => `20${Number(year) + 1}`);

let same: Draft;
let next: Draft;
/** Without the last task of 1.1, which is led by another. */
let amended: Draft;
beforeAll(async () => {
  [same, next] = await Promise.all([paperOfText(source), paperOfText(nextYear)]);
  const indices = same.indices.map((index) =>
    index.code === '1.1'
      ? { ...index, tasks: index.tasks.slice(0, -1), leaders: ['phuong-thi-huong-lan'] }
      : index,
  );
  amended = { ...same, indices };
});

const file = { kind: 'file' as const, ref: 'f1', name: 'Ke hoach 2024.docx', bytes: 20_000 };

/** The office sends a paper, and its reader has read it. */
function withPaper(draft: Draft, at = '2023-07-03T09:00:00') {
  const talk = startTalk(at);
  talk.say(office, '/kehoach');
  const sent = talk.say(office, '', { files: [file] });
  expect(sent.text).toContain('đang đọc «Ke hoach 2024.docx»');
  const { id } = talk.state().planPaper!;
  const settled = settlePaper(talk.state(), id, { type: 'plan', draft });
  talk.change(() => settled.state);
  return { talk, settled };
}

describe('a paper that the office sends', () => {
  it('is read without being asked for, by the office alone; evidence and pictures are none', () => {
    const talk = startTalk();
    expect(talk.say(yen, '', { files: [file] }).text).not.toContain('đang đọc');
    expect(talk.say(office, '', { files: [{ ...file, kind: 'photo', name: 'anh.jpg' }] }).text).not.toContain(
      'đang đọc',
    );
    expect(talk.state().planPaper).toBeUndefined();
    expect(talk.say(office, 'đây là kế hoạch mới', { files: [file] }).text).toContain('đang đọc');
    // Whoever of the office has a report waiting sends evidence, unless a plan was asked for.
    talk.say(chief, '/baocao');
    expect(talk.say(chief, '', { files: [file] }).text).not.toContain('đang đọc');
    const standing = talk.say(chief, '/kehoach');
    expect(standing.text).toContain('Đang đọc «Ke hoach 2024.docx»');
    talk.press(chief, talk.buttonOf(standing, 'Gửi kế hoạch mới'));
    expect(talk.say(chief, '', { files: [file] }).text).toContain('đang đọc');
  });

  it('is said to be none, or not readable, to whoever sent it, and can be sent anew', () => {
    const talk = startTalk();
    talk.say(office, '', { files: [file] });
    const { id } = talk.state().planPaper!;
    const none = settlePaper(talk.state(), id, { type: 'no-plan', seems: 'báo cáo', lacks: ['indices'] });
    expect(none.state.planPaper).toBeUndefined();
    expect(none.notices).toMatchObject([{ content: { type: 'paper-no-plan' }, chat: `web:${office}` }]);
    const broken = settlePaper(talk.state(), id, { type: 'refused', why: 'macros' });
    expect(broken.notices).toMatchObject([{ content: { type: 'paper-not-read' } }]);
    // Another one came meanwhile: the newest counts.
    talk.say(office, '', { files: [{ ...file, ref: 'f2' }] });
    expect(settlePaper(talk.state(), id, { type: 'slow' })).toEqual({ state: talk.state(), notices: [] });
  });

  it('lets each part be looked at, and be dropped', () => {
    const { talk } = withPaper(same);
    const standing = talk.say(office, 'kế hoạch');
    expect(talk.say(office, '/kehoach').text).toContain('Đã đọc «Ke hoach 2024.docx», chưa dùng');
    expect(standing.text).not.toBe('');
    const indices = talk.press(office, 'k:look:indices');
    expect(indices.text).toContain('2.1 Chi phí thời gian');
    expect(talk.press(office, 'k:look:unplaced').text).not.toBe('');
    // What was answered goes with it, so that it is asked.
    const asked = talk.press(office, 'k:drop');
    expect(asked.text).toContain('Bỏ «Ke hoach 2024.docx»?');
    expect(talk.say(office, 'giữ lại').text).toContain('Đã đọc «Ke hoach 2024.docx», chưa dùng');
    talk.press(office, 'k:drop');
    expect(talk.say(office, 'bỏ hẳn').text).toContain('Đã bỏ');
    expect(talk.state().planPaper).toBeUndefined();
    expect(talk.press(office, 'k:look:indices').text).toContain('Chưa có văn bản');
    expect(talk.press(office, 'k:use').text).toContain('Chưa có văn bản');
  });

  it('is nobody’s business but the office’s', () => {
    const { talk } = withPaper(next);
    for (const data of ['k:show', 'k:new', 'k:look:indices', 'k:use', 'k:back', 'k:drop', 'k:gone'])
      expect(talk.press(hts, data).text, data).toContain('chỉ Văn phòng Sở làm được');
    expect(talk.state().planPaper).toBeDefined();
  });
});

describe('the plan of the next year', () => {
  it('is shown with what follows, taken up with a yes, told to leaders, and comes into force by itself', () => {
    // Signed before its year begins: it counts from the first day on which it can.
    const { talk } = withPaper(
      { ...next, document: { ...next.document, date: '2023-12-05' } },
      '2023-12-11T09:00:00',
    );
    const shown = talk.press(office, 'k:use');
    expect(shown.text).toContain('Kế hoạch DDCI 2024');
    expect(shown.text).toMatch(/dùng từ \d\d\/01\/2024/);
    expect(shown.text).toMatch(/Kỳ đầu tiên theo bản này: tháng 1\/2024, mở .*, hạn /);
    expect(shown.text).toMatch(/Phải báo cáo: .*Thanh tra Sở \d/);
    expect(talk.state().plans).toBeUndefined();
    const taken = talk.press(office, talk.buttonOf(shown, 'Đồng ý'));
    expect(taken.text).toMatch(/Từ \d\d\/01\/2024 dùng Kế hoạch DDCI 2024/);
    const told = taken.notices.map(({ to }) => to);
    expect(told).toEqual(['nguyen-trong-hung', yen, 'phuong-thi-huong-lan']);
    expect(told).not.toContain(office);
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'take-up-plan', by: office });
    expect(talk.state().planPaper).toBeUndefined();
    // Until then everything is as it was.
    expect(talk.say(yen, 'chỉ tiêu của chi phí thời gian').text).not.toContain('2024');
    expect(talk.say(office, '/kehoach').text).toContain('Đã nhận Kế hoạch DDCI 2024');

    const day = talk.state().plans!.next!.from;
    const midnight = Date.parse(`${day}T00:00:00+07:00`);
    expect(planInForce(context, talk.state(), midnight - 1).notices).toEqual([]);
    const inForce = planInForce(context, talk.state(), midnight);
    talk.change(() => inForce.state);
    expect(inForce.notices.length).toBeGreaterThan(5);
    expect(inForce.notices.every(({ notBefore }) => notBefore === midnight + 7 * 3_600_000)).toBe(true);
    talk.windTo(`${day}T09:00:00`);
    expect(talk.say(office, '/kehoach').text).toContain('Đang dùng Kế hoạch DDCI 2024');
    expect(talk.say(office, 'năm 2023 ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
  });

  it('may be looked at once more before the yes, without beginning anew', () => {
    const { talk } = withPaper(next, '2023-12-11T09:00:00');
    talk.press(office, 'k:use');
    expect(talk.press(office, 'k:look:indices').text).not.toContain('Dừng việc');
    const again = talk.say(office, 'đồng ý');
    if (talk.state().plans?.next === undefined) {
      expect(again.text).toContain('Dùng bản này?');
      talk.say(office, 'đồng ý');
    }
    expect(talk.state().plans?.next).toBeDefined();
  });

  it('is let go of while it waits', () => {
    const { talk } = withPaper(next, '2023-12-11T09:00:00');
    talk.press(office, talk.buttonOf(talk.press(office, 'k:use'), 'Đồng ý'));
    const asked = talk.press(office, talk.buttonOf(talk.say(office, '/kehoach'), 'Bỏ bản đang chờ'));
    expect(asked.text).toContain('Bỏ bản đang chờ Kế hoạch DDCI 2024');
    talk.say(office, 'đồng ý');
    expect(talk.state().plans?.next).toBeUndefined();
  });

  it('counts from another day where the office names one that can be', () => {
    const { talk } = withPaper(next, '2023-12-11T09:00:00');
    const shown = talk.press(office, 'k:use');
    const wanted = talk.press(office, talk.buttonOf(shown, 'Chọn ngày khác'));
    expect(wanted.text).toContain('Sớm nhất là');
    expect(talk.say(office, '20/12/2023').text).toContain('sớm quá');
    expect(talk.say(office, 'mai mốt gì đó').text).not.toContain('Dùng bản này?');
    const again = talk.say(office, '10/01/2024');
    expect(again.text).toContain('dùng từ 10/01/2024');
    talk.say(office, 'đồng ý');
    expect(talk.state().plans?.next?.from).toBe('2024-01-10');
  });
});

describe('a plan from a day on which its month has opened', () => {
  /** Taken up whole, from a day of its year, by a department whose people are all there. */
  function takenUp(day: string) {
    const { talk } = withPaper(next, '2023-12-11T09:00:00');
    talk.press(office, talk.buttonOf(talk.press(office, 'k:use'), 'Chọn ngày khác'));
    const shown = talk.say(office, day);
    return { talk, shown };
  }

  /** Winds to a moment, with all that is said by itself on the way. */
  function wind(talk: ReturnType<typeof takenUp>['talk'], to: string): string[] {
    const at = Date.parse(`${to}+07:00`);
    const inForce = planInForce(context, talk.state(), at);
    talk.change(() => inForce.state);
    talk.windTo(to);
    const due = planDue(contextOf(context, talk.state(), at), talk.state(), at);
    talk.change(() => due.state);
    return due.notices.map(({ content }) => content.type);
  }

  it.each([
    ['26/04/2024', 'Tháng 4/2024 đã hết hạn trước ngày đó'],
    ['25/04/2024', 'Tháng 4/2024 đã mở trước ngày đó'],
    ['24/04/2024', 'Tháng 4/2024 đã mở trước ngày đó'],
  ])('%s: nobody owes that month, which is said with another way, and nobody is late', (day, said) => {
    const { talk, shown } = takenUp(day);
    expect(shown.text).toContain(said);
    expect(shown.text).toContain('không đơn vị nào phải báo cáo');
    expect(shown.text).toContain('Kỳ đầu tiên theo bản này: tháng 5/2024');
    expect(shown.labels).toContain('Từ tháng sau');
    talk.say(office, 'đồng ý');
    const iso = day.split('/').reverse().join('-');
    const notices = [
      ...wind(talk, `${iso}T00:00:00`),
      ...wind(talk, '2024-04-26T17:00:00'),
      ...wind(talk, '2024-05-02T09:30:00'),
    ];
    expect(notices.filter((type) => /overdue|digest|summary|brief|reminder/.test(type))).toEqual([]);
    expect(talk.say(hts, 'em còn nợ gì không').text).not.toMatch(/quá hạn|tháng 4/);
    expect(talk.say(office, '/chuabaocao').text).not.toMatch(/quá hạn|tháng 4/);
    expect(talk.say(hts, '/baocao').text).toContain('tháng 5/2024');
    // Its first month opens, ends, and is owed as ever.
    wind(talk, '2024-05-20T08:00:00');
    expect(wind(talk, '2024-05-28T09:00:00')).toContain('reminder');
  });

  it.each(['26/12/2024', '31/12/2024'])(
    '%s: after the last deadline of its year it is not taken up, and why is said',
    (day) => {
      const { talk, shown } = takenUp(day);
      expect(shown.text).toMatch(/Kỳ báo cáo cuối cùng của năm 2024 \(tháng 12\) đã hết hạn lúc .*25\/12/);
      expect(shown.text).toContain('kế hoạch năm 2025');
      talk.say(office, 'đồng ý');
      expect(talk.state().plans?.next).toBeUndefined();
      // Another day is still to be chosen, and is taken.
      talk.press(office, talk.buttonOf(talk.press(office, 'k:use'), 'Chọn ngày khác'));
      expect(talk.say(office, '20/12/2024').text).toContain('Kỳ đầu tiên theo bản này: tháng 12/2024');
    },
  );

  it.each([
    ['24/12/2024', 'vẫn phải báo cáo.'],
    ['25/12/2024', 'vẫn phải báo cáo, hạn ngay trong ngày đó.'],
  ])('%s: the last month of its year is reported though it had opened, which is said', (day, said) => {
    const { talk, shown } = takenUp(day);
    expect(shown.text).toContain(`Tháng 12/2024 đã mở trước ngày đó nhưng là kỳ cuối của năm nên ${said}`);
    expect(shown.labels).not.toContain('Từ tháng sau');
    talk.say(office, 'đồng ý');
    wind(talk, `${day.split('/').reverse().join('-')}T00:00:00`);
    wind(talk, '2024-12-25T08:00:00');
    expect(talk.say(hts, 'em còn nợ gì không').text).toMatch(
      /còn 6 nhiệm vụ chưa báo cáo tháng 12\/2024, hạn 17:00 thứ Tư 25\/12\/2024/,
    );
    // Reminded before the deadline, and late behind it alone.
    expect(wind(talk, '2024-12-25T14:00:00')).toContain('reminder');
    wind(talk, '2024-12-25T17:00:00');
    expect(wind(talk, '2024-12-26T09:00:00')).toContain('leader-summary');
  });

  it('counts from the first of the next month where that is chosen, by number and by words', () => {
    const { talk } = takenUp('26/04/2024');
    const later = talk.say(office, 'từ tháng sau');
    expect(later.text).toContain('dùng từ 01/05/2024');
    expect(later.labels).not.toContain('Từ tháng sau');
    talk.say(office, 'đồng ý');
    expect(talk.state().plans?.next).toMatchObject({ from: '2024-05-01' });
    expect(talk.state().plans?.next?.plan).not.toHaveProperty('reportedFrom');
  });

  it('says nothing of it where the month is still to open', () => {
    const { shown } = takenUp('02/04/2024');
    expect(shown.text).toContain('Kỳ đầu tiên theo bản này: tháng 4/2024');
    expect(shown.labels).not.toContain('Từ tháng sau');
  });

  it('is never one before the day of its own paper, unless somebody names it', () => {
    const dated = { ...next, document: { ...next.document, date: '2024-04-13' } };
    const { talk } = withPaper(dated, '2023-12-11T09:00:00');
    const shown = talk.press(office, 'k:use');
    expect(shown.text).toContain('dùng từ 13/04/2024');
    talk.press(office, talk.buttonOf(shown, 'Chọn ngày khác'));
    expect(talk.say(office, '10/01/2024').text).toContain('dùng từ 10/01/2024');
  });
});

describe('an amendment', () => {
  it('is shown change by change, keeps what was reported, and can be gone back from until somebody answers', () => {
    const { talk } = withPaper(amended);
    talk.change((state) => ({ ...state, elsewhere: ['2023-06'] }));
    const shown = talk.press(office, 'k:use');
    expect(shown.text).toContain('Điều chỉnh Kế hoạch DDCI 2023');
    expect(shown.text).toContain('bỏ nhiệm vụ «');
    expect(shown.text).toContain('lãnh đạo phụ trách từ');
    const taken = talk.say(office, 'đồng ý');
    expect(taken.text).toContain('đã điều chỉnh');
    expect(
      contextOf(context, talk.state(), Date.parse('2023-08-01T08:00:00+07:00')).plan.amendments,
    ).toHaveLength(1);
    const back = talk.press(office, talk.buttonOf(talk.say(office, '/kehoach'), 'Bản trước'));
    expect(back.text).toContain('dùng Kế hoạch DDCI 2023');
    const went = talk.say(office, 'đồng ý');
    expect(went.text).toContain('Đang dùng');
    expect(contextOf(context, talk.state(), Date.parse('2023-08-01T08:00:00+07:00')).plan).toBe(context.plan);
    expect(talk.state().audit.map(({ verb }) => verb)).toEqual(['take-up-plan', 'plan-back']);
  });

  it('that changes nothing, and a plan of an earlier year, are told so', () => {
    const first = withPaper(same);
    first.talk.change((state) => ({ ...state, elsewhere: ['2023-06'] }));
    // The one word that the data corrects of its source.
    expect(first.talk.press(office, 'k:use').text).toContain('đổi lời nhiệm vụ');
    const older = withPaper({ ...same, year: 2022 });
    expect(older.talk.press(office, 'k:use').text).toContain('cũ hơn kế hoạch đang dùng');
  });

  it('is not taken up twice, nor by a yes to another paper', () => {
    const { talk } = withPaper(amended);
    talk.change((state) => ({ ...state, elsewhere: ['2023-06'] }));
    const yes = talk.buttonOf(talk.press(office, 'k:use'), 'Đồng ý');
    talk.change((state) => ({ ...state, planPaper: { ...state.planPaper!, id: 'other' } }));
    expect(talk.press(office, yes).text).toContain('không còn dùng được');
    expect(talk.state().plans).toBeUndefined();
  });
});

describe('what a paper leaves open', () => {
  /** Without a leader, a lead unit and its day. */
  const lacking = (): Draft =>
    refreshed({
      ...same,
      document: { ...same.document, date: null },
      indices: same.indices.map((index) =>
        index.code === '2.1' ? { ...index, leaders: [], leadUnit: null } : index,
      ),
    });

  it('is asked one question at a time, answered by number, name or words, and then the plan can be used', () => {
    const { talk } = withPaper(lacking());
    const standing = talk.say(office, '/kehoach');
    expect(standing.labels).not.toContain('Dùng kế hoạch này…');
    expect(talk.press(office, 'k:use').text).toContain('còn thiếu 3 điểm phải có');
    let asked = talk.press(office, 'k:ask').text;
    const seen: string[] = [];
    for (let step = 0; step < 6 && !/Đủ để dùng|sửa chính tả|đề xuất/.test(asked); step++) {
      seen.push(asked.split('\n')[0]!);
      if (/ngày nào/.test(asked)) {
        expect(talk.say(office, 'ngày nào nhỉ').text).not.toContain('phụ trách chỉ số');
        expect(talk.say(office, '31/02/2023').text).toContain('chưa đọc được ngày');
        asked = talk.say(office, '13/4/2023').text;
      } else if (/Lãnh đạo nào/.test(asked)) {
        const adds = talk.say(office, 'Trần Văn Mới');
        expect(adds.text).toContain('lãnh đạo Trần Văn Mới');
        talk.say(office, 'nhầm');
        asked = talk.say(office, 'chị Yến').text;
      } else asked = talk.say(office, '1').text;
    }
    expect(seen).toHaveLength(3);
    expect(talk.state().planPaper!.stage).toMatchObject({ type: 'read' });
    // A question in the middle is answered, and the point asked again.
    talk.say(office, '/kehoach');
    expect(talk.press(office, 'k:use').text).toContain('Dùng bản này?');
  });

  it('takes the aim in any words, asks for no group or rank that it does not name, and says what it wants', () => {
    const without = refreshed({ ...same, overallAim: null });
    const { talk } = withPaper(without);
    expect(talk.press(office, 'k:ask').text).toContain('Mục tiêu chung của kế hoạch viết thế nào?');
    const refused = talk.say(office, '10').text;
    expect(refused).toContain('Tôi cần một câu như trong văn bản');
    expect(refused).not.toContain('ký tự');
    // A question in the middle, however short, is answered, and the point stays open.
    for (const question of ['mục tiêu chung của kế hoạch', 'hạn báo cáo tháng này là ngày nào?']) {
      const answered = talk.say(office, question).text;
      expect(answered, question).toContain('Mục tiêu chung của kế hoạch viết thế nào?');
    }
    talk.say(office, 'xanh, hiện đại và giá trị gia tăng cao');
    expect(paperDraft(talk.state())?.overallAim).toEqual({
      words: 'xanh, hiện đại và giá trị gia tăng cao',
      band: null,
    });
    // The plan in force says it in these words, and puts none of DDCI beside them.
    talk.say(office, '/kehoach');
    talk.press(office, talk.buttonOf(talk.press(office, 'k:use'), 'Đồng ý'));
    const aim = talk.say(office, 'mục tiêu chung của kế hoạch là gì').text;
    expect(aim).toContain('Mục tiêu 2023: xanh, hiện đại và giá trị gia tăng cao.');
    expect(aim).not.toMatch(/năng lực cạnh tranh|nhóm|undefined/);
    // Who names a rank in the sentence has it read.
    const other = withPaper(without).talk;
    other.press(office, 'k:ask');
    other.say(office, 'Phấn đấu DDCI xếp thứ hạng từ 10/25 trở lên');
    expect(paperDraft(other.state())?.overallAim?.band).toBe(10);
  });

  it('is left for later one by one: «bỏ qua» asks the next, and asking anew begins at the first', () => {
    const { talk } = withPaper(lacking());
    expect(talk.press(office, 'k:ask').text).toContain('ngày nào');
    expect(talk.say(office, 'bỏ qua').text).toContain('Lãnh đạo nào');
    expect(talk.say(office, 'để sau').text).toContain('Đơn vị nào chủ trì');
    // What was left is not asked after an answer either.
    expect(talk.say(office, '1').text).not.toMatch(/ngày nào|Lãnh đạo nào/);
    const standing = talk.say(office, '/kehoach');
    expect(standing.text).toContain('chưa dùng');
    expect(talk.press(office, 'k:use').text).toContain('còn thiếu 2 điểm phải có');
    expect(talk.press(office, 'k:ask').text).toContain('ngày nào');
  });

  it('is proposed in groups, agreed to at once or looked at one by one, and a no is kept', () => {
    const { talk } = withPaper(same);
    let said = talk.press(office, 'k:ask');
    const heard: string[] = [];
    for (let step = 0; step < 40 && !said.text.startsWith('Đã đọc'); step++) {
      heard.push(said.text.split('\n')[0]!);
      const all = said.labels.find((label) => label === 'Đồng ý tất cả');
      said = all
        ? talk.press(office, talk.buttonOf(said, all))
        : talk.say(office, said.labels.includes('Bỏ qua') ? 'bỏ qua' : 'đúng');
    }
    expect(said.text).toContain('Đủ để dùng');
    expect(new Set(heard).size).toBe(heard.length);
    expect(said.labels.some((label) => label.startsWith('Trả lời'))).toBe(false);
  });

  it('is not asked of another paper, nor of whoever is not of the office', () => {
    const { talk } = withPaper(lacking());
    talk.press(office, 'k:ask');
    talk.change((state) => ({ ...state, planPaper: { ...state.planPaper!, id: 'other' } }));
    const again = talk.say(office, '13/4/2023');
    expect(again.text).not.toContain('Đã nhận');
    expect(talk.press(hts, 'k:pt:date:1').text).toContain('chỉ Văn phòng Sở làm được');
  });
});

describe('a leader whom the paper names by their post alone', () => {
  it('is asked for once, with the post, which is theirs then; the gap is told once', () => {
    const codes = ['1.1', '2.1'];
    const draft: Draft = refreshed({
      ...structuredClone(next),
      indices: structuredClone(next.indices).map((index) =>
        codes.includes(index.code) ? { ...index, leaders: [] } : index,
      ),
      missing: codes.map((code) => ({ what: 'leader' as const, of: `${code}: Giám đốc Sở`, needed: false })),
    });
    const { talk } = withPaper(draft);
    const missing = talk.press(office, 'k:look:missing').text;
    expect(missing.match(/lãnh đạo phụ trách – 1\.1/g)).toHaveLength(1);
    expect(missing).toContain('lãnh đạo phụ trách – 1.1: Giám đốc Sở (phải có)');
    expect(talk.press(office, 'k:ask').text).toContain('Văn bản ghi «Giám đốc Sở» phụ trách chỉ số 1.1');
    talk.say(office, 'Trần Văn Minh');
    const after = talk.say(office, 'đồng ý').text;
    expect(after).not.toContain('Giám đốc Sở');
    const { stage } = talk.state().planPaper!;
    if (stage.type !== 'read') throw new Error('not read');
    const minh = stage.draft.people.find(({ name }) => name === 'Trần Văn Minh')!;
    expect(minh.title).toBe('Giám đốc Sở');
    expect(
      stage.draft.indices.filter(({ leaders }) => leaders.includes(minh.id)).map(({ code }) => code),
    ).toEqual(codes);
  });
});

describe('what is proposed', () => {
  it('is listed as proposed no more once all of it was agreed to, and the count of questions never grows', () => {
    const { talk } = withPaper(same);
    let said = talk.press(office, 'k:ask');
    let left = Infinity;
    for (let step = 0; step < 60 && !said.text.startsWith('Đã đọc'); step++) {
      const now = Number(/còn (\d+) câu/.exec(said.text)?.[1] ?? 1);
      expect(now).toBeLessThanOrEqual(left);
      left = now;
      const each = said.labels.find((label) => label === 'Xem từng mục');
      const yes = said.labels.find((label) => /^(?:Đúng|Đúng rồi|Giữ nguyên|Bỏ qua|Đồng ý)$/.test(label));
      said = talk.press(office, talk.buttonOf(said, each ?? yes!));
    }
    expect(said.text).toContain('Đủ để dùng.');
    expect(said.text).not.toContain('tôi đề xuất');
    expect(said.labels.some((label) => label.startsWith('Tôi đề xuất'))).toBe(false);
  });
});

describe('a paper that says by which day units report', () => {
  const dated = (): Draft => ({
    ...next,
    organisation: {
      ...next.organisation,
      reportDay: { day: 17, words: 'trước ngày 18 hằng tháng' },
    },
  });

  it('asks for a yes before the calendar follows it, from the plan’s day on; the way back brings the old one', () => {
    const { talk } = withPaper(dated());
    // Without an answer nothing changes, and it is said.
    const unanswered = talk.press(office, 'k:use').text;
    expect(unanswered).toContain('«trước ngày 18 hằng tháng»; lịch giữ hạn ngày 25');
    talk.say(office, 'không');
    const asked = talk.press(office, 'k:ask');
    expect(asked.text).toContain('Đặt hạn ngày 17 hằng tháng?');
    expect(asked.labels).toEqual(expect.arrayContaining(['Đồng ý', 'Giữ lịch cũ']));
    expect(talk.say(office, '30').text).toContain('từ 2 đến 28');
    talk.say(office, 'đồng ý');
    const shown = talk.press(office, 'k:use').text;
    expect(shown).toContain('mở ngày 12, hạn 17:00 ngày 17');
    expect(shown).toContain('đang dùng: mở ngày 20, hạn ngày 25');
    talk.say(office, 'đồng ý');
    expect(talk.state().calendar ?? null).toBeNull();
    const day = talk.state().plans!.next!.from;
    const now = Date.parse(`${day}T08:00:00+07:00`);
    const { state } = planInForce(context, talk.state(), now);
    const { calendar } = contextOf(context, state, now);
    expect([calendar.opening.day, calendar.deadline.day]).toEqual([12, 17]);
    talk.change(() => state);
    talk.windTo(`${day}T09:00:00`);
    talk.press(office, 'k:back');
    talk.say(office, 'đồng ý');
    expect(talk.state().calendar ?? null).toBeNull();
  });

  it.each([
    ['giữ lịch cũ', undefined],
    ['không', undefined],
    ['bỏ qua', undefined],
    ['19', 19],
    ['ngày 16 ạ', 16],
  ])('takes «%s»', (typed, agreed) => {
    const { talk } = withPaper(dated());
    talk.press(office, 'k:ask');
    expect(talk.say(office, typed).text).not.toContain('Đặt hạn ngày 17');
    const { stage } = talk.state().planPaper!;
    expect(stage.type === 'read' && stage.draft.organisation.reportDay?.agreed).toBe(agreed);
  });
});

describe('a workbook of corrections', () => {
  it('is offered with the draft in it, and what it says is taken, or named cell by cell', () => {
    const { talk } = withPaper(same);
    const sheet = talk.press(office, 'k:sheet');
    expect(sheet.messages[0]?.attachment).toMatchObject({ type: 'file', kind: 'plan-corrections' });
    talk.say(office, '', { files: [{ ...file, name: 'Sua ke hoach.xlsx' }] });
    const { id, stage } = talk.state().planPaper!;
    // What was read before is kept until the workbook says something.
    expect(stage).toMatchObject({ type: 'waiting', earlier: { name: 'Ke hoach 2024.docx' } });
    const changes = [{ type: 'struck' as const, sheet: 'tasks' as const, of: '1.1.2' }];
    const taken = settlePaper(talk.state(), id, { type: 'corrected', draft: amended, changes });
    expect(taken.state.planPaper).toMatchObject({ name: 'Ke hoach 2024.docx', stage: { draft: amended } });
    expect(taken.notices).toMatchObject([{ content: { type: 'paper-corrected', changes } }]);
    const problems = [{ sheet: 'Nhiệm vụ', row: 4, column: 'Thời hạn', why: { type: 'empty' as const } }];
    const refused = settlePaper(talk.state(), id, { type: 'cells', problems });
    expect(refused.state.planPaper).toMatchObject({ name: 'Ke hoach 2024.docx', stage: { draft: same } });
    const none = settlePaper(talk.state(), id, { type: 'refused', why: 'broken' });
    expect(none.state.planPaper).toMatchObject({ stage: { type: 'read', draft: same } });
  });
});

describe('a paper of another agency', () => {
  const health = (): Draft => ({
    ...same,
    agency: { ...same.agency, name: 'Sở Y tế' },
    units: same.units.filter(
      ({ id }) => id !== 'phong-ha-tang-so' || same.indices.some(({ leadUnit }) => leadUnit === id),
    ),
  });

  it('brings its directory as long as nobody has answered: who sent it stays the office’s, the others are gone', () => {
    const { talk } = withPaper(health());
    const shown = talk.press(office, 'k:use');
    expect(shown.text).toContain('Kế hoạch của Sở Y tế');
    const taken = talk.say(office, 'đồng ý');
    expect(taken.text).toContain('Từ nay dùng');
    const { plan, org } = contextOf(context, talk.state(), Date.parse('2023-07-03T10:00:00+07:00'));
    expect(plan.agency.name).toBe('Sở Y tế');
    expect(talk.state().accounts).toMatchObject([
      { userId: office, personId: expect.stringMatching(/^tong-hop-/) },
    ]);
    const me = org.people.find(({ id }) => id === talk.state().accounts[0]!.personId)!;
    expect(me).toMatchObject({
      role: 'office',
      name: context.org.people.find(({ id }) => id === office)!.name,
    });
    expect(talk.say(office, '/moi tất cả').text).toMatch(/Trưởng phòng|mã/);
    expect(talk.say(hts, 'hạn báo cáo').text).toContain('chưa biết anh/chị');
    // Nobody has answered yet: the way back brings everybody home.
    talk.press(office, 'k:back');
    talk.say(office, 'đồng ý');
    expect(talk.state().accounts.length).toBeGreaterThan(5);
    expect(contextOf(context, talk.state(), Date.parse('2023-07-03T10:00:00+07:00')).plan).toBe(context.plan);
  });

  it.each([
    ['nobody has answered', false],
    ['months were reported', true],
  ])('that is amended once %s keeps the people, accounts and names that came with it', (_, answered) => {
    const { talk } = withPaper(health());
    talk.press(office, 'k:use');
    talk.say(office, 'đồng ý');
    const { accounts } = talk.state();
    if (answered) talk.change((state) => ({ ...state, elsewhere: ['2023-06'] }));
    const directory = (): unknown => {
      const { org } = contextOf(context, talk.state(), Date.parse('2023-07-04T10:00:00+07:00'));
      return { units: org.units, people: org.people.map(({ id }) => id) };
    };
    const before = directory();
    const indices = amended.indices.map((index) => ({ ...index, target: same.indices[0]!.target }));
    const next = { ...health(), indices };
    for (const day of ['k:use', 'k:from:2023-08-01']) {
      talk.say(office, '', { files: [{ ...file, ref: day }] });
      talk.change((state) => settlePaper(state, state.planPaper!.id, { type: 'plan', draft: next }).state);
      const shown = talk.press(office, day);
      expect(shown.text).toContain('Dùng bản này?');
      talk.say(office, 'đồng ý');
      const at = Date.parse(`${talk.state().plans!.next?.from ?? '2023-07-03'}T00:00:00+07:00`);
      const { state } = planInForce(context, talk.state(), at);
      // As a start reads it.
      talk.change(() => JSON.parse(JSON.stringify(state)) as typeof state);
      expect(talk.state().accounts).toEqual(accounts);
      expect(directory()).toEqual(before);
      expect(talk.say(office, '/danhba').text).not.toContain('chưa biết anh/chị');
      next.indices = next.indices.map((index) => ({ ...index, tasks: index.tasks.slice(0, 1) }));
    }
    talk.press(office, 'k:back');
    talk.say(office, 'đồng ý');
    expect(directory()).toEqual(before);
    expect(talk.state().accounts).toEqual(accounts);
  });

  it('amended by a version that lost its directory has it again', () => {
    const { talk } = withPaper(health());
    talk.press(office, 'k:use');
    talk.say(office, 'đồng ý');
    talk.change((state) => {
      const { org: _, ...bare } = state.plans!.live!;
      return { ...state, plans: { ...state.plans, live: bare, before: state.plans!.live! } };
    });
    expect(talk.say(office, '/kehoach').text).not.toContain('chưa biết anh/chị');
    const { org } = contextOf(context, talk.state(), Date.parse('2023-07-03T10:00:00+07:00'));
    expect(org.people.map(({ id }) => id)).toContain(talk.state().accounts[0]!.personId);
  });

  it('of a later year leaves everybody who they are until its day, which is said with how to come there; then it is theirs', () => {
    const { talk } = withPaper({ ...health(), year: 2026 });
    const shown = talk.press(office, 'k:use');
    expect(shown.text).toContain('dùng từ 01/01/2026');
    expect(shown.text).toContain('Trước 01/01/2026 mọi thứ giữ như hiện nay');
    expect(shown.text).toContain('tua đồng hồ');
    talk.press(office, 'k:day');
    expect(talk.say(office, 'hôm nay').text).toContain('tua đồng hồ');
    // Its own example of a day, years ahead of the clock, and another one.
    for (const typed of ['01/01/2026', '05/01/2026', 'ngày 5 tháng 1 năm 2026']) {
      talk.press(office, 'k:day');
      expect(talk.say(office, typed).text, typed).toMatch(/dùng từ 0[15]\/01\/2026/);
    }
    talk.press(office, 'k:use');
    const { accounts } = talk.state();
    const taken = talk.say(office, 'đồng ý');
    expect(taken.text).toContain('Từ 01/01/2026 dùng');
    // Leaders of the department that is there now have no part in it.
    expect(taken.notices).toEqual([]);
    expect(taken.text).not.toContain('Đã báo');
    expect(talk.state().accounts).toEqual(accounts);
    expect(talk.say(hts, 'hạn báo cáo').text).not.toContain('chưa biết anh/chị');
    expect(talk.say(office, '/moi').text).not.toContain('chưa biết anh/chị');
    const day = Date.parse('2026-01-01T00:00:00+07:00');
    expect(planInForce(context, talk.state(), day - 1).state).toBe(talk.state());
    const after = planInForce(context, talk.state(), day);
    expect(contextOf(context, after.state, day).plan.agency.name).toBe('Sở Y tế');
    expect(after.state.accounts).toMatchObject([
      { userId: office, personId: expect.stringMatching(/^tong-hop-/) },
    ]);
    expect(after.notices).toHaveLength(1);
    talk.change(() => after.state);
    talk.windTo('2026-01-01T09:00:00');
    expect(talk.say(office, '/moi tất cả').text).toMatch(/Trưởng phòng|mã/);
    talk.press(office, 'k:back');
    talk.say(office, 'đồng ý');
    expect(talk.state().accounts).toEqual(accounts);
  });

  it('that waits is let go of, and nothing has changed', () => {
    const { talk } = withPaper({ ...health(), year: 2026 });
    const before = talk.state();
    talk.press(office, 'k:use');
    talk.say(office, 'đồng ý');
    expect(talk.press(office, 'k:back').text).toContain('Bỏ bản đang chờ');
    talk.say(office, 'đồng ý');
    const { accounts, directory } = talk.state();
    expect({ accounts, directory }).toEqual({ accounts: before.accounts, directory: before.directory });
  });

  it('is refused where something was reported here', () => {
    const { talk } = withPaper({ ...health(), year: 2024 });
    talk.change((state) => ({ ...state, elsewhere: ['2023-06'] }));
    expect(talk.press(office, 'k:use').text).toContain('Mỗi cơ quan dùng một bot riêng');
  });
});

describe('a plan that does not fit the directory', () => {
  it('says in Vietnamese how many places do not, in which indices and tasks, and what to do', () => {
    const [first, ...others] = amended.indices;
    const [task, ...tasks] = first!.tasks;
    const odd = {
      ...first!,
      leadUnit: 'khong-co',
      coordinating: ['cung-khong'],
      tasks: [{ ...task!, owners: ['khong-co'] }, ...tasks],
    };
    const { talk } = withPaper({ ...amended, indices: [odd, ...others] });
    const said = talk.press(office, 'k:use').text;
    expect(said).toContain(`có 3 chỗ chưa khớp, ở chỉ số ${odd.code}; nhiệm vụ ${task!.id}.`);
    expect(said).toContain('trả lời các câu hỏi hoặc sửa trong tệp Excel');
    expect(said).not.toMatch(/should|stands|index/);
  });

  it('says the same where the plan breaks its own rules', () => {
    const [first, ...others] = amended.indices;
    const { talk } = withPaper({ ...amended, indices: [{ ...first!, group: 'khong-co' }, ...others] });
    const said = talk.press(office, 'k:use').text;
    expect(said).toContain(`có 1 chỗ chưa khớp, ở chỉ số ${first!.code}.`);
    expect(said).not.toMatch(/should|indices/);
  });
});
