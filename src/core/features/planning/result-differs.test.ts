import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { draftIn, paperOfText, sendPaper } from '../../../../test/support/papers.ts';
import { everything } from '../../../../test/support/stub-channel.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import type { Draft } from '../../plan/draft.ts';

const { office } = people;
const source = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8');
const [measured] = context.plan.indices.filter(
  ({ baseline: { score, rank } }) => score !== null && rank !== null,
);
const { code, baseline, name } = measured!;

let next: Draft;
beforeAll(async () => {
  const text = source.replace(/\b20(\d\d)\b/g, (_, year: string) => `20${Number(year) + 1}`);
  next = await paperOfText(text);
});

/** A paper of the next year that waits, and a result of this one that is recorded otherwise than it says. */
function differing(score: number, takesFiles = true) {
  const talk = startTalk('2023-12-20T09:00:00', { web: { ...everything, takesFiles } });
  sendPaper(talk, { type: 'plan', draft: next });
  const shown = talk.say(office, `/ketqua ${code} ${String(score).replace('.', ',')} hạng ${baseline.rank}`);
  talk.press(office, talk.buttonOf(shown, 'Lưu'));
  return talk;
}

const baselineIn = (talk: ReturnType<typeof differing>) =>
  draftIn(talk).indices.find((index) => index.code === code)!.baseline!;

/** Goes on to the question of the two figures. */
function askedOf(talk: ReturnType<typeof differing>) {
  let asked = talk.press(office, 'k:ask');
  for (let step = 0; step < 40 && !asked.text.includes('Lấy theo bên nào'); step++)
    asked = talk.say(
      office,
      asked.labels.find((label) => /^(?:Đồng ý tất cả|Bỏ qua|Giữ nguyên|Đúng)/.test(label)) ?? 'đúng',
    );
  return asked;
}

describe('a plan’s figure of the year before other than the recorded result', () => {
  const recorded = 1.23;

  it('is asked of whoever takes the plan up, and the recorded one is taken by number', () => {
    const talk = differing(recorded);
    const asked = askedOf(talk);
    expect(asked.text).toContain('kết quả đã ghi 1,23 điểm');
    expect(asked.labels.slice(0, 3)).toEqual(['Lấy theo kế hoạch', 'Lấy theo kết quả đã ghi', 'Để sau']);
    talk.say(office, '2');
    expect(baselineIn(talk).score).toBe(recorded);
    expect(draftIn(talk).doubts.some(({ type }) => type === 'result-differs')).toBe(false);
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'settle-result',
      by: office,
      before: `điểm ${baseline.score}`,
      after: `${code} | điểm 1.23 | results`,
    });
    expect(talk.say(office, '/nhatky').text).toContain(`chỉ số ${code} theo kết quả đã ghi: điểm 1,23`);
  });

  it('stays as the plan has it where somebody says so, and is not asked again', () => {
    const talk = differing(recorded);
    askedOf(talk);
    talk.say(office, 'theo kế hoạch ạ');
    expect(baselineIn(talk).score).toBe(baseline.score);
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'settle-result',
      after: `${code} | điểm ${baseline.score} | paper`,
    });
    expect(talk.press(office, 'k:ask').text).not.toContain('Lấy theo bên nào');
  });

  it('is left for later, asked anew then, and never answered by something else', () => {
    const talk = differing(recorded);
    const asked = askedOf(talk);
    const trail = talk.state().audit.length;
    talk.press(office, talk.buttonOf(asked, 'Để sau'));
    expect(baselineIn(talk).score).toBe(baseline.score);
    expect(talk.state().audit).toHaveLength(trail);
    expect(askedOf(talk).text).toContain('Lấy theo bên nào');
    expect(talk.say(office, '7').text).not.toContain('Đã đọc');
    expect(baselineIn(talk).score).toBe(baseline.score);
  });

  it('is no question once the result was recorded as the plan has it', () => {
    const talk = differing(recorded);
    const shown = talk.say(
      office,
      `/ketqua ${code} ${String(baseline.score).replace('.', ',')} hạng ${baseline.rank}`,
    );
    talk.press(office, talk.buttonOf(shown, 'Lưu'));
    expect(draftIn(talk).doubts.some(({ type }) => type === 'result-differs')).toBe(false);
    expect(name).not.toBe('');
  });
});

it('what needs a file is offered only where files are taken, and it is said what can be done instead', () => {
  const talk = differing(1.23, false);
  const standing = talk.say(office, '/kehoach');
  const paper = talk.press(office, 'k:look:indices');
  const sheet = talk.press(office, 'k:sheet');
  const asked = talk.say(office, '/ketqua 2022');
  const results = talk.press(office, 's:go:2023');
  const filled = talk.press(office, 's:sheet:2023');
  for (const said of [standing, paper, sheet, asked, results, filled]) {
    expect(said.labels.join(' · ')).not.toMatch(/Excel|Gửi văn bản|Gửi kế hoạch/);
    for (const { attachment } of said.messages) expect(attachment).toBeUndefined();
  }
  expect(standing.text).toContain('gõ /kehoach trên Telegram');
  expect(sheet.text).toContain('gõ /kehoach trên Telegram');
  expect(results.text).toContain('gõ /ketqua trên Telegram');
  expect(filled.text).toContain('mỗi dòng một chỉ số');
  const takes = differing(1.23);
  expect(takes.say(office, '/kehoach').labels.join(' · ')).toMatch(/Tệp Excel để sửa.*Gửi kế hoạch mới/);
  expect(takes.press(office, 's:go:2023').labels).toContain('Điền trong Excel');
});
