import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, chief } = people;

/** A report of which texts were said. */
function reportAfter(who: string, ...texts: string[]) {
  const talk = startTalk();
  talk.say(who, '/baocao');
  const said = texts.map((text) => talk.say(who, text)).at(-1)!;
  const draft = talk.state().drafts[0]!;
  return { said, draft, entries: Object.values(draft.entries), talk };
}
/** The same behind a report that is full, at its summary. */
const atSummary = (...texts: string[]) => reportAfter(hts, 'còn lại đúng tiến độ', '100', ...texts);
const words = ({ entries }: ReturnType<typeof reportAfter>) =>
  entries.flatMap(({ status, result, obstacle, proposal }) =>
    [result, obstacle, proposal].some((one) => one !== undefined)
      ? [{ status, result, obstacle, proposal }]
      : [],
  );

describe('trouble told behind a task’s number', () => {
  it.each([
    ['việc 4 gặp khó khăn do Cục Thuế chưa trả lời', 'gặp khó khăn do Cục Thuế chưa trả lời'],
    ['4 tạm dừng vì chờ Cục Thuế', 'tạm dừng vì chờ Cục Thuế'],
    ['việc 4 chuyển sang tháng sau', 'chuyển sang tháng sau'],
    ['4 phải hoãn sang tháng 6', 'phải hoãn sang tháng 6'],
    ['4 đang chờ Cục Thuế trả lời', 'đang chờ Cục Thuế trả lời'],
    ['4 thiếu kinh phí, chưa triển khai được', 'thiếu kinh phí, chưa triển khai được'],
    ['viec 4 gap kho khan vi thieu nguoi', 'gap kho khan vi thieu nguoi'],
  ])('«%s» is no result: its status is asked, and the words are kept', (text, obstacle) => {
    const asked = atSummary(text);
    expect(words(asked)).toEqual([]);
    expect(asked.said.text).toContain(`«${obstacle}»`);
    expect(asked.said.labels.join()).toContain('Chậm');
    asked.talk.say(hts, 'chậm');
    const draft = asked.talk.state().drafts[0]!;
    expect(Object.values(draft.entries)).toContainEqual(
      expect.objectContaining({ status: 'late', obstacle }),
    );
    expect(draft.step.type).toBe('summary');
  });

  it.each(['việc 4 vướng', 'việc 4 không làm nữa', 'việc 4 chưa xong'])('«%s» is asked about', (text) => {
    const asked = atSummary(text);
    expect(words(asked)).toEqual([]);
    expect(asked.said.labels.join()).toContain('Chậm');
  });

  it('among other lines it is no result of the one before it, and nothing is taken', () => {
    expect(words(atSummary('1 xong, 4 gặp khó khăn do thiếu người'))).toEqual([]);
  });

  it.each(['4 đã tháo gỡ khó khăn cho 3 doanh nghiệp', '4 đã họp, giải quyết xong vướng mắc'])(
    '«%s» is a result',
    (text) => {
      expect(words(atSummary(text))).toEqual([
        expect.objectContaining({ status: 'on-track', result: text.slice(2) }),
      ]);
    },
  );

  it.each([
    ['việc 4 kiến nghị: đề nghị Sở Tài chính cấp 20 triệu', 'đề nghị Sở Tài chính cấp 20 triệu'],
    ['việc 4 đúng tiến độ nhưng đề nghị Văn phòng hỗ trợ', 'đề nghị Văn phòng hỗ trợ'],
  ])('«%s» proposes', (text, proposal) => {
    expect(words(atSummary(text))).toEqual([
      { status: 'on-track', result: undefined, obstacle: undefined, proposal },
    ]);
  });

  it('a proposal leaves the result as it was', () => {
    expect(words(atSummary('4 đã trả lời 5 kiến nghị', '4 đề nghị Sở Tài chính cấp 20 triệu'))).toEqual([
      expect.objectContaining({
        result: 'đã trả lời 5 kiến nghị',
        proposal: 'đề nghị Sở Tài chính cấp 20 triệu',
      }),
    ]);
  });

  it('goes with the figure that is asked behind its status', () => {
    expect(words(atSummary('3 gặp khó khăn vì phần mềm lỗi', 'chậm', '99'))).toEqual([
      expect.objectContaining({ status: 'late', obstacle: 'gặp khó khăn vì phần mềm lỗi' }),
    ]);
  });
});

describe('what was done, told where a status is asked', () => {
  it.each([
    'đã triển khai đến toàn thể cán bộ trong phòng',
    'phòng em đã phổ biến tại cuộc họp giao ban',
    'tiếp tục rà soát các thủ tục nội bộ',
    'da trien khai den toan the can bo',
  ])('«%s» is kept until it is chosen', (text) => {
    const asked = reportAfter(hts, text);
    expect(asked.said.text).toContain(`«${text}»`);
    asked.talk.say(hts, 'đúng tiến độ');
    expect(Object.values(asked.talk.state().drafts[0]!.entries)).toEqual([
      expect.objectContaining({ status: 'on-track', result: text }),
    ]);
  });

  it.each(['đang có bao nhiêu việc chậm', 'đã gửi báo cáo chưa', 'đã có ai báo cáo rồi'])(
    '«%s» asks, and is kept of no task',
    (text) => {
      expect(reportAfter(hts, text).draft.pending).toEqual({});
    },
  );

  it('is told with the reason that follows', () => {
    expect(words(reportAfter(hts, 'đã họp với các đơn vị', 'chậm vì thiếu người'))).toEqual([
      expect.objectContaining({ status: 'late', obstacle: 'đã họp với các đơn vị; thiếu người' }),
    ]);
  });

  it('of another task, that is opened', () => {
    const asked = reportAfter(hts, 'nhiệm vụ 4 đã trả lời 5 kiến nghị');
    expect(asked.said.text).toContain('Nhiệm vụ 4/6');
    asked.talk.say(hts, 'xong');
    const draft = asked.talk.state().drafts[0]!;
    expect(Object.values(draft.entries)).toEqual([
      expect.objectContaining({ status: 'done', result: 'đã trả lời 5 kiến nghị' }),
    ]);
    expect(draft.step).toMatchObject({ type: 'task', part: 'status' });
  });
});

describe('a status in place of one that was chosen by mistake', () => {
  it.each([
    'nhầm, đúng tiến độ',
    'em bấm nhầm, đúng tiến độ',
    'à không, đúng tiến độ ạ',
    'nham, dung tien do',
  ])('«%s» where words are awaited', (text) => {
    const { draft } = reportAfter(hts, 'chậm', text);
    expect(draft.pending).toEqual({ status: 'on-track' });
  });

  it('«không hoàn thành …» is a reason', () => {
    expect(words(reportAfter(hts, 'chậm', 'không hoàn thành đúng hạn vì thiếu người'))).toHaveLength(1);
  });

  it.each(['à nhầm, mới đúng tiến độ thôi', 'nhầm rồi, đúng tiến độ'])(
    '«%s» right behind an answer',
    (text) => {
      const { entries, draft } = reportAfter(hts, 'xong', 'đã làm xong hồ sơ', text);
      expect(entries).toEqual([expect.objectContaining({ status: 'on-track', result: 'đã làm xong hồ sơ' })]);
      expect(draft.step).toMatchObject({ type: 'task', part: 'status' });
    },
  );
});

describe('what is no answer', () => {
  it.each([
    'em bận họp lát báo sau nhé',
    'đang họp, chiều nhắc em',
    'mai em gửi nhé',
    'để em hỏi bộ phận một cửa đã',
    'em chưa rõ, hỏi lại anh em đã',
  ])('«%s» leaves the report for later', (text) => {
    expect(reportAfter(hts, text).said.text).toContain('Đã để lại báo cáo');
  });

  it.each(['đợi tí anh có điện thoại', 'để em xem lại đã', 'không biết'])(
    '«%s» is asked about before it is an obstacle',
    (text) => {
      const { said, entries } = reportAfter(hts, 'chậm', text);
      expect(said.labels.join()).toContain('Ghi');
      expect(entries).toEqual([]);
    },
  );

  it('«hình như nhầm» is no result', () => {
    expect(words(atSummary('việc 4 hình như nhầm, xem lại giúp'))).toEqual([]);
  });
});

describe('figures in words', () => {
  it.each([
    ['chín mươi tám phần trăm', 98],
    ['chín mươi tám phẩy năm', 98.5],
    ['chín tám phẩy năm', 98.5],
    ['chín bảy phần trăm', 97],
    ['tạm thời 98%', 98],
    ['tỷ lệ là 97 phần trăm', 97],
  ])('«%s»', (text, figure) => {
    expect(reportAfter(hts, 'còn lại đúng tiến độ', text).draft.pending.figure).toBe(figure);
  });

  it('«hai» where a count is asked', () => {
    expect(
      reportAfter(chief, 'còn lại đúng tiến độ', 'hai').entries.flatMap(({ figure }) => figure ?? []),
    ).toEqual([2]);
  });
});

it('takes «đã họp» for no wish to go on later', () => {
  for (const text of ['đã họp', 'đã họp rồi ạ', 'da hop']) {
    const talk = startTalk();
    talk.say(people.hts, '/baocao');
    expect(talk.say(people.hts, text).text, text).not.toContain('Đã để lại báo cáo');
  }
  const talk = startTalk();
  talk.say(people.hts, '/baocao');
  expect(talk.say(people.hts, 'đang họp ạ').text).toContain('Đã để lại báo cáo');
});
