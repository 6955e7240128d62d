import { describe, expect, it } from 'vitest';
import type { Line } from '../src/core/said/message.ts';
import { context } from './support/context.ts';
import { messageFaults } from './support/reads-well.ts';

/** What watches over every word that a test hears (`startTalk`, `askWorld`) sees what it should, and no more. */
const faultsIn = (...line: Line): string[] =>
  messageFaults({ lines: [line] }, context).map((fault) => fault.split(':')[0]!);

describe('a sentence that reads badly is seen', () => {
  it.each([
    ['Thanh tra Sở: tháng 5/2023: chưa có báo cáo nào.', 'two colons in one sentence'],
    ['⏰ Tháng 5/2023: 1/5 đơn vị quá hạn: Thanh tra Sở.', 'two colons in one sentence'],
    ['Có Tổ chức họp với Doanh nghiệp quý II.', 'a task’s capital within a sentence'],
    ['Ngày mở kỳ: ngày 20 08:00', 'a time behind its day'],
    ['Giờ báo lãnh đạo: 1 ngày 08:30 (sau hạn)', 'a time behind its day'],
    ['Từ nay anh/chị là trưởng Thanh tra Sở.', 'the head of what is no division called «trưởng»'],
    ['Tháng 5/2023: 3 chỉ số của anh/chị, hết hạn 25/05/2023.', '«hết hạn» of a month'],
    ['Chưa báo cáo : Thanh tra Sở.', 'two blanks, or one before a stop'],
    ['Đã nhắc Thanh tra Sở..', 'two stops'],
    ['Khóa tháng 5/2023? Bấm để thực hiện.', 'a button spoken of'],
    ['Nút này không còn dùng được.', 'a button spoken of'],
  ])('%s', (text, rule) => expect(faultsIn(text)).toEqual([rule]));
});

describe('one that reads well is not', () => {
  it.each([
    'Tháng 5/2023: 4/7 nhiệm vụ đúng tiến độ · 1 vướng mắc · chưa báo cáo: Thanh tra Sở',
    '📌 DDCI tháng 5/2023: 5/5 đơn vị đã báo cáo (trễ hạn: Thanh tra Sở).',
    'Hạn báo cáo: 17:00 thứ Năm 25/05/2023 (còn 3 ngày); mở từ 08:00 thứ Hai 22/05.',
    'Vì sao trả lại: «ghi rõ: số, ngày: tháng..»',
    'Xin gửi trước 17:00… Thôi: /huy',
    'Ghi «xin lỗi tôi bấm nhầm» là vướng mắc?',
  ])('%s', (text) => expect(faultsIn(text)).toEqual([]));

  it('with a name in italics', () => {
    const { text } = context.plan.indices[0]!.tasks[0]!;
    expect(faultsIn('Xin gia hạn ', { i: text }, ' (hạn 30/06)')).toEqual([]);
  });
});
