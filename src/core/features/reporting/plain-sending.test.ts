import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
type Talk = ReturnType<typeof startTalk>;

const reports = (talk: Talk): number => Object.keys(talk.state().reports).length;

/** A draft in which one figure is missing, or none. */
function draftWith(...figures: string[]): Talk {
  const talk = startTalk();
  for (const typed of ['/baocao', 'Còn lại: đúng tiến độ', ...figures]) talk.say(hts, typed);
  return talk;
}

const words = [
  'gửi',
  'gửi đi',
  'gửi báo cáo',
  'nộp',
  'ok gửi',
  'nop luon nhe',
  'gui bc',
  'xong rồi gửi giúp em',
  'vâng, nộp báo cáo tháng 5',
];

describe.each(words)('«%s»', (typed) => {
  it('sends what was just shown, also when it was put aside for a moment', () => {
    const talk = draftWith('100');
    expect(talk.say(hts, typed).text).toContain('Đã nhận báo cáo');
    const aside = draftWith('100', 'để sau');
    expect(aside.say(hts, typed).text).toContain('Đã nhận báo cáo');
    expect(reports(aside)).toBe(1);
  });

  it('says what is missing, and the figure answers it', () => {
    const talk = draftWith();
    expect(talk.say(hts, typed).text).toContain('Còn 1 nhiệm vụ chưa trả lời: 3');
    expect(reports(talk)).toBe(0);
    expect(talk.say(hts, '100').labels).toContain('Gửi báo cáo');
  });

  it('shows once more what nobody has seen for long, with the one step that is left', () => {
    const talk = draftWith('100');
    talk.windTo('2023-05-24T09:00:00');
    const shown = talk.say(hts, typed);
    // The very words of the button that stands under the summary press it, as a finger would: the list lives on.
    const isLabel = typed === 'gửi báo cáo';
    expect(reports(talk)).toBe(isLabel ? 1 : 0);
    if (!isLabel) expect(shown.text).toContain('đúng rồi thì gõ «gửi»');
    talk.say(hts, 'gửi');
    expect(reports(talk)).toBe(1);
  });
});

it('sends nothing that was chosen anew and lacks its words: they are asked first', () => {
  const talk = draftWith('100', 'sửa 2', 'chậm');
  expect(talk.say(hts, 'gửi báo cáo').text).toContain('vướng mắc gì?');
  expect(reports(talk)).toBe(0);
  talk.say(hts, 'thiếu người');
  talk.say(hts, 'gửi');
  const [report] = Object.values(talk.state().reports);
  expect(Object.values(report!.entries).map(({ status }) => status)).toContain('late');
});
