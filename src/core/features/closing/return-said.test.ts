import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

/** The digital unit has reported; what the office says, one after the other. */
function told(...texts: string[]) {
  const talk = startTalk();
  for (const text of ['/baocao', 'còn lại đúng tiến độ', '100', 'gửi']) talk.say(hts, text);
  const said = texts.map((text) => talk.say(office, text)).at(-1)!;
  const returned = (): { taskId: string; reason: string }[] =>
    Object.values(talk.state().reports).flatMap((report) => [...report.returned]);
  return { talk, said, returned };
}

describe('what is given back in one sentence', () => {
  it.each([
    ['trả lại việc 4 của hạ tầng số vì chưa ghi kết quả cụ thể', 'chưa ghi kết quả cụ thể'],
    ['trả lại hạ tầng số việc 4: nêu rõ hơn', 'nêu rõ hơn'],
    ['nhờ em trả lại việc 4 cho phòng hạ tầng số, lý do: chưa nêu tiến độ', 'chưa nêu tiến độ'],
    ['tra lai viec 4 cua ha tang so vi chua ro', 'chua ro'],
  ])('«%s» is carried to the question before it is sent', (text, reason) => {
    const { talk, said, returned } = told(text);
    expect(said.text).toContain('Trả lại «Giải quyết kiến nghị');
    expect(said.text).toContain(`lý do «${reason}»?`);
    expect(returned()).toEqual([]);
    expect(talk.say(office, 'ok').notices.map(({ to }) => to)).toEqual([hts]);
    expect(returned()).toMatchObject([{ reason }]);
  });

  it.each([
    ['trả lại việc 4 vì chưa có số liệu', 'chưa có số liệu'],
    ['trả lại 4: nêu rõ hơn', 'nêu rõ hơn'],
    ['việc 4 cần nêu rõ hơn, trả lại', 'cần nêu rõ hơn'],
    ['trả lại cho họ việc 4, yêu cầu ghi số tin bài', 'yêu cầu ghi số tin bài'],
    ['trả lại việc 4, báo cáo chưa rõ', 'báo cáo chưa rõ'],
  ])('«%s» is of the report that is shown', (text, reason) => {
    const { talk, said, returned } = told('/duyet', text);
    expect(said.text).toContain(`của Phòng Hạ tầng số, lý do «${reason}»?`);
    talk.say(office, 'gửi');
    expect(returned()).toMatchObject([{ reason }]);
  });

  it('«4 vì chưa rõ» is said under the list of its tasks', () => {
    expect(told('/tralai hạ tầng', '4 vì chưa rõ').said.text).toContain('lý do «chưa rõ»?');
  });

  it.each(['trả lại nhiệm vụ số 3 nhé', 'trả lại việc 3'])('«%s» asks why', (text) => {
    expect(told('/duyet', text).said.text).toContain('Vì sao trả lại');
  });

  it('a reason without a number is kept whole, and which task is meant is asked', () => {
    const { talk, said, returned } = told('trả lại báo cáo hạ tầng số, ghi sơ sài quá');
    expect(said.text).toContain('Trả lại nhiệm vụ nào của Phòng Hạ tầng số? Lý do: «ghi sơ sài quá».');
    talk.say(office, '4');
    talk.say(office, 'gửi');
    expect(returned()).toMatchObject([{ reason: 'ghi sơ sài quá' }]);
  });

  it('of several one is asked at a time', () => {
    const { said } = told('trả lại nhiệm vụ 4, 5 của phòng hạ tầng số do thiếu kết quả');
    expect(said.text).toContain('xong anh/chị gõ «trả lại 5 vì thiếu kết quả»');
    expect(said.text).toContain('Trả lại «Giải quyết kiến nghị');
  });

  it.each([
    'đơn vị nào bị trả lại nhiều nhất',
    'việc nào của hạ tầng số đã trả lại',
    'trả lại việc 9 vì thiếu',
  ])('«%s» gives nothing back', (text) => {
    const { talk, returned } = told('/duyet', text);
    talk.say(office, 'ok');
    expect(returned()).toEqual([]);
  });
});

describe('what is corrected for a unit in one sentence', () => {
  it.each([
    [['/duyet', 'sửa việc 4 thành chậm vì chờ kinh phí'], 'Nay: 🟠 Chậm – «chờ kinh phí»'],
    [['sửa việc 4 của hạ tầng số thành chậm vì chờ kinh phí'], 'Nay: 🟠 Chậm – «chờ kinh phí»'],
    [['sửa thay việc 3 của hạ tầng số: 96,5'], 'Nay: 🟠 Chậm – 96,5%'],
    [['/duyet', 'đổi lại việc 4 là hoàn thành'], 'Nay: ✅ Hoàn thành'],
  ])('%j: what is right is shown, and why is asked', (texts, now) => {
    const { said } = told(...texts);
    expect(said.text).toContain(now);
    expect(said.text).toContain('Vì sao sửa?');
    expect(said.notices).toEqual([]);
  });

  it('is no change of the plan where nothing says of whose report it is', () => {
    const { said } = told('sửa việc 4 thành chậm');
    expect(said.text).not.toContain('Kế hoạch đang dùng');
    expect(said.text).toContain('Phòng Hạ tầng số');
    expect(told('sửa nhiệm vụ 4 của hạ tầng số').said.text).toContain('thế nào là đúng?');
  });
});
