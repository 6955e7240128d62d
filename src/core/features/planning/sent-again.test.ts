import { beforeAll, describe, expect, it } from 'vitest';
import {
  draftIn,
  paperOfText,
  planOf2026,
  readPaper,
  sendPaper,
  talkWithDraft,
} from '../../../../test/support/papers.ts';
import { people } from '../../../../test/support/talk.ts';
import type { Draft } from '../../plan/draft.ts';
import { openPoints } from '../../plan/open-points.ts';
import type { PaperRead } from '../../plan/paper-read.ts';

const { office } = people;

/** A paper that was answered, and is sent again as it was, or with something changed in it. */
const text = planOf2026(`1. Chỉ số Chi phí thời gian
Kết quả năm 2025: 6,40 điểm, xếp hạng 19/22. Chỉ tiêu năm 2026: 7,5 điểm.
Lãnh đạo phụ trách: Giám đốc Sở.
Đơn vị chủ trì: Phòng Đầu tư.
- Lập sổ tay cho 100% doanh nghiệp. Thời hạn: hằng quý.
- Phòng Quy hoạch – Kiến trúc trả lời phản ánh. Thời hạn: hằng tháng.
- Công khai quy hoạch. Thời hạn: trước ngày 30/8/2026.`);

let read: Draft;
beforeAll(async () => {
  read = await paperOfText(text);
});

/** All questions of the paper answered, one with somebody new and one by its place in a list, and the draft changed by words. */
function answered() {
  const talk = talkWithDraft(read);
  talk.press(office, 'k:ask');
  for (const typed of ['Đặng Quốc Khánh', 'thêm', '2', 'giữ lịch cũ']) talk.say(office, typed);
  for (let count = 0; count < 9 && openPoints(draftIn(talk)).length > 0; count++) talk.say(office, 'có');
  expect(openPoints(draftIn(talk))).toEqual([]);
  talk.say(office, 'hạn của 1.3 là 15/8');
  return talk;
}
type Talk = ReturnType<typeof answered>;

/** What the reader makes of a file that comes now. */
const readNow = async (talk: Talk, words: string): Promise<PaperRead> =>
  (await readPaper(Buffer.from(words), 'ke-hoach.txt', draftIn(talk))) as PaperRead;

const dueOf = (talk: Talk) => draftIn(talk).indices[0]!.tasks[2]!.due;

describe('the same paper sent again', () => {
  it('keeps what was answered and ordered, and says so', async () => {
    const talk = answered();
    const before = draftIn(talk);
    const [told] = sendPaper(talk, await readNow(talk, text));
    expect(told!.content).toMatchObject({ type: 'paper-same', isSame: true });
    expect(draftIn(talk)).toEqual(before);
    expect(dueOf(talk)).toMatchObject({ date: '2026-08-15' });
    const questions = openPoints(read).length;
    expect((told!.content as { kept: number }).kept).toBeGreaterThanOrEqual(questions);
    // Nothing is asked once more, and what was changed last is taken back as before.
    expect(talk.say(office, '/kehoach').text).not.toContain('thay bằng');
    talk.say(office, 'hoàn tác');
    expect(dueOf(talk)).toMatchObject({ date: '2026-08-30' });
  });

  it('is begun anew where somebody says so', async () => {
    const talk = answered();
    sendPaper(talk, await readNow(talk, text));
    talk.press(office, 'k:other');
    expect(openPoints(draftIn(talk)).map(({ id }) => id)).toEqual(openPoints(read).map(({ id }) => id));
  });

  it('with something changed keeps the answers to what is the same', async () => {
    const talk = answered();
    const changed = text.replace('Lập sổ tay cho 100% doanh nghiệp', 'Lập sổ tay cho 90% doanh nghiệp');
    const [told] = sendPaper(talk, await readNow(talk, changed));
    expect(told!.content).toMatchObject({ type: 'paper-beside' });
    expect((told!.content as { answers: number }).answers).toBeGreaterThan(1);
    talk.press(office, 'k:other');
    expect(openPoints(draftIn(talk)).map(({ id }) => id)).toEqual(['p-measure-1.1']);
    const { people: leaders, indices } = draftIn(talk);
    expect(leaders.map(({ name }) => name)).toEqual(['Đặng Quốc Khánh']);
    expect(indices[0]!.leaders).toEqual(leaders.map(({ id }) => id));
  });

  it('keeps none of what was answered to another paper', async () => {
    const talk = answered();
    const other = text
      .replaceAll('Phòng Quy hoạch – Kiến trúc', 'Phòng Pháp chế')
      .replace('Giám đốc Sở', 'Chủ tịch');
    sendPaper(talk, await readNow(talk, other));
    talk.press(office, 'k:other');
    expect(openPoints(draftIn(talk)).map(({ id }) => id)).toContain('owner-1.2');
  });

  it('behind its taking up is asked nothing that was answered', async () => {
    const talk = answered();
    const shown = talk.press(office, 'k:use');
    talk.press(office, talk.buttonOf(shown, 'Đồng ý'));
    const answers = talk.state().planAnswers!;
    expect(answers.length).toBeGreaterThan(3);
    talk.say(office, '', { files: [{ kind: 'file', ref: 'f2', name: 'ke-hoach.txt', bytes: 2000 }] });
    expect(talk.state().planPaper!.stage).toMatchObject({ answers });
  });
});
