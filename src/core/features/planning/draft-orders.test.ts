import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftIn, paperOfText, sendPaper } from '../../../../test/support/papers.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import type { Draft, IndexDraft, TaskDraft } from '../../plan/draft.ts';

const { office, hts, yen } = people;
const source = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8');
/** Every year in it one later, the figures as they are. */
const nextYear = source.replace(/\b20(\d\d)\b/g, (_, year: string) => `20${Number(year) + 1}`);

let read: Draft;
beforeAll(async () => {
  read = await paperOfText(nextYear);
});

/** The office with a draft open. */
function withDraftOpen(draft = read) {
  const talk = startTalk('2023-12-20T09:00:00');
  sendPaper(talk, { type: 'plan', draft });
  return talk;
}
type Talk = ReturnType<typeof withDraftOpen>;

const indexIn = (talk: Talk, code: string): IndexDraft | undefined =>
  draftIn(talk).indices.find((one) => one.code === code);
const taskIn = (talk: Talk, id: string): TaskDraft | undefined =>
  draftIn(talk)
    .indices.flatMap(({ tasks }) => tasks)
    .find((one) => one.id === id);

describe('a draft that is changed by words', () => {
  it.each(['bỏ chỉ số 2.1', 'xoa chi so 2.1 nhe', 'bỏ chỉ số Chi phí thời gian', 'nhờ bot xóa 2.1 giúp em'])(
    'loses an index by a yes alone: «%s»',
    (typed) => {
      const talk = withDraftOpen();
      const asked = talk.say(office, typed);
      expect(asked.text).toBe(
        'Bỏ chỉ số 2.1 «Chi phí thời gian» khỏi bản nháp, cùng 6 nhiệm vụ của chỉ số này?',
      );
      expect(asked.labels).toEqual(['Bỏ', 'Thôi']);
      expect(draftIn(talk)).toEqual(read);
      expect(talk.say(office, 'bỏ').text).toContain('Đã bỏ chỉ số 2.1 «Chi phí thời gian» khỏi bản nháp');
      expect(indexIn(talk, '2.1')).toBeUndefined();
      expect(talk.state().audit.at(-1)).toMatchObject({
        verb: 'change-draft',
        by: office,
        before: 'Chi phí thời gian',
        after: '2.1 | strike-index | ',
      });
    },
  );

  it('stays as it is by «thôi»', () => {
    const talk = withDraftOpen();
    talk.say(office, 'bỏ chỉ số 2.1');
    expect(talk.say(office, 'thôi').text).toContain('Đã thôi');
    expect(draftIn(talk)).toEqual(read);
  });

  it('asks of a place which index is there, whose code is another', () => {
    expect(withDraftOpen().say(office, 'bỏ chỉ số 3').text).toContain('Bỏ chỉ số 1.3 «Cạnh tranh bình đẳng»');
  });

  it('loses a task, says which numbers change by it, and gives all of it back', () => {
    const talk = withDraftOpen();
    const next = taskIn(talk, '1.1.3')!.text;
    const asked = talk.say(office, 'xóa nhiệm vụ 1.1.2');
    expect(asked.text).toContain('1.1.3 thành 1.1.2, 1.1.4 thành 1.1.3');
    const done = talk.press(office, talk.buttonOf(asked, 'Bỏ'));
    expect(taskIn(talk, '1.1.2')!.text).toBe(next);
    const undo = talk.buttonOf(done, 'Hoàn tác');
    expect(talk.press(office, undo).text).toContain('Đã hoàn tác');
    expect(draftIn(talk)).toEqual(read);
    expect(talk.state().audit.map(({ verb }) => verb)).toEqual(['change-draft', 'undo-change-draft']);
    expect(talk.press(office, undo).text).toContain('không hoàn tác được nữa');
  });

  it('loses several at once', () => {
    const talk = withDraftOpen();
    const last = taskIn(talk, '1.1.4')!.text;
    talk.say(office, 'bỏ nhiệm vụ 1.1.2 và 1.1.3');
    talk.say(office, '1');
    expect(indexIn(talk, '1.1')!.tasks.map(({ id }) => id)).toEqual(['1.1.1', '1.1.2']);
    expect(taskIn(talk, '1.1.2')!.text).toBe(last);
  });

  it.each([
    ['đổi mục tiêu chỉ số 2.1 thành 8,5 điểm', '8,5 điểm', { type: 'score', score: 8.5 }],
    ['sửa chỉ tiêu của 2.1 thành 9', '9 điểm', { type: 'score', score: 9 }],
    ['mục tiêu chỉ số 2.1 là hạng 7', 'hạng 7', { type: 'rank', rank: 7 }],
    ['chi so 2.1 muc tieu hang 7', 'hạng 7', { type: 'rank', rank: 7 }],
  ])('has another target at once: «%s»', (typed, words, target) => {
    const talk = withDraftOpen();
    const done = talk.say(office, typed);
    expect(done.text).toBe(
      `Đã đổi mục tiêu của chỉ số 2.1 «Chi phí thời gian» trong bản nháp: «đạt 8.0 điểm» thành «${words}».`,
    );
    expect(done.labels).toEqual(['Hoàn tác']);
    expect(indexIn(talk, '2.1')!.target).toEqual({ ...target, words });
    // «nhầm» takes it back.
    expect(talk.say(office, 'nhầm').text).toContain('Đã hoàn tác');
    expect(draftIn(talk)).toEqual(read);
  });

  it('asks where a bare number makes a rank of a score, and which of the two where nothing says it', () => {
    const talk = withDraftOpen();
    expect(talk.say(office, 'đổi mục tiêu chỉ số 2.1 thành 15').text).toContain('thành «hạng 15»?');
    expect(talk.say(office, 'đổi').text).toContain('Đã đổi mục tiêu');
    expect(indexIn(talk, '2.1')!.target).toMatchObject({ type: 'rank', rank: 15 });

    const [first, ...others] = read.indices;
    const none = withDraftOpen({ ...read, indices: [{ ...first!, target: null }, ...others] });
    expect(none.say(office, `đổi mục tiêu chỉ số ${first!.code} thành 5`).text).toContain(
      '5 là điểm hay hạng?',
    );
  });

  it.each([
    ['hạn của nhiệm vụ 2.1.1 là 30/6', { type: 'day', date: '2024-06-30' }],
    ['hạn của 2.1.1 là ngày 30/6', { type: 'day', date: '2024-06-30' }],
    ['2.1.1 hạn 30/6', { type: 'day', date: '2024-06-30' }],
    ['đổi thời hạn nhiệm vụ 2.1.1 thành quý II', { type: 'quarter', quarter: 2 }],
    ['lùi hạn 2.1.1 sang tháng 9', { type: 'month', month: 9 }],
  ])('has another deadline: «%s», and none again', (typed, due) => {
    const talk = withDraftOpen();
    expect(talk.say(office, typed).text).toContain('trong bản nháp: báo cáo hằng tháng thành «');
    expect(taskIn(talk, '2.1.1')!.due).toMatchObject(due);
    expect(talk.say(office, 'bỏ hạn của nhiệm vụ 2.1.1').text).toContain('thành báo cáo hằng tháng');
    expect(taskIn(talk, '2.1.1')).toMatchObject({ due: null, cadence: null });
  });

  it.each([
    ['nhiệm vụ 1.1.4 giao cho Văn phòng', '1.1.4', ['van-phong']],
    ['giao nhiệm vụ 1.1.4 cho Thanh tra và Văn phòng', '1.1.4', ['thanh-tra', 'van-phong']],
    ['chuyen 1.1.4 cho phong ha tang so', '1.1.4', ['phong-ha-tang-so']],
  ])('has another unit for a task: «%s»', (typed, task, units) => {
    const talk = withDraftOpen();
    expect(talk.say(office, typed).text).toContain('Đã đổi đơn vị thực hiện');
    expect(taskIn(talk, task)!.owners).toEqual(units);
  });

  it('has another unit that leads an index, and other words', () => {
    const talk = withDraftOpen();
    expect(talk.say(office, 'chỉ số 2.1 do Thanh tra chủ trì').text).toContain(
      'đơn vị chủ trì của chỉ số 2.1 «Chi phí thời gian» trong bản nháp: «Văn phòng Sở» thành «Thanh tra Sở»',
    );
    expect(indexIn(talk, '2.1')!.leadUnit).toBe('thanh-tra');
    talk.say(office, 'đổi tên chỉ số 2.1 thành Chi phí về thời gian');
    expect(indexIn(talk, '2.1')!.name).toBe('Chi phí về thời gian');
    talk.say(office, 'sửa nhiệm vụ 2.1.1 thành rà soát thủ tục');
    expect(taskIn(talk, '2.1.1')!.text).toBe('Rà soát thủ tục');
  });

  it.each([
    'thêm nhiệm vụ vào chỉ số 2.1: niêm yết công khai thủ tục',
    'thêm nhiệm vụ niêm yết công khai thủ tục vào chỉ số chi phí thời gian',
  ])('gets another task: «%s»', (typed) => {
    const talk = withDraftOpen();
    expect(talk.say(office, typed).text).toContain('Đã thêm nhiệm vụ 2.1.7 vào bản nháp');
    expect(taskIn(talk, '2.1.7')).toMatchObject({ text: 'Niêm yết công khai thủ tục', owners: null });
  });

  it.each([
    ['bỏ nhiệm vụ 9.9.9', 'không có nhiệm vụ «9.9.9»'],
    ['bỏ chỉ số 9.9', 'không có chỉ số «9.9». Các chỉ số: 1.1, 1.2'],
    ['hạn của 2.1 là 30/6', '2.1 là chỉ số, gồm các nhiệm vụ 2.1.1'],
    ['đổi mục tiêu 2.1.1 thành 8', '2.1.1 là nhiệm vụ'],
    ['đổi hạn nhiệm vụ 2.1.1 thành mai mốt', 'chưa đọc được thời hạn «mai mốt»'],
    ['đổi hạn nhiệm vụ 2.1.1 thành 30/6/2027', 'chưa đọc được thời hạn «30/6/2027» của năm 2024'],
    ['đổi mục tiêu 2.1 thành 12 điểm', 'Điểm cao nhất của kế hoạch này là 10'],
    ['giao nhiệm vụ 1.1.4 cho Phòng Đối ngoại', 'không có đơn vị «Phòng Đối ngoại»'],
    ['thêm nhiệm vụ niêm yết công khai', 'Thêm «Niêm yết công khai» vào chỉ số nào?'],
    ['thêm chỉ số mới', 'sửa trong tệp Excel rồi gửi lại'],
    ['đổi điểm năm trước của chỉ số 2.1', 'sửa trong tệp Excel rồi gửi lại'],
    ['gộp chỉ số 2.1 và 2.2', 'sửa trong tệp Excel rồi gửi lại'],
    ['nhiệm vụ 1.1.4 giao cho Thanh tra', 'Bản nháp đã ghi như vậy'],
  ])('changes nothing, and says why: «%s»', (typed, said) => {
    const talk = withDraftOpen();
    const told = talk.say(office, typed);
    expect(told.text).toContain(said);
    expect(told.labels).not.toContain('Hoàn tác');
    expect(draftIn(talk)).toEqual(read);
  });

  it.each([
    'nhiệm vụ 1.1.4 giao cho ai',
    'hạn của 2.1.1 là khi nào',
    'bộ chỉ số 2.1 gồm những gì',
    'nhiệm vụ 2.1.1 hoàn thành 80%',
    'chỉ tiêu của 2.1 là 8 điểm phải không',
    'bỏ qua',
  ])('is not what «%s» changes', (typed) => {
    const talk = withDraftOpen();
    expect(talk.say(office, typed).text).not.toMatch(/trong bản nháp|bản nháp không có/i);
    expect(draftIn(talk)).toEqual(read);
  });

  it('is changed amid its questions, which go on behind', () => {
    const [first, ...others] = read.indices;
    const talk = withDraftOpen({ ...read, indices: [{ ...first!, leaders: [] }, ...others] });
    const asked = talk.press(office, 'k:ask');
    expect(asked.text).toContain('Lãnh đạo nào phụ trách chỉ số 1.1');
    const done = talk.say(office, 'đổi mục tiêu chỉ số 2.1 thành 9 điểm');
    expect(done.text).toMatch(/^Đã đổi mục tiêu.*\n+Lãnh đạo nào phụ trách chỉ số 1\.1/s);
    expect(talk.say(office, 'bỏ chỉ số 1.1').text).toContain('Bỏ chỉ số 1.1');
    // What is asked of an index goes with it.
    const struck = talk.say(office, 'bỏ');
    expect(struck.text).toContain('Đã bỏ chỉ số 1.1');
    expect(struck.text).not.toContain('phụ trách chỉ số 1.1');
    expect(talk.state().chats[`web:${office}`]?.form).toBeDefined();
  });

  it('keeps what was answered of a task with it, whatever its number becomes', () => {
    const settled = ['p-measure-1.1.3', 'p-measure-1.1.2', 'd-no-such-time-1.1.4', 'p-alias-1.1'];
    const talk = withDraftOpen({ ...read, asked: { settled } });
    talk.say(office, 'bỏ nhiệm vụ 1.1.2');
    talk.say(office, 'bỏ');
    expect(draftIn(talk).asked!.settled).toEqual(['p-measure-1.1.2', 'd-no-such-time-1.1.3', 'p-alias-1.1']);
  });

  it('is the office’s alone, also at the yes', () => {
    const talk = withDraftOpen();
    for (const who of [hts, yen]) {
      expect(talk.say(who, 'bỏ chỉ số 2.1').text).toContain('Kế hoạch do Văn phòng Sở điều chỉnh');
      expect(talk.press(who, 'k:undo:1').text).toContain('chỉ Văn phòng Sở làm được');
    }
    expect(draftIn(talk)).toEqual(read);
  });
});

describe('a plan in force', () => {
  it.each([
    'bỏ chỉ số 2.1',
    'xóa nhiệm vụ 1.1.2',
    'đổi mục tiêu chỉ số 2.1 thành 15',
    'nhiệm vụ 1.1.4 giao cho Phòng Hạ tầng số',
    'giao nhiệm vụ 1.1.4 cho Thanh tra',
    'hạn của 2.1.1 là 30/6',
    'thêm nhiệm vụ niêm yết công khai',
  ])('is changed by another paper alone, said to whoever orders it: «%s»', (typed) => {
    const talk = startTalk();
    const said = talk.say(office, typed);
    expect(said.text).toContain('Kế hoạch đang dùng chỉ đổi theo văn bản điều chỉnh');
    expect(said.labels).toEqual(['Gửi kế hoạch mới hoặc điều chỉnh']);
    expect(said.notices).toEqual([]);
  });

  it.each(['bỏ chỉ số 2.1', 'hạn của 2.1.1 là 30/6', 'thêm nhiệm vụ niêm yết công khai'])(
    'is the office’s to change, heads and leaders hear: «%s»',
    (typed) => {
      for (const who of [hts, yen])
        expect(startTalk().say(who, typed).text).toContain('Kế hoạch do Văn phòng Sở điều chỉnh');
    },
  );
});
