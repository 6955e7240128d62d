import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

const worlds: Record<'sttt' | 'trade', World> = {} as Record<'sttt' | 'trade', World>;

beforeAll(async () => {
  worlds.sttt = await loadWorld('so-tttt-2023');
  worlds.trade = await loadWorld('so-cong-thuong-2025');
});

type Row = readonly ['sttt' | 'trade', string, string, RegExp];

const told = (rows: readonly Row[]): void => {
  it.each(rows)('over %s %s is told of «%s»', (world, who, q, said) => {
    const { text } = askWorld(worlds[world], { id: '', kind: '', speaker: who, before: [], q, expect: '' });
    expect(text).toMatch(said);
  });
};

describe('work with a rhythm of its own', () => {
  told([
    // A month that has not opened: what of it is due, not the month's own report.
    ['trade', 'ngo-van-loc', 'tháng 6 này có việc theo quý nào', /^Hạn 30\/06\/2025[\s\S]*kết nối cung cầu/],
    [
      'trade',
      'pham-thi-tam',
      'mấy việc làm theo quý với theo 6 tháng, sắp hết quý 2 rồi',
      /^Hạn 30\/06\/2025[\s\S]*diễn tập/i,
    ],
    [
      'sttt',
      'truong-van-phong',
      'viec nao thang nao cung bi cham',
      /^1 nhiệm vụ chậm hoặc chưa làm cả 3 tháng/,
    ],
    [
      'sttt',
      'giam-doc-trung-tam-cong-nghe-so',
      'mấy tháng rồi trung tâm gửi báo cáo vào những ngày nào',
      /23\/05[\s\S]*29\/06[\s\S]*24\/07/,
    ],
  ]);
});

describe('what two units have in common, and what one has to do', () => {
  told([
    // «lẫn phòng» is no slip for «văn phòng».
    [
      'sttt',
      'le-hai-yen',
      'việc nào cả phòng hạ tầng lẫn phòng báo chí cùng làm',
      /^5 nhiệm vụ[^\n]*giao chung cho Phòng Hạ tầng số và Phòng Thông tin/,
    ],
    ['trade', 'ha-van-minh', 'Thanh tra tôi phải làm những việc gì', /^4 nhiệm vụ ở 3 chỉ số/],
    // What is still owed is another thing.
    ['trade', 'ha-van-minh', 'thanh tra còn phải làm việc gì', /không còn nợ báo cáo/],
    [
      'sttt',
      'nguyen-trong-hung',
      'tháng 7 bên nào nhiều việc chậm nhất',
      /^Thanh tra Sở: 2 việc chậm, nhiều nhất tháng 7\/2023\.\nCòn lại: Trung tâm Công nghệ số 1 chậm, 1 chưa làm/,
    ],
  ]);
});

describe('one of two', () => {
  told([
    // Figures of one task, whoever is asked for first.
    [
      'sttt',
      'truong-phong-thong-tin-bao-chi-xuat-ban',
      't6 phòng chị với phòng hạ tầng bên nào xử lý hồ sơ đúng hạn tốt hơn',
      /^Phòng Thông tin – Báo chí – Xuất bản cao hơn: 98,1%; Phòng Hạ tầng số 97,6% \(hơn 0,5 điểm phần trăm\)/,
    ],
    [
      'trade',
      'do-manh-ha',
      'tháng 5 hồ sơ đúng hạn phòng nào cao nhất',
      /^Phòng Quản lý Thương mại và Phòng Quản lý Công nghiệp cao nhất: 100%; Phòng Kỹ thuật an toàn – Môi trường 96,2%/,
    ],
    // What a plan quotes is told alone, under whatever name.
    [
      'sttt',
      'nguyen-ngoc-son',
      'khẩu hiệu năm nay của tỉnh ghi trong kế hoạch thế nào',
      /^“Siết chặt kỷ cương[^\n]*\(nhiệm vụ 1\.3\.4 và 2\.3\.3\)\.$/,
    ],
    [
      'trade',
      'nguyen-thi-thu-binh',
      'hai chỉ số của tôi cái nào điểm cao hơn, hơn nhau mấy điểm',
      /^Chênh nhau 2,12 điểm: Hỗ trợ xuất khẩu/,
    ],
    [
      'trade',
      'nguyen-thi-thu-binh',
      '2 chỉ số tôi giữ cái nào hạng thấp hơn',
      /^Hạng thấp nhất[^;]*Xúc tiến thương mại[^;]*$/m,
    ],
  ]);
});

describe('how the work goes, and talk', () => {
  told([
    ['trade', 'nguyen-duc-thang', 'bc t5 gửi rồi giờ chữa lại được không, chữa ở đâu', /\/baocao/],
    ['sttt', 'nguyen-ngoc-son', 't7 phòng em có việc gì phải sửa lại k', /^1 nhiệm vụ bị trả lại/],
    [
      'sttt',
      'trieu-thi-binh',
      'tháng 5 ai là người nộp báo cáo của phòng hạ tầng',
      /Nguyễn Ngọc Sơn gửi thay Vi Thanh Bình/,
    ],
    [
      'trade',
      'do-manh-ha',
      'năm nay cắt giảm chi phí tuân thủ được tỉnh cho mấy điểm',
      /chưa có nên tôi không dự đoán/,
    ],
    ['trade', 'dang-thi-thu', 'bận tối mắt tối mũi chưa kịp thở', /nghỉ một chút/],
    ['trade', 'phung-thanh-binh', 'the la du roi cam on bot', /^Không có gì/],
    // «tới đâu» is no sigh.
    ['sttt', 'le-hai-yen', 'iso toi dau roi', /18\/7/],
  ]);
});

describe('the tasks that were shown', () => {
  const asksNext = (world: World, speaker: string, q: string, before: string): string =>
    askWorld(world, { id: '', kind: '', speaker, before: [before], q, expect: '' }).text;

  it('are told of another month, whatever their state is then', () => {
    const text = asksNext(
      worlds.trade,
      'tran-quang-thang',
      'những việc ấy tháng 5 ra sao',
      'tháng 4 có những việc nào chậm',
    );
    expect(text).toMatch(/Chậm \(Phòng Quản lý Công nghiệp/);
    expect(text).toMatch(/Đúng tiến độ \(Phòng Kỹ thuật an toàn/);
  });

  it('are asked which of them were given back', () => {
    expect(
      asksNext(
        worlds.trade,
        'pham-thi-tam',
        'trong số đó mục nào bị trả về',
        't5 phòng kỹ thuật an toàn việc nào chậm',
      ),
    ).toMatch(/^1 nhiệm vụ bị trả lại tháng 5\/2025:\n↩ 2\.1\.3/);
  });

  it('by a unit whose report was spoken of are no reminders of the office itself', () => {
    expect(
      asksNext(
        worlds.sttt,
        'van-thu-tong-hop',
        'trước đó mình nhắc họ chưa, hôm nào',
        'Trung tâm tháng 6 nộp báo cáo ngày nào',
      ),
    ).toMatch(/Trung tâm Công nghệ số[^\n]*08:30/);
  });
});

describe('why something is late', () => {
  told([
    [
      'sttt',
      'giam-doc-trung-tam-cong-nghe-so',
      't7 thanh tra để chậm mấy việc là do đâu',
      /^2 nhiệm vụ chậm[\s\S]*của đơn vị khác chỉ lãnh đạo và Văn phòng đọc được/,
    ],
    [
      'sttt',
      'le-hai-yen',
      't7 thanh tra để chậm mấy việc là do đâu',
      /^2 nhiệm vụ chậm[\s\S]*Thanh tra tỉnh bận đoàn/,
    ],
  ]);
});
