import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, yen } = people;

describe('«menu»', () => {
  it('is what a unit can do now, as far as it is', () => {
    const talk = startTalk();
    const first = talk.say(hts, 'menu');
    expect(first.labels).toEqual([
      'Báo cáo tháng 5/2023 (6 nhiệm vụ)',
      'Tiến độ tháng 5/2023',
      'Đơn vị chưa báo cáo',
      'Việc khác',
    ]);
    expect(talk.say(hts, '1').text).toContain('1/6');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'bỏ qua');
    expect(talk.say(hts, 'menu').labels[0]).toBe('Báo cáo tiếp tháng 5/2023 (đã trả lời 1/6)');
    expect(talk.say(hts, '1').text).toContain('2/6');
    talk.say(hts, 'Còn lại: đúng tiến độ');
    talk.say(hts, '100');
    expect(talk.say(hts, 'Menu.').labels[0]).toBe('Xem lại rồi gửi báo cáo tháng 5/2023');
    expect(talk.say(hts, '1').labels).toContain('Gửi báo cáo');
    talk.say(hts, 'gửi');
    expect(talk.say(hts, 'menu').labels[0]).toBe('Xem, sửa báo cáo tháng 5/2023');
  });

  it('is what the office does at this moment of the month, each by its number', () => {
    const talk = startTalk();
    const labels = talk.say(office, 'menu').labels;
    expect(labels).toEqual([
      'Nhắc báo cáo (5 đơn vị còn nợ)',
      'Khóa kỳ tháng 5/2023',
      'Tiến độ tháng 5/2023',
      'Đơn vị chưa báo cáo',
      'Việc khác',
    ]);
    expect(talk.say(office, '2').labels).toEqual(['Khóa kỳ tháng 5/2023']);
  });

  it('offers the office to read what came, and the month’s paper', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'tất cả còn lại đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, 'gửi');
    const { labels } = talk.say(office, 'menu');
    expect(labels).toEqual(
      expect.arrayContaining(['Duyệt báo cáo tháng 5/2023', 'Lập báo cáo Word tháng 5/2023']),
    );
    expect(talk.press(office, talk.buttonOf(talk.say(office, 'menu'), 'Duyệt báo cáo')).text).toContain(
      'Phòng Hạ tầng số, tháng 5/2023',
    );
  });

  it('offers a leader no report, and nobody one of a month that has not opened', () => {
    expect(startTalk().say(yen, 'menu').labels).toEqual([
      'Tiến độ tháng 5/2023',
      'Đơn vị chưa báo cáo',
      'Việc khác',
    ]);
    const before = startTalk('2023-05-12T09:00:00').say(hts, 'menu').labels;
    expect(before.join()).not.toContain('tháng 5/2023 (');
  });
});
