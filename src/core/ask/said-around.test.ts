import { describe, expect, it } from 'vitest';
import { leadAndQuestion, withoutAround } from './said-around.ts';

describe('what just happened', () => {
  it.each([
    ['UBND vừa gọi, chỉ số nào tụt nhiều nhất', 'chỉ số nào tụt nhiều nhất'],
    ['em đang làm báo cáo quý, việc nào chậm tháng 5', 'việc nào chậm tháng 5'],
    ['e oi chieu chi hop voi giam doc ma chua kip doc, thang 6 co gi cham', 'thang 6 co gi cham'],
    ['nhờ em xem giúp việc nào chậm', 'xem giúp việc nào chậm'],
    ['chi Lan di cong tac, phong em con no gi', 'phong em con no gi'],
    ['liệt kê giúp anh các chỉ số của chị Hà, sếp đang giục', 'liệt kê giúp anh các chỉ số của chị Hà'],
  ])('«%s» is no part of the question', (typed, asked) => {
    expect(withoutAround(typed, false)).toBe(asked);
  });

  it.each([
    // Its words are what is asked about.
    'VNPT hỏi thí điểm mạng 5G ở khu công nghiệp, đến đâu rồi',
    // It is what is pointed to.
    'chị vừa đọc báo cáo của thanh tra, việc đấy sao lại chậm',
    // It says whose the question is.
    'anh mới về làm trưởng phòng Hạ tầng số, phòng anh có những nhiệm vụ nào',
    // It asks.
    'tỉnh hỏi ai phụ trách, trả lời giúp',
    // What is left would ask nothing.
    'sếp vừa gọi, gấp lắm',
  ])('stays in «%s»', (typed) => {
    expect(withoutAround(typed, false)).toBe(typed);
  });
});

describe('a message that begins with what it asks about', () => {
  it.each([
    [
      'dòng thiết chế pháp lý trong hình, mục đó ai phụ trách',
      'dòng thiết chế pháp lý trong hình',
      'mục đó ai phụ trách',
    ],
    [
      'Doanh nghiệp chê chi phí không chính thức. Chỉ số này năm ngoái mấy điểm',
      'Doanh nghiệp chê chi phí không chính thức',
      'Chỉ số này năm ngoái mấy điểm',
    ],
  ])('«%s» is taken apart', (typed, lead, question) => {
    expect(leadAndQuestion(typed)).toEqual({ lead, question });
  });

  it.each(['chỉ số nào thấp nhất, cái đó ai phụ trách', 'thiết chế pháp lý, ai phụ trách'])(
    '«%s» is one question, or two',
    (typed) => {
      expect(leadAndQuestion(typed)).toBeNull();
    },
  );
});

it.each([
  ['mốt tui bận đám cưới, nộp báo cáo kiểu gì giờ', 'cách báo cáo'],
  ['thứ ba tới chị nằm viện, sửa số đã gửi ở đâu ta', 'sửa số đã gửi ở đâu'],
  ['dạo này em kẹt họp suốt, báo cáo gửi sao đây', 'cách báo cáo'],
  ['máy em hỏng mất, gửi báo cáo ra sao ạ', 'cách báo cáo'],
  // What is to be told stands in the lead, or the lead is of work.
  ['tuần tới tôi nghỉ mát, báo bot biết bằng cách nào', 'tuần tới tôi nghỉ mát, báo bot biết bằng cách nào'],
  ['tháng này tôi bận nên nộp trễ, xử lý thế nào', 'tháng này tôi bận nên nộp trễ, xử lý thế nào'],
  ['báo cáo thế nào rồi', 'báo cáo thế nào rồi'],
  // Who is named is another.
  [
    'chị Hoa nghỉ đẻ tuần tới, nhắc việc của chị ấy gửi cho ai được',
    'chị Hoa nghỉ đẻ tuần tới, nhắc việc của chị ấy gửi cho ai được',
  ],
])('what befalls the asker is no part of how something is done: «%s»', (said, read) => {
  expect(withoutAround(said, false)).toBe(read);
});
