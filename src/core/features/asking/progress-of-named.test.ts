import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { yen } = people;

describe('/tiendo and /chuabaocao with something else than a month behind them', () => {
  const talk = startTalk('2023-05-29T09:00:00');

  it.each([
    ['/tiendo 2.2', 'Chi phí không chính thức · tháng 5/2023'],
    ['/tiendo hạ tâng số', 'Phòng Hạ tầng số chưa báo cáo tháng 5/2023'],
    ['/tiendo thanh tra tháng 5', 'Thanh tra Sở chưa báo cáo tháng 5/2023'],
    ['/tiendo quý II', 'tháng 4–5/2023'],
    ['/chuabaocao thanh tra', 'Thanh tra Sở chưa báo cáo tháng 5/2023'],
  ])('%s is asked as a question', (said, expected) => {
    expect(talk.say(yen, said).text).toContain(expected);
  });

  it.each([
    '/tiendo abc',
    '/tiendo mai',
    '/tiendo 13/2023',
    '/tiendo 32',
    '/tiendo 5/2022',
    '/chuabaocao xyz',
  ])('%s is told how a month is written', (said) => {
    expect(talk.say(yen, said).text).toContain('Tháng cần viết như 5/2023');
  });
});
