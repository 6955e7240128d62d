import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';
import { readDates } from './dates.ts';

/** A Monday. */
const now = Date.parse('2023-05-22T09:00:00+07:00');

const taken: [string, string, string?][] = [
  // One day.
  ['22/5', '2023-05-22'],
  ['22/05', '2023-05-22'],
  ['22/05/2023', '2023-05-22'],
  ['22/5/23', '2023-05-22'],
  ['22.5', '2023-05-22'],
  ['22.05.2023', '2023-05-22'],
  ['22-5', '2023-05-22'],
  ['22-05-2023', '2023-05-22'],
  ['22 / 5 / 2023', '2023-05-22'],
  ['2023-05-22', '2023-05-22'],
  ['2023/5/22', '2023-05-22'],
  ['5-5-2024', '2024-05-05'],
  ['ngày 22/5', '2023-05-22'],
  ['ngay 22/5', '2023-05-22'],
  ['ngày 22 tháng 5', '2023-05-22'],
  ['22 thang 5', '2023-05-22'],
  ['22 tháng 5 năm 2023', '2023-05-22'],
  ['ngày 22 tháng 5/2023', '2023-05-22'],
  ['22/5 năm 2023', '2023-05-22'],
  ['mùng 5/6', '2023-06-05'],
  ['cả ngày 22/5', '2023-05-22'],
  ['em nghỉ 22/5 ạ', '2023-05-22'],
  ['em xin nghỉ phép ngày 22/5 nhé!', '2023-05-22'],
  ['tôi đi công tác 23/5', '2023-05-23'],
  ['toi nghi 23/5', '2023-05-23'],
  ['22/5 🙏', '2023-05-22'],
  ['«22/5».', '2023-05-22'],
  ['29/2', '2024-02-29'],
  ['hôm nay', '2023-05-22'],
  ['Hom Nay', '2023-05-22'],
  ['ngày hôm nay', '2023-05-22'],
  ['ngày mai', '2023-05-23'],
  ['mai', '2023-05-23'],
  ['ngày kia', '2023-05-24'],
  ['hôm nay'.normalize('NFD'), '2023-05-22'],
  ['tuần sau từ thứ hai tới thứ sáu', '2023-05-29', '2023-06-02'],
  ['tuần sau nghỉ thứ 3 và thứ 4', '2023-05-30', '2023-05-31'],
  ['thứ 5', '2023-05-25'],
  ['thứ năm', '2023-05-25'],
  ['thứ Năm này', '2023-05-25'],
  ['t5', '2023-05-25'],
  ['thứ hai', '2023-05-22'],
  ['thứ 5 tuần sau', '2023-06-01'],
  ['thứ tư tuần tới', '2023-05-31'],
  ['chủ nhật', '2023-05-28'],
  ['CN tuần này', '2023-05-28'],
  ['thứ Năm 25/05', '2023-05-25'],
  ['thứ Năm, 25/05/2023', '2023-05-25'],
  ['25/5 (thứ năm)', '2023-05-25'],
  // A range.
  ['22/05 – 26/05', '2023-05-22', '2023-05-26'],
  ['22/5 - 26/5', '2023-05-22', '2023-05-26'],
  ['22/5-26/5', '2023-05-22', '2023-05-26'],
  ['22/5–26/5/2023', '2023-05-22', '2023-05-26'],
  ['22/5/2023-26/5/2023', '2023-05-22', '2023-05-26'],
  ['22-5 - 26-5', '2023-05-22', '2023-05-26'],
  ['từ 5-7 đến 8-7', '2023-07-05', '2023-07-08'],
  ['22.5 - 26.5', '2023-05-22', '2023-05-26'],
  ['2023-05-22 - 2023-05-26', '2023-05-22', '2023-05-26'],
  ['22/5 đến 26/5', '2023-05-22', '2023-05-26'],
  ['22/5 den 26/5', '2023-05-22', '2023-05-26'],
  ['22/5 tới 26/5', '2023-05-22', '2023-05-26'],
  ['22/5 toi 26/5', '2023-05-22', '2023-05-26'],
  ['22/5 → 26/5', '2023-05-22', '2023-05-26'],
  ['22/5 -> 26/5', '2023-05-22', '2023-05-26'],
  ['22/5 ➡️ 26/5', '2023-05-22', '2023-05-26'],
  ['22/5 ~ 26/5', '2023-05-22', '2023-05-26'],
  ['từ 22/5 đến 26/5', '2023-05-22', '2023-05-26'],
  ['từ ngày 22/5 đến hết ngày 26/5', '2023-05-22', '2023-05-26'],
  ['kể từ 22/5 cho đến 26/5', '2023-05-22', '2023-05-26'],
  ['bắt đầu từ 22/5 tới hết 26/5', '2023-05-22', '2023-05-26'],
  ['Em xin nghỉ từ 22/5 đến 26/5 ạ.', '2023-05-22', '2023-05-26'],
  ['từ hôm nay đến 26/5', '2023-05-22', '2023-05-26'],
  ['hôm nay đến mai', '2023-05-22', '2023-05-23'],
  ['từ nay đến 26/5', '2023-05-22', '2023-05-26'],
  ['mai - 26/5', '2023-05-23', '2023-05-26'],
  ['đến 26/5', '2023-05-22', '2023-05-26'],
  ['tới hết 26/5', '2023-05-22', '2023-05-26'],
  // With a shared month.
  ['22 - 26/5', '2023-05-22', '2023-05-26'],
  ['22-26/5', '2023-05-22', '2023-05-26'],
  ['22–26/5/2023', '2023-05-22', '2023-05-26'],
  ['1-3/6', '2023-06-01', '2023-06-03'],
  ['22–26 tháng 5', '2023-05-22', '2023-05-26'],
  ['22-26 tháng 5 năm 2023', '2023-05-22', '2023-05-26'],
  ['từ ngày 22 đến ngày 26/5', '2023-05-22', '2023-05-26'],
  ['từ 22 đến 26 tháng 5', '2023-05-22', '2023-05-26'],
  ['từ ngày 22 đến hết ngày 26/5/2023', '2023-05-22', '2023-05-26'],
  ['22/5 - 26', '2023-05-22', '2023-05-26'],
  ['từ 22/5 đến ngày 26', '2023-05-22', '2023-05-26'],
  ['hôm nay đến 26', '2023-05-22', '2023-05-26'],
  // One after another.
  ['22, 23/5', '2023-05-22', '2023-05-23'],
  ['22 và 23/5', '2023-05-22', '2023-05-23'],
  ['22/5, 23/5', '2023-05-22', '2023-05-23'],
  ['22, 23, 24 tháng 5', '2023-05-22', '2023-05-24'],
  ['hôm nay và mai', '2023-05-22', '2023-05-23'],
  ['thứ 5, thứ 6', '2023-05-25', '2023-05-26'],
  // Over New Year.
  ['28/12/23 - 02/01/24', '2023-12-28', '2024-01-02'],
  ['28/12/2023 – 02/01/2024', '2023-12-28', '2024-01-02'],
  ['28/12 - 02/01', '2023-12-28', '2024-01-02'],
  ['28/12 - 02/01/24', '2023-12-28', '2024-01-02'],
  ['28/12/23 đến 2/1', '2023-12-28', '2024-01-02'],
  ['28/12 đến hết tháng 1', '2023-12-28', '2024-01-31'],
  // To the end of something, or the whole of it.
  ['22/5 đến hết tháng 5', '2023-05-22', '2023-05-31'],
  ['từ 22/5 đến hết tháng', '2023-05-22', '2023-05-31'],
  ['từ 22 đến hết tháng 5', '2023-05-22', '2023-05-31'],
  ['từ 22/5 đến hết tháng này', '2023-05-22', '2023-05-31'],
  ['từ 22/5 đến cuối tháng', '2023-05-22', '2023-05-31'],
  ['từ 22/5 hết tháng 6', '2023-05-22', '2023-06-30'],
  ['22/5 - hết tháng 6/2023', '2023-05-22', '2023-06-30'],
  ['hết tháng 5', '2023-05-22', '2023-05-31'],
  ['đến hết tháng', '2023-05-22', '2023-05-31'],
  ['đến hết năm', '2023-05-22', '2023-12-31'],
  ['từ mai đến hết tuần sau', '2023-05-23', '2023-06-04'],
  ['tháng 6', '2023-06-01', '2023-06-30'],
  ['cả tháng sau', '2023-06-01', '2023-06-30'],
  ['tháng 6/2023', '2023-06-01', '2023-06-30'],
  ['từ tháng 6 đến tháng 7', '2023-06-01', '2023-07-31'],
  ['tuần sau', '2023-05-29', '2023-06-04'],
  ['cả tuần này', '2023-05-22', '2023-05-28'],
  ['thứ 2 đến thứ 6', '2023-05-22', '2023-05-26'],
  ['thứ 2 - thứ 6 tuần sau', '2023-05-29', '2023-06-02'],
  ['thứ sáu đến thứ hai', '2023-05-26', '2023-05-29'],
];

const asked: [string, string][] = [
  ['', 'nothing'],
  ['nghỉ phép ạ', 'nothing'],
  ['...', 'nothing'],
  // Without an end, or a month.
  ['22/5 trở đi', 'no-end'],
  ['từ 22/5 trở đi', 'no-end'],
  ['từ 22/5', 'no-end'],
  ['kể từ ngày 22/5 về sau', 'no-end'],
  ['từ mai', 'no-end'],
  ['22/5 -', 'no-end'],
  ['từ 22/5 đến', 'no-end'],
  ['22/5 đến tháng 6', 'no-end'],
  ['trở đi', 'no-end'],
  ['22', 'no-month'],
  ['22 - 26', 'no-month'],
  ['từ ngày 22 đến ngày 26', 'no-month'],
  ['5-7', 'ambiguous'],
  // What there is not.
  ['31/4', 'impossible'],
  ['30/2', 'impossible'],
  ['29/2/2023', 'impossible'],
  ['32/5', 'impossible'],
  ['0/5', 'impossible'],
  ['22/13', 'impossible'],
  ['22/0', 'impossible'],
  ['22 - 31/4', 'impossible'],
  ['28/4 - 31/4', 'impossible'],
  ['31 tháng 6', 'impossible'],
  ['từ 22/5 đến hết tháng 13', 'impossible'],
  ['22/5/0000', 'year'],
  ['22/5/9999', 'year'],
  ['22/5 - 26/5/9999', 'year'],
  ['22/5/1999', 'year'],
  ['thứ Sáu 25/05', 'weekday'],
  ['25/5 (chủ nhật)', 'weekday'],
  // The wrong way round, past, too long.
  ['26/5 - 22/5', 'reversed'],
  ['26 - 22/5', 'reversed'],
  ['từ 26/5/2023 đến 22/5/2023', 'reversed'],
  ['28 - 2/1', 'reversed'],
  ['26/6 - 22/5', 'reversed'],
  ['21/5', 'past'],
  ['10/1', 'past'],
  ['22/5 năm 20', 'past'],
  ['1/5 - 5/5', 'past'],
  ['22/5/2022', 'past'],
  ['22/5/2023 - 22/6/2024', 'too-long'],
  ['22/5/2025', 'too-long'],
  // Several, or with something between.
  ['22/5 và 26/5', 'scattered'],
  ['22/5, 24/5', 'scattered'],
  ['22/5 26/5', 'scattered'],
  ['22/5 - 24/5, 26/5', 'scattered'],
  ['22/5 - 24/5 - 26/5', 'scattered'],
  ['22/5 đến đến 26/5', 'scattered'],
  ['22/5 - 26/5 và 1/6 - 2/6', 'scattered'],
  // Not understood, and so not left out.
  ['trừ 23/5', 'unclear'],
  ['22/5 - 26/5 trừ 23/5', 'unclear'],
  ['sáng 22/5', 'unclear'],
  ['tối 22/5', 'unclear'],
  ['8h 22/5', 'unclear'],
  ['trước 22/5', 'unclear'],
  ['sau 22/5', 'unclear'],
  ['khoảng 22/5', 'unclear'],
  ['không phải 22/5', 'unclear'],
  ['22/5/203', 'unclear'],
  ['22/5/20233', 'unclear'],
  ['222/5', 'unclear'],
  ['2023', 'unclear'],
  ['22/5 năm 202', 'unclear'],
  ['cuối tuần', 'unclear'],
  ['đến cuối tuần', 'unclear'],
  ['cuối tháng', 'unclear'],
  ['đầu tháng 6', 'unclear'],
  ['- 26/5', 'unclear'],
  ['> 22/5', 'unclear'],
  ['22/5 = 26/5', 'unclear'],
  ['22/5/', 'unclear'],
  ['22//5', 'unclear'],
  ['constructor', 'unclear'],
  ['__proto__', 'unclear'],
];

describe('dates as typed', () => {
  it(`are read in full: ${taken.length + asked.length} phrases`, () => {
    const wrong = taken.filter(([text, from, to = from]) => {
      const read = readDates(text, now);
      return 'problem' in read || read.from !== from || read.to !== to;
    });
    expect(wrong.map(([text]) => [text, readDates(text, now)])).toEqual([]);
    expect(taken.length).toBeGreaterThanOrEqual(100);
  });

  it('are asked again where a digit or a word is left over, with what is wrong', () => {
    const wrong = asked.filter(([text, problem]) => {
      const read = readDates(text, now);
      return !('problem' in read) || read.problem.type !== problem;
    });
    expect(wrong.map(([text]) => [text, readDates(text, now)])).toEqual([]);
  });

  it.each([
    ['2024-01-02T09:00:00', '28/12 - 05/01', '2023-12-28', '2024-01-05'],
    ['2023-12-29T09:00:00', '28/12 - 05/01', '2023-12-28', '2024-01-05'],
    ['2023-12-20T09:00:00', '10/1 - 15/1', '2024-01-10', '2024-01-15'],
    ['2023-12-20T09:00:00', '2/1', '2024-01-02', '2024-01-02'],
    ['2023-12-29T09:00:00', 'tuần sau', '2024-01-01', '2024-01-07'],
    ['2023-12-29T09:00:00', 'đến hết tháng sau', '2023-12-29', '2024-01-31'],
    ['2023-05-28T23:59:59', 'thứ hai tuần sau', '2023-05-29', '2023-05-29'],
    ['2023-05-21T23:59:59', 'ngày mai', '2023-05-22', '2023-05-22'],
  ])('belong to the right year: at %s «%s»', (at, text, from, to) => {
    expect(readDates(text, Date.parse(`${at}+07:00`))).toEqual({ from, to });
  });

  it('are asked again in /vangmat and /uyquyen, and taken when they are right', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.say(people.hts, '/vangmat');
    expect(talk.say(people.hts, '22/5 trở đi').text).toContain('Đến hết ngày nào');
    expect(talk.say(people.hts, '31/4').text).toContain('Không có ngày 31/4/2023');
    expect(talk.say(people.hts, 'sáng 22/5').text).toContain('Tôi chưa hiểu «sáng»');
    expect(talk.say(people.hts, '5-7').text).toContain('là ngày 05/07, hay từ ngày 5 đến ngày 7');
    expect(talk.say(people.hts, 'thứ Sáu 25/05').text).toContain('25/05/2023 là thứ Năm');
    expect(talk.say(people.hts, '\u200b').text).toContain('Tôi cần một hoặc hai ngày');
    expect(talk.say(people.hts, '22 - 26/5').text).toContain('từ 22/05/2023 đến 26/05/2023');
    expect(talk.state().absences).toEqual([{ personId: people.hts, from: '2023-05-22', to: '2023-05-26' }]);
    talk.press(people.hts, `o:appoint:${people.press}`);
    expect(talk.say(people.hts, 'từ ngày 22 đến ngày ２６／５').text).toContain('đến 26/05/2023');
    expect(talk.state().deputies[0]).toMatchObject({ from: '2023-05-22', to: '2023-05-26' });
  });
});
