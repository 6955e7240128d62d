import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { unitNames, unplacedWords } from '../support/papers.ts';
import { processorMs } from '../support/processor-time.ts';
import { index, ofText, withBody } from './read-made.ts';

// Who is named, and what only informs, in the wordings that officials use. All papers are made up.

const figures = '- Năm 2025 đạt 7,10 điểm, xếp thứ 5/20. Chỉ tiêu năm 2026 đạt 7,50 điểm.';
const oneIndex = (...lines: string[]): string =>
  withBody('1. Chỉ số “Tính minh bạch”', figures, '- Đơn vị chủ trì: Văn phòng Sở.', ...lines);

const namesOf = ({ people }: Draft, ids: readonly string[]): string[] =>
  ids.map((id) => people.find((person) => person.id === id)!.name);

describe('a paragraph that only informs is no task', () => {
  test.each([
    'Năm 2025 toàn ngành có 812 hợp tác xã đang hoạt động.',
    'Tiêu chí 2 gồm những phần do cơ quan thống kê công bố hằng năm.',
    'Địa chỉ tiếp nhận hồ sơ hiện nay là nhà B của Khu hành chính tập trung.',
    'Hợp tác xã được hỏi chủ yếu là hợp tác xã xây dựng (41%) và vận tải (22%).',
    'Theo kết quả khảo sát, mẫu của năm trước gồm 300 hộ kinh doanh.',
    'Phương pháp chấm điểm đã được thay đổi so với năm trước.',
    'Tổng số người trả lời là 190 trên 260 người được mời.',
  ])('%s', async (words) => {
    for (const [first, ...rest] of [
      ['- Công khai thủ tục.', words, '- Rà soát hồ sơ.'],
      ['- Phòng Ngân sách:', 'Công khai thủ tục.', 'Rà soát hồ sơ.', words],
      ['- Công khai thủ tục.', '- Rà soát hồ sơ.', `- ${words}`],
    ]) {
      const draft = await ofText(oneIndex(first!, ...rest));
      expect(index(draft, '1').tasks.map(({ text }) => text)).toEqual([
        'Công khai thủ tục.',
        'Rà soát hồ sơ.',
      ]);
      expect(unplacedWords(draft).join()).toContain(words);
    }
  });

  test('a paragraph without a bullet below tasks that have one is not surely a task', async () => {
    const words = 'Bảng tổng hợp phiếu của từng phường được lưu tại bộ phận văn thư.';
    const draft = await ofText(oneIndex('- Công khai thủ tục.', words));
    expect(index(draft, '1').tasks).toHaveLength(1);
    expect(unplacedWords(draft)).toEqual([words]);
  });

  test('what is asked for stays a task, however it begins', async () => {
    const draft = await ofText(
      oneIndex(
        '- Năm 2026, tổ chức ít nhất 02 cuộc đối thoại.',
        '- Doanh nghiệp nộp hồ sơ qua mạng phải được trả lời trong ngày.',
        '- Kết quả giải quyết thủ tục cần được công khai đúng hạn.',
        '- Theo dõi, đôn đốc các phòng trả lời kiến nghị.',
      ),
    );
    expect(index(draft, '1').tasks).toHaveLength(4);
  });
});

describe('a leader above holds for what is below', () => {
  const pillars = (own: string): string =>
    withBody(
      'Trụ cột 1. Môi trường',
      'Điểm năm 2025: 41,20; xếp hạng 9/30. Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
      '1.1. Thu gom rác thải',
      'Năm 2025: 40,10 điểm; hạng 12/30. Mục tiêu năm 2026: 45,00 điểm.',
      own,
      'Cơ quan chủ trì: Phòng Ngân sách. Cơ quan phối hợp: Văn phòng Sở.',
      '- Rà soát điểm tập kết.',
      '1.2. Cấp nước sạch',
      'Năm 2025: 42,10 điểm; hạng 10/30. Mục tiêu năm 2026: 46,00 điểm.',
      'Cơ quan chủ trì: Phòng Ngân sách. Cơ quan phối hợp: Văn phòng Sở.',
      '- Đấu nối thêm 20 khu dân cư.',
    );

  test('of a pillar, and is proposed', async () => {
    const draft = await ofText(pillars('Đánh giá theo bộ tiêu chí mới của tỉnh có thay đổi.'));
    expect(draft.indices.map(({ leaders }) => namesOf(draft, leaders))).toEqual([
      ['Lê Văn Bình'],
      ['Lê Văn Bình'],
    ]);
    expect(draft.proposals.filter(({ type }) => type === 'leader')).toHaveLength(2);
  });

  test('but who is named below wins', async () => {
    const draft = await ofText(pillars('Lãnh đạo phụ trách: Phó Giám đốc Trần Thị Cúc.'));
    expect(draft.indices.map(({ leaders }) => namesOf(draft, leaders))).toEqual([
      ['Trần Thị Cúc'],
      ['Lê Văn Bình'],
    ]);
  });

  test('of a group of indices', async () => {
    const draft = await ofText(
      withBody(
        '1. Các chỉ số cần duy trì',
        'Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình, người được ủy quyền.',
        '1.1. Chỉ số “Tính minh bạch”',
        figures,
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Công khai thủ tục.',
      ),
    );
    expect(namesOf(draft, index(draft, '1.1').leaders)).toEqual(['Lê Văn Bình']);
    // One of them could not be read.
    expect(unplacedWords(draft)).toEqual([
      'Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình, người được ủy quyền.',
    ]);
  });
});

describe('units by the short names that the paper itself gives', () => {
  test.each([
    ['Văn phòng Sở (sau đây gọi là VP)', 'VP', 'Văn phòng Sở'],
    ['Phòng Kế hoạch - Đầu tư (viết tắt: Phòng KHĐT)', 'Phòng KHĐT', 'Phòng Kế hoạch - Đầu tư'],
    ['Phòng Kế hoạch - Đầu tư (gọi tắt là Phòng KH)', 'Phòng KH', 'Phòng Kế hoạch - Đầu tư'],
    ['Trung tâm Khuyến công (TTKC)', 'TTKC', 'Trung tâm Khuyến công'],
    ['Trung tâm Khuyến công sau đây viết tắt là Trung tâm KC', 'Trung tâm KC', 'Trung tâm Khuyến công'],
  ])('%s', async (defined, short, name) => {
    const draft = await ofText(
      withBody(
        `Trong Kế hoạch này, ${defined}.`,
        '1. Chỉ số “Tính minh bạch”',
        figures,
        `- ${short} chủ trì, phối hợp với Phòng Ngân sách.`,
        'Nhiệm vụ:',
        `- ${short}: Công khai thủ tục.`,
        '2. Chỉ số “Chi phí thời gian”',
        '- Năm 2025 đạt 7,20 điểm, xếp thứ 6/20. Chỉ tiêu năm 2026 đạt 7,50 điểm.',
        `- Phòng Ngân sách chủ trì, phối hợp ${short}.`,
        'Nhiệm vụ:',
        '- Rà soát thủ tục.',
      ),
    );
    const { leadUnit, coordinating, tasks } = index(draft, '1');
    expect(unitNames(draft, [leadUnit, ...coordinating])).toEqual([name, 'Phòng Ngân sách']);
    expect(unitNames(draft, tasks[0]!.owners!)).toEqual([name]);
    expect(unitNames(draft, index(draft, '2').coordinating)).toEqual([name]);
    expect(draft.units.find((unit) => unit.id === leadUnit)!.aliases).toContain(short);
  });

  test('a short name ends where its sentence goes on', async () => {
    const draft = await ofText(
      oneIndex('- Trung tâm Khuyến công (hỗ trợ) sau đây gọi tắt là TTK chủ trì việc công khai thủ tục.'),
    );
    expect(draft.units.flatMap(({ aliases }) => aliases)).toEqual(['TTK']);
  });

  test('capitals in brackets that are no initials of the unit name something else', async () => {
    const draft = await ofText(oneIndex('- Phòng Ngân sách cập nhật chỉ số của tỉnh (PAPI).'));
    expect(draft.units.map(({ name }) => name)).toEqual(['Văn phòng Sở']);
  });

  test('by initials that only one unit fits, which is proposed', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        figures,
        '- Đơn vị chủ trì: Phòng Tổ chức Hành chính; đơn vị phối hợp: Trung tâm Khuyến công.',
        '- P.TCHC: Công khai thủ tục.',
        '- TTKC: Cập nhật dữ liệu.',
      ),
    );
    expect(index(draft, '1').tasks.map(({ owners }) => unitNames(draft, owners!))).toEqual([
      ['Phòng Tổ chức Hành chính'],
      ['Trung tâm Khuyến công'],
    ]);
    expect(draft.proposals).toContainEqual({
      type: 'unit-name',
      words: 'TTKC',
      unit: 'trung-tam-khuyen-cong',
    });
  });

  test('initials that two units fit are no name of either', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        figures,
        '- Đơn vị chủ trì: Trung tâm Khuyến công; đơn vị phối hợp: Trung tâm Kiểm chuẩn.',
        '- TTKC chủ trì, phối hợp với Văn phòng Sở.',
      ),
    );
    expect(draft.units.flatMap(({ aliases }) => aliases)).not.toContain('TTKC');
  });

  test('a note in brackets behind the unit that leads', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        figures,
        '- Phòng Ngân sách (hợp nhất Phòng Thu và Phòng Chi) chủ trì, phối hợp với VP Sở, Phòng Giá.',
        '- Công khai thủ tục.',
      ),
    );
    const { leadUnit, coordinating, tasks } = index(draft, '1');
    expect(unitNames(draft, [leadUnit, ...coordinating])).toEqual([
      'Phòng Ngân sách',
      'Văn phòng Sở',
      'Phòng Giá',
    ]);
    expect(tasks).toHaveLength(1);
  });

  test('a name that goes on in small letters behind a comma', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        figures,
        '- Đơn vị chủ trì: Phòng Giá cả, thị trường.',
        '- Đơn vị phối hợp: Phòng Ngân sách, các phòng chuyên môn.',
        '- Công khai thủ tục.',
      ),
    );
    const { leadUnit, coordinating } = index(draft, '1');
    expect(unitNames(draft, [leadUnit, ...coordinating])).toEqual([
      'Phòng Giá cả, thị trường',
      'Phòng Ngân sách',
      'các phòng chuyên môn',
    ]);
  });

  test('who is in a group, where the paper says it', async () => {
    const draft = await ofText(
      withBody(
        'Trong Kế hoạch này, “các phòng nghiệp vụ” gồm Phòng Ngân sách, Phòng Giá (viết tắt: Phòng G).',
        '1. Chỉ số “Tính minh bạch”',
        figures,
        '- Đơn vị chủ trì: Phòng Kiểm tra; đơn vị phối hợp: các phòng nghiệp vụ.',
        '- Công khai thủ tục.',
      ),
    );
    const group = draft.units.find(({ name }) => name === 'các phòng nghiệp vụ')!;
    expect(unitNames(draft, group.members)).toEqual(['Phòng Ngân sách', 'Phòng Giá']);
  });
});

describe('who gets the reports', () => {
  test.each([
    ['1. Các phòng gửi báo cáo về VP trước ngày 20 hằng tháng.', '2. VP tổng hợp, trình Giám đốc Sở.'],
    ['1. Các phòng báo cáo Văn phòng Sở trước ngày 23 hằng tháng.', '2. Văn phòng Sở tổng hợp.'],
  ])('%s', async (...said) => {
    const lines = oneIndex('- Công khai thủ tục.').split('\n');
    const at = lines.findIndex((line) => line.startsWith('III.'));
    const draft = await ofText([...lines.slice(0, at + 1), ...said, ...lines.slice(at + 3)].join('\n'));
    expect(draft.organisation).toMatchObject({
      reportTo: 'van-phong',
      consolidator: 'van-phong',
      monthly: true,
    });
  });
});

test('a paragraph as long as a paper, full of brackets and short names, is read within two seconds', async () => {
  const words = 'Phòng Ngân sách (viết tắt Phòng gồm các chỉ số sau đây gọi là Phòng N (hạng 3/17 ';
  const text = oneIndex('- Công khai thủ tục.').replace('I. MỤC TIÊU', `I. MỤC TIÊU\n${words.repeat(5000)}`);
  const took = await processorMs(async () => expect((await ofText(text)).indices).toHaveLength(1));
  expect(took).toBeLessThan(2000);
});
