import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

/** What a text makes where no report is open, on 22 May. */
function told(text: string, who: string = hts) {
  const talk = startTalk();
  const said = talk.say(who, text);
  const draft = talk.state().drafts[0];
  return { said, draft, statuses: Object.values(draft?.entries ?? {}).map(({ status }) => status), talk };
}

describe('a figure, or trouble, told where no report is open', () => {
  it.each([
    ['nhiệm vụ 3 đạt 98%', 'late', 98],
    ['việc 3 98%', 'late', 98],
    ['tháng này việc 3 là 98% ạ', 'late', 98],
    ['nv3 được 100%', 'on-track', 100],
    ['việc số 3 đạt 98 phần trăm', 'late', 98],
    ['tỷ lệ hồ sơ đúng hạn tháng 5 là 98%', 'late', 98],
    ['ho so dung han dat 98,5%', 'late', 98.5],
  ] as const)('«%s» begins the report with it', (text, status, figure) => {
    const { draft, said } = told(text);
    expect(draft?.entries['2.1.5']).toMatchObject({ status, figure });
    expect(said.text).toContain('Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023');
  });

  it.each(['việc 4 chậm 2 ngày', 'việc 4 trễ khoảng 1 tuần ạ'])(
    '«%s» says by how much, and why is asked',
    (text) => {
      const { draft, said, talk } = told(text);
      expect(Object.values(draft!.entries)).toMatchObject([{ status: 'late' }]);
      expect(said.text).toContain('Vướng mắc gì?');
      talk.say(hts, 'chờ Cục Thuế trả lời');
      const [entry] = Object.values(talk.state().drafts[0]!.entries);
      expect(entry!.obstacle).toMatch(/^(?:2 ngày|khoảng 1 tuần ạ); chờ Cục Thuế trả lời$/);
    },
  );

  it.each([
    'chuyển việc 4 sang tháng sau',
    'việc 4 gặp khó khăn do Cục Thuế chưa trả lời',
    'tạm dừng việc 4',
  ])('«%s» has the status of that task asked', (text) => {
    const { said, draft } = told(text);
    expect(draft?.step).toMatchObject({ type: 'task', part: 'status', after: 'summary' });
    expect(said.text).toContain('4/6');
  });

  it.each(['việc 3 đạt 98% chưa', 'nhiệm vụ 3 đạt bao nhiêu', 'tỷ lệ hồ sơ đúng hạn là bao nhiêu'])(
    '«%s» begins nothing',
    (text) => {
      expect(told(text).draft).toBeUndefined();
    },
  );
});

describe('a status told where no report is open', () => {
  it.each([
    ['việc 4 chậm vì chờ Cục Thuế trả lời', ['late']],
    ['báo cáo việc 4 chậm do thiếu người', ['late']],
    ['4 xong', ['done']],
    ['em báo cáo: 1 xong, 2 đúng tiến độ', ['done', 'on-track']],
    ['viec 1 2 xong', ['done', 'done']],
  ])('«%s» begins the report with it, and says which report that is', (text, statuses) => {
    const { said, draft, statuses: found } = told(text);
    expect(draft?.period).toBe('2023-05');
    expect(found).toEqual(statuses);
    expect(said.text).toContain('Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023');
    expect(said.labels.length).toBeGreaterThan(1);
  });

  it('names the task, with its words', () => {
    const { said } = told('việc 4 chậm vì chờ Cục Thuế trả lời');
    expect(said.text).toMatch(/Đã ghi 4\. «?Giải quyết kiến nghị.*Chậm.*chờ Cục Thuế trả lời/u);
    expect(said.text).toContain('1/6');
  });

  it.each([
    'tháng này phòng em các việc đều đúng tiến độ hết rồi ạ',
    'tất cả đúng tiến độ',
    'các việc đều đúng tiến độ trừ việc 4 chậm vì chờ Cục Thuế',
  ])('«%s» takes all that need not be answered by itself', (text) => {
    const { said, statuses } = told(text);
    expect(statuses).toHaveLength(5);
    expect(said.text).toContain('3/6');
  });

  it.each(['em báo cáo tháng 5', 'cho em làm báo cáo', 'em xin phép báo cáo ạ', 'em bc t5'])(
    '«%s» opens it',
    (text) => {
      expect(told(text).said.text).toContain('1/6');
    },
  );

  it.each(['việc 4 chậm không', 'việc nào chậm', 'tháng 4 việc 4 chậm vì sao', 'em báo cáo rồi', '4'])(
    '«%s» begins nothing',
    (text) => {
      expect(told(text).draft).toBeUndefined();
    },
  );

  it('of whoever reports for nobody begins nothing', () => {
    expect(told('tất cả đúng tiến độ', office).draft).toBeUndefined();
  });

  it('leaves a report that is half done as it is', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'xong');
    talk.say(hts, 'đã đăng 5 bài');
    talk.say(hts, 'để sau');
    const before = talk.state().drafts;
    talk.say(hts, '4 xong');
    expect(talk.state().drafts[0]!.entries).toEqual(before[0]!.entries);
  });
});
