import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

function withReport() {
  const talk = startTalk();
  let said = talk.say(hts, '/baocao 5');
  for (let step = 0; !said.labels.includes('Gửi báo cáo') && step < 40; step++)
    said = talk.say(hts, said.text.includes('(%)') ? '100' : 'đúng tiến độ');
  talk.say(hts, 'gửi báo cáo');
  return talk;
}

describe('the reason that is told with the order to give a task back', () => {
  const order = 'trả lại 2.3.4 tháng 5 của phòng hạ tầng số, lý do chưa nêu ngày mở lớp';

  it('is asked to be sent, and not typed again', () => {
    const talk = withReport();
    const offer = talk.say(office, order);
    expect(offer.text).toContain('Lý do: «chưa nêu ngày mở lớp»');
    const asked = talk.press(office, talk.buttonOf(offer, 'Trả lại 2.3.4'));
    expect(asked.text).toContain('Gửi «chưa nêu ngày mở lớp» cho Phòng Hạ tầng số');
    const done = talk.press(office, talk.buttonOf(asked, 'Gửi'));
    expect(done.text).toContain('lý do «chưa nêu ngày mở lớp»');
  });

  it('gives way to another that is typed', () => {
    const talk = withReport();
    const offer = talk.say(office, order);
    talk.press(office, talk.buttonOf(offer, 'Trả lại 2.3.4'));
    // It is shown before the unit gets it.
    expect(talk.say(office, 'chưa kèm danh sách học viên').text).toContain('«chưa kèm danh sách học viên»');
    expect(talk.say(office, 'gửi').text).toContain('lý do «chưa kèm danh sách học viên»');
  });

  it('is of that task alone', () => {
    const talk = withReport();
    talk.say(office, order);
    const units = talk.say(office, '/tralai 5');
    const chosen = talk.press(office, talk.buttonOf(units, 'Phòng Hạ tầng số'));
    expect(talk.press(office, talk.buttonOf(chosen, '1')).text).toContain('Vì sao trả lại');
  });
});
