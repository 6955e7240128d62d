import { beforeAll, describe, expect, it } from 'vitest';
import { draftIn, paperOfText, planOf2026, talkWithDraft, taskIn } from '../../../../test/support/papers.ts';
import { people } from '../../../../test/support/talk.ts';
import type { Draft } from '../../plan/draft.ts';
import { openPoints, openProposals } from '../../plan/open-points.ts';
import type { Measure } from '../../plan/plan.ts';
import { readFigure } from '../../report/figure.ts';

const { office } = people;

/** What reports state by a department's paper, and what of it was understood another way. */
const text = planOf2026(
  `1. Chỉ số Chi phí thời gian
Kết quả năm 2025: 6,40 điểm, xếp hạng 19/22. Chỉ tiêu năm 2026: 7,5 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Vũ Thị Hương.
Đơn vị chủ trì: Văn phòng Sở.
- Rà soát, cắt giảm tối thiểu 30% thời gian giải quyết thủ tục hành chính. Sản phẩm: phương án cắt giảm.
- Nâng tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%. Thời hạn: hằng tháng. Sản phẩm: báo cáo tỷ lệ hồ sơ.
- Lập sổ tay trước ngày 30/5/2026 cho doanh nghiệp.
- Họp với doanh nghiệp. Thời hạn: hằng quý.`,
  'hằng tháng',
);

let read: Draft;
beforeAll(async () => {
  read = await paperOfText(text);
});

/** The office with the draft open, at what is looked at one by one. */
const withDraftOpen = (settled: string[] = []) => talkWithDraft({ ...read, asked: { settled } });
type Talk = ReturnType<typeof withDraftOpen>;

const openIds = (talk: Talk): string[] => openPoints(draftIn(talk)).map(({ id }) => id);

/** What is asked of one suggestion. */
function askedFor(point: string) {
  const talk = withDraftOpen(['each-measure', 'each-time']);
  let said = talk.press(office, 'k:ask');
  for (let count = 0; count < 12; count++) {
    const form = talk.state().chats[`web:${office}`]?.form?.form;
    if (form?.type === 'plan-point' && form.point === point) return { talk, said };
    said = talk.say(office, 'để sau');
  }
  throw new Error(`${point} is none of ${openIds(talk)}`);
}

describe('the name of a figure that is reported', () => {
  it.each([
    'đổi tên chỉ tiêu 1.2 thành Tỷ lệ hồ sơ nộp qua mạng',
    'đổi tên chỉ tiêu của nhiệm vụ 1.2 thành tỷ lệ hồ sơ nộp qua mạng',
    'chỉ tiêu của 1.2 gọi là tỷ lệ hồ sơ nộp qua mạng',
    'tên chỉ tiêu của 1.2 là tỷ lệ hồ sơ nộp qua mạng',
    'gọi chỉ tiêu của 1.2 là tỷ lệ hồ sơ nộp qua mạng',
    'chỉ tiêu của 1.2 là tỷ lệ hồ sơ nộp qua mạng',
    'số liệu của nhiệm vụ 1.2 là tỷ lệ hồ sơ nộp qua mạng',
  ])('is another by words: «%s»', (typed) => {
    const talk = withDraftOpen();
    expect(talk.say(office, typed).text).toContain('Đã đổi số liệu phải báo cáo của nhiệm vụ 1.2');
    expect(taskIn(talk, '1.2').measure).toMatchObject({
      ask: 'Tỷ lệ hồ sơ nộp qua mạng',
      target: 85,
      unit: '%',
    });
  });

  it('is asked before it counts where the words only may be one, and needs a figure to be of', () => {
    const talk = withDraftOpen();
    expect(talk.say(office, 'đổi chỉ tiêu 1.1 thành mức cắt giảm thời gian').labels).toEqual(['Đổi', 'Thôi']);
    talk.say(office, 'có');
    expect(taskIn(talk, '1.1').measure).toMatchObject({ ask: 'Mức cắt giảm thời gian', target: 30 });
    expect(talk.say(office, 'đổi tên chỉ tiêu 1.4 thành Số cuộc họp').text).toContain('Tôi chưa đọc được số');
  });

  it('is taken with its figure', () => {
    const talk = withDraftOpen();
    talk.say(office, 'chỉ tiêu của 1.2 gọi là tỷ lệ hồ sơ nộp qua mạng, 90%');
    expect(taskIn(talk, '1.2').measure).toMatchObject({ ask: 'Tỷ lệ hồ sơ nộp qua mạng', target: 90 });
  });
});

describe('a figure that somebody says', () => {
  it('is bounded by nothing that nobody said', () => {
    const talk = withDraftOpen();
    talk.say(office, 'chỉ tiêu của nhiệm vụ 1.4 là 3 hội nghị');
    const { measure } = taskIn(talk, '1.4');
    expect(measure).toEqual({
      words: '3 hội nghị',
      unit: 'hội nghị',
      target: 3,
      ask: 'Số hội nghị đã thực hiện',
    });
    expect(readFigure('14', measure as Measure)).toEqual({ type: 'figure', value: 14, words: '' });
  });

  it.each([
    ['1.200 hồ sơ', 1200],
    ['1.200,5 triệu đồng', 1200.5],
  ])('«%s» has its thousands', (typed, target) => {
    const talk = withDraftOpen();
    talk.say(office, `chỉ tiêu của nhiệm vụ 1.4 là ${typed}`);
    expect(taskIn(talk, '1.4').measure).toMatchObject({ target });
  });
});

describe('a no to what was understood of a task', () => {
  it('asks what is right, and takes it back at once', () => {
    const { talk, said } = askedFor('p-measure-1.2');
    expect(said.labels).toEqual(['Đúng', 'Không đúng', 'Xem văn bản']);
    const asked = talk.press(office, talk.buttonOf(said, 'Không đúng'));
    expect(asked.text).toContain('Đúng thì phải báo cáo số liệu gì?');
    expect(asked.labels.slice(0, 3)).toEqual(['Không có chỉ tiêu', 'Vẫn như trên', 'Để sau']);
    expect(taskIn(talk, '1.2').measure).toBeNull();
    expect(openProposals(draftIn(talk)).flatMap((one) => (one.type === 'measure' ? [one.task] : []))).toEqual(
      ['1.1'],
    );
  });

  it.each([
    ['tỷ lệ hồ sơ nộp qua mạng', { ask: 'Tỷ lệ hồ sơ nộp qua mạng', target: 85, unit: '%' }],
    ['90%', { ask: 'Tỷ lệ hồ sơ trực tuyến', target: 90, unit: '%' }],
    ['tỷ lệ hồ sơ nộp qua mạng, 90%', { ask: 'Tỷ lệ hồ sơ nộp qua mạng', target: 90 }],
    ['không có chỉ tiêu', null],
    ['không có', null],
    ['không', null],
    ['vẫn như trên', { ask: 'Tỷ lệ hồ sơ trực tuyến', target: 85 }],
  ])('is answered by its name, its figure, both, or none: «%s»', (typed, measure) => {
    const { talk } = askedFor('p-measure-1.2');
    talk.say(office, 'không đúng');
    talk.say(office, typed);
    if (measure === null) expect(taskIn(talk, '1.2').measure).toBeNull();
    else expect(taskIn(talk, '1.2').measure).toMatchObject(measure);
    expect(openIds(talk)).not.toContain('p-measure-1.2');
  });

  it('needs no no before it', () => {
    const { talk } = askedFor('p-measure-1.2');
    talk.say(office, 'tỷ lệ hồ sơ nộp qua mạng, 90%');
    expect(taskIn(talk, '1.2').measure).toMatchObject({ ask: 'Tỷ lệ hồ sơ nộp qua mạng', target: 90 });
  });

  it('stays open where it is left, and behind a yes to all', () => {
    const { talk } = askedFor('p-measure-1.1');
    talk.say(office, 'không');
    talk.say(office, 'để sau');
    talk.say(office, 'đúng hết');
    expect(openIds(talk).filter((id) => id.startsWith('p-measure'))).toEqual(['p-measure-1.1']);
    expect(taskIn(talk, '1.1').measure).toBeNull();
  });

  it('of a time asks for the time', () => {
    const { talk, said } = askedFor('p-due-1.3');
    const asked = talk.press(office, talk.buttonOf(said, 'Không đúng'));
    expect(asked.text).toContain('Đúng thì thời hạn là khi nào?');
    expect(taskIn(talk, '1.3').due).toBeNull();
    expect(talk.say(office, '31/6').text).toContain('Tôi chưa đọc được thời hạn của năm 2026');
    talk.say(office, '30/6');
    expect(taskIn(talk, '1.3').due).toMatchObject({ date: '2026-06-30' });
    const often = askedFor('p-often-1.2').talk;
    often.say(office, 'không đúng');
    often.say(office, 'hằng quý');
    expect(taskIn(often, '1.2').cadence).toMatchObject({ type: 'quarter' });
  });
});
