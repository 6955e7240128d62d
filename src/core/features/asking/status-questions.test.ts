import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, centre, yen, office } = people;

/** Phòng Hạ tầng số has reported: one task done, one not begun, one late, one without a reason, the rest on track. */
function reported() {
  const talk = startTalk();
  let said = talk.say(hts, '/baocao');
  const answers = [
    'hoàn thành',
    'bỏ qua',
    'chưa làm',
    'chờ hướng dẫn của tỉnh',
    '100',
    'chậm',
    'thiếu hai kỹ sư',
  ];
  while (!said.labels.includes('Gửi báo cáo'))
    said = talk.say(hts, answers.shift() ?? (said.labels.includes('Bỏ qua') ? 'bỏ qua' : 'đúng tiến độ'));
  talk.say(hts, 'gửi báo cáo');
  return talk;
}

describe('what is behind', () => {
  const behind = [
    'Tháng 5/2023 có 1 nhiệm vụ chậm và 1 chưa làm:',
    'Phòng Hạ tầng số',
    '⚪ 1.3 Chỉ đạo sát sao việc thực hiện kỷ luật, kỷ cương hành chính…: «chờ hướng dẫn của tỉnh»',
    '🟠 2.3 Giải quyết kiến nghị của doanh nghiệp thuộc thẩm quyền của…: «thiếu hai kỹ sư»',
    'Chưa báo cáo: Văn phòng Sở, Thanh tra Sở, Phòng Thông tin – Báo chí – Xuất bản và Trung tâm Công nghệ số.',
  ].join('\n');

  it.each([
    'có gì chậm không',
    'co gi cham khong',
    'chỉ số nào chậm',
    'chỉ số nào đang đỏ?',
    'đơn vị nào chậm',
    'Nhiệm vụ nào đang chậm',
    'việc nào bị chậm tiến độ',
    'tháng này chậm những gì',
    'chậm ở đâu',
    'bao nhiêu nhiệm vụ chậm',
    'ai đang chậm',
    'có đơn vị nào trễ tiến độ không em',
  ])('is answered to a leader who asks «%s»', (question) => {
    expect(reported().say(yen, question).text).toBe(behind);
  });

  it.each([
    ['nhiệm vụ nào chưa làm', '1 nhiệm vụ chưa làm:'],
    ['còn gì chưa triển khai', '1 nhiệm vụ chưa làm:'],
    ['nhiệm vụ nào đã hoàn thành', '1 nhiệm vụ đã hoàn thành:'],
    ['việc gì chưa xong', '5 nhiệm vụ chưa hoàn thành:'],
    [
      'phòng hạ tầng số có gì chậm không',
      'Phòng Hạ tầng số · tháng 5/2023 có 1 nhiệm vụ chậm và 1 chưa làm:',
    ],
    ['thanh tra có gì chậm không', 'Thanh tra Sở · tháng 5/2023: chưa có báo cáo nào.'],
    ['dịch vụ hỗ trợ doanh nghiệp có chậm không', 'có 1 nhiệm vụ chậm:'],
    [
      'chi phí thời gian có gì chậm không',
      'không có nhiệm vụ nào chậm hoặc chưa làm trong các báo cáo đã nhận.',
    ],
    // The bot holds nothing of the months before its first: that nobody reported then is not said.
    ['tháng 4 có gì chậm không', 'Tôi không có báo cáo tháng 4/2023: dữ liệu bắt đầu từ tháng 5/2023'],
  ])('asked as «%s» says «%s»', (question, answer) => {
    expect(reported().say(yen, question).text).toContain(answer);
  });

  it('shows the words only to those who may read them', () => {
    const talk = reported();
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    expect(talk.say(office, 'có gì chậm không').text).toContain('«thiếu hai kỹ sư»');
    expect(talk.say(hts, 'có gì chậm không').text).toContain('«thiếu hai kỹ sư»');
    for (const { text } of [talk.say(centre, 'có gì chậm không'), talk.inGroup(yen, 'có gì chậm không')]) {
      expect(text).toContain('1 nhiệm vụ chậm và 1 chưa làm');
      expect(text).not.toContain('thiếu hai kỹ sư');
    }
  });

  it('shows what a unit answered, task by task, to those who may read it', () => {
    const talk = reported();
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    for (const who of [yen, office, hts]) {
      const { text } = talk.say(who, 'tiến độ phòng hạ tầng số');
      expect(text).toContain('đã báo cáo tháng 5/2023: ✅ 1');
      expect(text).toMatch(
        /\n⚪ 1\.3 Chỉ đạo sát sao .*… – «chờ hướng dẫn của tỉnh»\n🔵 2\.1 100% .*… – 100%\n🟠 2\.3 /,
      );
    }
    for (const { text } of [
      talk.say(centre, 'tiến độ phòng hạ tầng số'),
      talk.inGroup(yen, 'tiến độ phòng hạ tầng số'),
    ]) {
      expect(text).toContain('đã báo cáo tháng 5/2023: ✅ 1');
      expect(text).not.toContain('chờ hướng dẫn');
    }
  });

  it.each([
    ['chậm nhất là ngày nào phải báo cáo', '17:00'],
    ['đơn vị nào chậm báo cáo', 'Chưa báo cáo'],
    ['đọc chậm thôi: ai phụ trách chi phí thời gian', 'Lê Hải Yến'],
    ['tàu có chậm không', 'Tôi chưa hiểu phần «tàu»'],
  ])('is not what «%s» asks', (question, answer) => {
    expect(reported().say(yen, question).text).toContain(answer);
  });
});
