import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { messageFaults } from '../../../../test/support/reads-well.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { trailChange } from '../../../copy/vi/trail-changes.ts';
import { trailSentence } from '../../../copy/vi/trail-words.ts';
import { type AuditEntry, auditSlice } from '../../people/audit-slice.ts';

const { hts, office, inspector, yen } = people;
const minute = 60_000;

const entry = (
  verb: AuditEntry['verb'],
  before: string,
  after: string,
  more: Partial<AuditEntry> = {},
): AuditEntry => ({
  at: Date.parse('2023-05-22T08:00:00+07:00'),
  by: office,
  channel: 'web',
  verb,
  before,
  after,
  ...more,
});

/** What each feature writes into the trail, and how it is told. */
const told: readonly (readonly [AuditEntry['verb'], string, string, string])[] = [
  ['join', '', hts, 'tham gia qua trang chạy thử'],
  ['spoil-code', hts, '', 'gửi mã mời của Trưởng phòng Hạ tầng số vào nhóm; mã đã bị hủy'],
  ['invite', '', `${hts} ${yen}`, 'tạo mã mời cho Trưởng phòng Hạ tầng số và Lê Hải Yến'],
  ['unlink', hts, '', 'gỡ một tài khoản của Trưởng phòng Hạ tầng số'],
  ['confirm-account', yen, 'zalo: Bình Minh', 'xác nhận tài khoản Zalo «Bình Minh» là của Lê Hải Yến'],
  ['reject-account', yen, 'zalo', 'báo tài khoản Zalo không phải của Lê Hải Yến; tài khoản đã được gỡ'],
  ['office-code', '', office, 'tạo mã Văn phòng cho Chuyên viên tổng hợp Văn phòng Sở tại máy chủ'],
  ['link-group', '', '-5001', 'liên kết nhóm'],
  ['add-person', '', `${yen} leader`, 'thêm Lê Hải Yến, lãnh đạo, vào danh bạ'],
  [
    'rename-person',
    `${hts} Trưởng phòng, Trưởng phòng`,
    'Lò Văn Ai, Trưởng phòng',
    'sửa «Trưởng phòng, Trưởng phòng» thành «Lò Văn Ai, Trưởng phòng»',
  ],
  ['remove-person', 'lo-van-ai', '', 'xóa một người khỏi danh bạ'],
  ['remove-person', 'lo-van-ai Lò Văn Ai, Chuyên viên', '', 'xóa Lò Văn Ai, Chuyên viên khỏi danh bạ'],
  ['add-unit', '', 'thanh-tra', 'thêm Thanh tra Sở vào danh bạ'],
  ['remove-unit', 'phong-moi', '', 'xóa một đơn vị khỏi danh bạ'],
  ['unit-owes-from', 'thanh-tra ', 'thanh-tra 2023-06', 'đặt Thanh tra Sở báo cáo từ tháng 6/2023'],
  ['set-head', 'thanh-tra ', `thanh-tra ${yen}`, 'ghi Lê Hải Yến đứng đầu Thanh tra Sở'],
  ['rename-unit', 'thanh-tra Thanh tra Sở', 'Phòng Kiểm tra', 'đổi tên Thanh tra Sở thành Phòng Kiểm tra'],
  [
    'end-unit',
    'thanh-tra',
    '-> phong-ha-tang-so 2023-07-01 2023-07',
    'cho Thanh tra Sở ngừng hoạt động từ 01/07/2023, việc chuyển cho Phòng Hạ tầng số',
  ],
  ['call-off-end', 'thanh-tra 2023-07-01', 'thanh-tra', 'thôi cho Thanh tra Sở ngừng hoạt động'],
  ['leave', `${yen} leader`, '2023-07-01', 'ghi Lê Hải Yến nghỉ từ 01/07/2023'],
  ['call-off-leave', '2023-07-01', yen, 'thôi ghi Lê Hải Yến nghỉ'],
  [
    'set-leaders',
    '2.1 x',
    `2.1 ${yen}; 2.2 ${yen} 2023-07-01`,
    'đổi lãnh đạo phụ trách từ 01/07/2023: 2.1 – Lê Hải Yến; 2.2 – Lê Hải Yến',
  ],
  ['doubt-leaders', '', '2.1 2023-07-01', 'báo lãnh đạo phụ trách chỉ số 2.1 từ 01/07/2023 chưa đúng'],
  [
    'appoint-deputy',
    '',
    `${yen} 2023-05-22 2023-05-26`,
    'ủy quyền báo cáo cho Lê Hải Yến từ 22/05/2023 đến 26/05/2023',
  ],
  ['end-deputy', yen, '', 'thôi ủy quyền cho Lê Hải Yến'],
  ['set-absence', '', '2023-05-22 2023-05-26', 'báo vắng mặt từ 22/05/2023 đến 26/05/2023'],
  ['lock', '', '2023-05', 'khóa kỳ tháng 5/2023'],
  ['post-digest', 'again', '2023-05', 'gửi lại bản tổng hợp tháng 5/2023 vào nhóm'],
  ['unlock', '2023-05', '', 'mở khóa kỳ tháng 5/2023'],
  ['return-task', '', '2023-05 thanh-tra 1.4.2', 'trả lại nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở'],
  [
    'withdraw-return',
    '2023-05 thanh-tra 1.4.2',
    '',
    'rút lại việc trả nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở',
  ],
  [
    'strike-evidence',
    'e1',
    '2023-05 thanh-tra 1.4.2',
    'bỏ một minh chứng của nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở',
  ],
  ['take-up-plan', '2023 1/KH', '2024 2/KH từ 2024-02-01', 'đưa kế hoạch 2024 2/KH từ 01/02/2024 vào dùng'],
  ['plan-back', '2024 2/KH', '2023 1/KH', 'trở về kế hoạch 2023 1/KH (trước đó: 2024 2/KH)'],
  ['set-calendar', '{}', '{}', 'đổi lịch báo cáo'],
  ['set-confirming', 'false', 'true', 'bật xác nhận hoàn thành'],
  ['set-quoting', 'false', 'true', 'bật trích lời vướng mắc, kiến nghị trong nhóm'],
  ['retry-aside', 'x', '', 'cho xử lý lại một tin bị giữ lại'],
  ['drop-aside', 'x', '', 'bỏ một tin bị giữ lại'],
  ['read-status', '', '', 'xem tình trạng của Trợ lý'],
  [
    'remind',
    '',
    '2023-05 thanh-tra phong-ha-tang-so +12',
    'nhắc Thanh tra Sở, Phòng Hạ tầng số và 12 đơn vị khác về báo cáo tháng 5/2023',
  ],
  [
    'remind-later',
    '',
    '2023-05 thanh-tra',
    'hẹn nhắc Thanh tra Sở về báo cáo tháng 5/2023 khi hết giờ yên lặng',
  ],
  ['make-document', '', 'report 5-6/2023', 'lập báo cáo Word tháng 5–6/2023'],
  ['make-document', '', 'report 4-6/2023', 'lập báo cáo Word quý II/2023'],
  ['make-document', '', 'workbook 1-12/2023', 'lập bảng Excel năm 2023'],
  [
    'correct-entry',
    'on-track 98.9',
    '2023-05 van-phong 2.1.5 on-track 98.9',
    'sửa thay lời của nhiệm vụ 2.1.5 tháng 5/2023 của Văn phòng Sở (Đúng tiến độ 98,9%)',
  ],
  ['make-document', '', 'discipline 5-5/2023', 'lập thống kê báo cáo tháng 5/2023'],
  [
    'place-proposal',
    'in',
    '2023-05 thanh-tra 1.4.2 out',
    'đưa vào phần kiến nghị gửi cấp trên: kiến nghị của nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở',
  ],
  ['ask-unlock', '', '2023-05 thanh-tra', 'xin mở khóa kỳ tháng 5/2023 cho Thanh tra Sở'],
  ['accept-report', '', '2023-05 thanh-tra', 'nhận báo cáo tháng 5/2023 của Thanh tra Sở'],
  ['unaccept-report', '2023-05 thanh-tra', '', 'bỏ nhận báo cáo tháng 5/2023 của Thanh tra Sở'],
  [
    'withdraw-correction',
    'late 90.5',
    '2023-05 thanh-tra 1.4.2 on-track 95',
    'lấy lại lần sửa thay nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở: Chậm 90,5 → Đúng tiến độ 95',
  ],
  [
    'correct-entry',
    'on-track 95',
    '2023-05 thanh-tra 1.4.2 late 90,5'.replace(',', '.'),
    'sửa thay nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở: Đúng tiến độ 95 → Chậm 90,5',
  ],
  [
    'dispute-correction',
    '',
    '2023-05 thanh-tra 1.4.2',
    'báo sửa thay không đúng: nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở',
  ],
  ['send-report', '', '2023-05 phong-ha-tang-so', 'gửi báo cáo tháng 5/2023 của Phòng Hạ tầng số'],
  ['undo-account', 'report 2023-05:thanh-tra', 'zalo:77', 'bỏ những việc một tài khoản Zalo đã làm'],
  [
    'set-letterhead',
    'place Hòa An',
    'place Lạng Sơn',
    'đổi mẫu văn bản, mục Địa danh: «Hòa An» thành «Lạng Sơn»',
  ],
  ['set-results', '', '2023: 2.1 7,28 hạng 5', 'ghi kết quả chấm điểm năm 2023: 2.1 7,28 hạng 5'],
  [
    'change-draft',
    '8,0 điểm',
    '2.1 | target | 8,5 điểm',
    'đổi mục tiêu của chỉ số 2.1 trong bản nháp kế hoạch: 8,0 điểm thành 8,5 điểm',
  ],
  [
    'change-draft',
    'Niêm yết thủ tục',
    '2.1.3 | strike-task | ',
    'bỏ nhiệm vụ 2.1.3 khỏi bản nháp kế hoạch: Niêm yết thủ tục',
  ],
  ['undo-change-draft', '', 'Ke hoach.docx', 'hoàn tác chỗ vừa sửa trong bản nháp kế hoạch «Ke hoach.docx»'],
  [
    'settle-result',
    'điểm 7.28',
    '2.1 | điểm 7.82 | results',
    'chọn số năm trước của chỉ số 2.1 theo kết quả đã ghi: điểm 7,82 (văn bản ghi điểm 7,28)',
  ],
  [
    'set-results',
    '',
    '2023: 2.1 7.28/5; 2.2 –/3',
    'ghi kết quả chấm điểm năm 2023: 2.1 7,28 điểm, hạng 5; 2.2 hạng 3',
  ],
  ['withdraw-results', '2023: 2.1 7,28 hạng 5', '', 'rút kết quả chấm điểm năm 2023'],
  [
    'ask-extension',
    '2023-06-30',
    'van-phong 1.5.2 2023-07-15 trùng lịch họp',
    'xin gia hạn nhiệm vụ 1.5.2 của Văn phòng Sở đến 15/07/2023: «trùng lịch họp»',
  ],
  [
    'withdraw-extension',
    '2023-07-15',
    'van-phong 1.5.2',
    'rút yêu cầu gia hạn nhiệm vụ 1.5.2 của Văn phòng Sở đến 15/07/2023',
  ],
  [
    'undo-commitment',
    '2023-07-15',
    'van-phong 1.5.2',
    'rút cam kết xong nhiệm vụ 1.5.2 của Văn phòng Sở ngày 15/07/2023',
  ],
  [
    'grant-extension',
    '2023-06-30',
    'van-phong 1.5.2 2023-07-10',
    'đồng ý gia hạn nhiệm vụ 1.5.2 của Văn phòng Sở đến 10/07/2023',
  ],
  [
    'refuse-extension',
    '2023-06-30',
    'van-phong 1.5.2 đã mời doanh nghiệp',
    'không đồng ý gia hạn nhiệm vụ 1.5.2 của Văn phòng Sở: «đã mời doanh nghiệp»',
  ],
  [
    'undo-extension',
    '2023-07-10',
    'van-phong 1.5.2',
    'lấy lại trả lời về gia hạn nhiệm vụ 1.5.2 của Văn phòng Sở',
  ],
  [
    'commit',
    '',
    'van-phong 1.5.2 2023-07-20 đã mời doanh nghiệp',
    'cam kết xong nhiệm vụ 1.5.2 của Văn phòng Sở ngày 20/07/2023: «đã mời doanh nghiệp»',
  ],
  [
    'call-off-reminder',
    '',
    '2023-05 thanh-tra',
    'lấy lại lời nhắc hẹn gửi Thanh tra Sở về báo cáo tháng 5/2023',
  ],
  [
    'instruct',
    '',
    '3 2023-05 thanh-tra i2.2 rà lại lịch kiểm tra',
    'yêu cầu Thanh tra Sở (tháng 5/2023): «rà lại lịch kiểm tra»',
  ],
  ['undo-instruction', '', '3 2023-05 thanh-tra', 'lấy lại yêu cầu với Thanh tra Sở (tháng 5/2023)'],
  [
    'answer-instruction',
    '',
    '3 thanh-tra đã có lịch',
    'trả lời yêu cầu của lãnh đạo cho Thanh tra Sở («đã có lịch»)',
  ],
  [
    'direct-matter',
    '',
    '12 van-phong 1.5.2 mời Sở Tài chính họp',
    'trả lời Việc 12 (nhiệm vụ 1.5.2 của Văn phòng Sở): «mời Sở Tài chính họp»',
  ],
  [
    'give-matter',
    '',
    '12 thanh-tra 1.5.2',
    'giao Việc 12 (nhiệm vụ 1.5.2 của Thanh tra Sở) cho Văn phòng Sở',
  ],
  [
    'give-matter',
    '',
    '12 van-phong 1.5.2 thanh-tra',
    'giao Việc 12 (nhiệm vụ 1.5.2 của Văn phòng Sở) cho Thanh tra Sở',
  ],
  [
    'solve-matter',
    '',
    '12 van-phong 1.5.2',
    'ghi Việc 12 (nhiệm vụ 1.5.2 của Văn phòng Sở) là đã giải quyết',
  ],
  [
    'refuse-matter',
    '',
    '12 van-phong 1.5.2 hết kinh phí',
    'ghi Việc 12 (nhiệm vụ 1.5.2 của Văn phòng Sở) là không giải quyết được: «hết kinh phí»',
  ],
  [
    'reopen-matter',
    '',
    '12 van-phong 1.5.2 còn một nửa',
    'mở lại Việc 12 (nhiệm vụ 1.5.2 của Văn phòng Sở): «còn một nửa»',
  ],
  [
    'undo-matter',
    'solved',
    '12 van-phong 1.5.2',
    'lấy lại việc vừa làm với Việc 12 (nhiệm vụ 1.5.2 của Văn phòng Sở)',
  ],
  [
    'write-share',
    '',
    '2023-05 thanh-tra van-phong 1.5.2 đã bố trí phòng họp',
    'thêm phần phối hợp của Văn phòng Sở ở nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở: «đã bố trí phòng họp»',
  ],
  [
    'withdraw-share',
    'đã bố trí phòng họp',
    '2023-05 thanh-tra van-phong 1.5.2',
    'rút phần phối hợp của Văn phòng Sở ở nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở',
  ],
  [
    'pass-task',
    '',
    '2023-05 thanh-tra le-hai-yen 1.4.2,1.5.2',
    'chuyển nhiệm vụ 1.4.2 và nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở cho Lê Hải Yến trả lời',
  ],
  [
    'undo-pass',
    '',
    '2023-05 thanh-tra le-hai-yen 1.5.2',
    'bỏ việc chuyển nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở cho Lê Hải Yến',
  ],
  [
    'undo-pass',
    'refused',
    '2023-05 thanh-tra le-hai-yen 1.5.2',
    'nhận lại nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở',
  ],
  [
    'answer-passed',
    '',
    '2023-05 thanh-tra le-hai-yen 1.5.2',
    'trả lời nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở, chờ người báo cáo dùng',
  ],
  [
    'refuse-passed',
    '',
    '2023-05 thanh-tra le-hai-yen 1.5.2 đang nghỉ phép',
    'trả lại nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở được chuyển: «đang nghỉ phép»',
  ],
  [
    'use-passed',
    '',
    '2023-05 thanh-tra le-hai-yen 1.5.2',
    'ký nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở do Lê Hải Yến trả lời',
  ],
  [
    'return-passed',
    '',
    '2023-05 thanh-tra le-hai-yen 1.5.2 ghi rõ số người',
    'trả lại Lê Hải Yến nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở: «ghi rõ số người»',
  ],
  [
    'take-passed-back',
    '',
    '2023-05 thanh-tra le-hai-yen 1.5.2',
    'lấy lại nhiệm vụ 1.5.2 tháng 5/2023 của Thanh tra Sở đã chuyển cho Lê Hải Yến',
  ],
  [
    'confirm-completion',
    '',
    '2023-05 van-phong 1.5.2; 2023-05 thanh-tra 1.4.2',
    'xác nhận hoàn thành nhiệm vụ 1.5.2 tháng 5/2023 của Văn phòng Sở và nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở',
  ],
  [
    'send-back-completion',
    'chưa có biên bản',
    '2023-05 van-phong 1.5.2',
    'không xác nhận hoàn thành, trả lại nhiệm vụ 1.5.2 tháng 5/2023 của Văn phòng Sở: «chưa có biên bản»',
  ],
  [
    'undo-completion',
    'confirmed',
    '2023-05 van-phong 1.5.2',
    'lấy lại xác nhận hoàn thành nhiệm vụ 1.5.2 tháng 5/2023 của Văn phòng Sở',
  ],
];

describe('the trail', () => {
  it.each(told)('tells «%s»', (verb, before, after, words) => {
    const names = { plan: context.plan, org: context.org };
    const { who, what } = trailSentence(entry(verb, before, after), names);
    expect(`${who} ${what}`).toBe(`Chuyên viên tổng hợp Văn phòng Sở ${words}`);
    expect(messageFaults({ lines: [[what]] }, names)).toEqual([]);
    // Nobody is called by an id.
    expect(what).not.toMatch(/[a-z]-[a-z]/);
  });

  it('tells every verb, above', () => {
    const all = auditSlice.audit.schema.element.shape.verb.options;
    expect(all.filter((verb) => !told.some(([known]) => known === verb))).toEqual([]);
  });

  it.each<readonly [AuditEntry['verb'], string, string, string | null, string | null]>([
    [
      'set-results',
      '2023: 2.1 7.2/5',
      '2023: 2.1 7.28/5; 2.2 –/3',
      '2.1 7,2 điểm, hạng 5',
      '2.1 7,28 điểm, hạng 5; 2.2 hạng 3',
    ],
    ['withdraw-results', '2023: 2.1 7.2/5', '', '2.1 7,2 điểm, hạng 5', null],
    ['settle-result', 'điểm 7.28', '2.1 | điểm 7.82 | results', 'điểm 7,28', 'điểm 7,82'],
    ['set-leaders', `2.1 ${yen}`, `2.1 ${yen} ${hts} 2023-07-01`, 'chỉ số', 'chỉ số'],
    ['set-head', 'thanh-tra ', `thanh-tra ${yen}`, null, 'Lê Hải Yến'],
    [
      'rename-person',
      `${hts} Trưởng phòng, Trưởng phòng`,
      'Lò Văn Ai, Trưởng phòng',
      'Trưởng phòng, Trưởng phòng',
      'Lò Văn Ai, Trưởng phòng',
    ],
    ['rename-unit', 'thanh-tra Thanh tra Sở', 'Phòng Kiểm tra', 'Thanh tra Sở', 'Phòng Kiểm tra'],
    ['remove-unit', 'phong-moi Phòng Mới', '', 'Phòng Mới', null],
    ['correct-entry', 'late 95', '2023-05 thanh-tra 1.4.2 done', 'Chậm 95', 'Hoàn thành'],
    ['return-task', '', '2023-05 thanh-tra 1.4.2 thiếu số liệu quý I', null, 'thiếu số liệu quý I'],
    ['set-letterhead', 'place', 'place Lạng Sơn', null, 'Lạng Sơn'],
    [
      'set-calendar',
      JSON.stringify(context.calendar),
      '',
      `mở ngày ${context.calendar.opening.day} lúc ${context.calendar.opening.time}, hạn ngày ${context.calendar.deadline.day} lúc ${context.calendar.deadline.time}`,
      null,
    ],
    ['set-absence', '', '2023-05-22 2023-05-26', null, '22/05/2023 – 26/05/2023'],
    ['join', '', hts, null, null],
  ])('has what «%s» changed, before and after', (verb, before, after, was, is) => {
    const names = { plan: context.plan, org: context.org };
    const changed = trailChange(entry(verb, before, after), names);
    if (verb === 'set-leaders') {
      expect(changed.before).toContain('Lê Hải Yến');
      expect(changed.after).toContain('Trưởng phòng Hạ tầng số');
    } else expect(changed).toEqual({ before: was, after: is });
    expect(JSON.stringify(changed)).not.toMatch(/[a-z]-[a-z]/);
  });

  it('is paged, newest first, none twice and none left out, also of one moment', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    const begin = Date.parse('2023-05-21T08:00:00+07:00');
    talk.change((state) => ({
      ...state,
      // Three at each moment.
      audit: Array.from({ length: 40 }, (_, at) =>
        entry('unit-owes-from', '', `thanh-tra 20${10 + at}-06`, { at: begin + Math.floor(at / 3) * minute }),
      ),
    }));
    let said = talk.say(office, '/nhatky');
    const seen: string[] = [];
    for (let page = 0; page < 5; page++) {
      seen.push(...[...said.text.matchAll(/tháng 6\/(20\d\d)/g)].map(([, year]) => year!));
      if (!said.labels.includes('Xem tiếp')) break;
      said = talk.say(office, 'xem tiếp');
    }
    expect(seen).toHaveLength(40);
    expect(new Set(seen).size).toBe(40);
    expect(seen[0]).toBe('2049');
    expect(seen.at(-1)).toMatch(/^201[012]$/);
  });

  it('is of a person, a unit with its people, or a day', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    const on = (day: string) => Date.parse(`${day}T08:00:00+07:00`);
    talk.change((state) => ({
      ...state,
      audit: [
        entry('lock', '', '2023-04', { at: on('2023-05-03') }),
        entry('invite', '', yen, { at: on('2023-05-19') }),
        entry('appoint-deputy', '', `${hts} 2023-05-22 2023-05-26`, { by: inspector, at: on('2023-05-21') }),
        entry('remind', '', '2023-05 thanh-tra', { at: on('2023-05-22') }),
      ],
    }));
    const lines = (argument: string) =>
      talk
        .say(office, `/nhatky ${argument}`)
        .text.split('\n')
        .filter((one) => /^\d\d:\d\d /.test(one)).length;
    expect(lines('')).toBe(4);
    expect(lines('Lê Hải Yến')).toBe(1);
    expect(lines('thanh tra')).toBe(2);
    expect(lines('03/05')).toBe(1);
    expect(lines('hôm nay')).toBe(1);
    expect(lines('hôm qua')).toBe(1);
    expect(talk.say(office, 'nhật ký hôm nay').text).toContain('nhắc Thanh tra Sở');
    expect(talk.say(office, '/nhatky abc xyz').text).toContain(
      'Tôi không tìm thấy người, đơn vị hay ngày «abc xyz».',
    );
    // The example that is given can be asked, and a day ahead is no unknown one.
    const ahead = talk.say(office, '/nhatky 26/05').text;
    expect(ahead).toContain('Ngày «26/05» chưa đến, nhật ký chưa có gì.');
    expect(talk.say(office, /\/nhatky \d\d\/\d\d/.exec(ahead)![0]).text).toContain('Nhật ký ngày 22/05/2023');
    for (const who of [hts, yen]) {
      expect(talk.say(who, '/nhatky').text).not.toContain('08:00');
      expect(talk.press(who, `v:t:all:${(9e12).toString(36)}:`).text).not.toContain('08:00');
    }
  });
});
