import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, loadWorld, type World } from '../../../../test/support/world.ts';

let trade: World;
let health: World;
let district: World;
let science: World;

beforeAll(async () => {
  trade = await loadWorld('so-cong-thuong-2025');
  health = await loadWorld('so-y-te-2024');
  district = await loadWorld('huyen-2026');
  science = await loadWorld('so-khcn-2026');
});

describe('what is wanted of each index that is found', () => {
  it('is told beside the figure by which it is found', () => {
    const told = answerTo(health, 'hoang-van-quyet', 'hai chỉ số điểm cao nhất, lãnh đạo nào phụ trách');
    expect(told).toMatch(/^2 điểm cao nhất: .*8,64 điểm, Lý Thị Mai Hương phụ trách/u);
    expect(told).toContain('8,2 điểm, Đoàn Trọng Nghĩa phụ trách');
  });

  it('counts rows that are counted in words, and names who leads where that is asked for with them', () => {
    const told = answerTo(
      district,
      'cam-ba-thong',
      'nêu ba chỉ số cuối bảng năm 2025 kèm cả người phụ trách',
    );
    expect(told.match(/Sùng A Dình phụ trách/gu)).toHaveLength(3);
  });

  it('tells how many there are, in their order, with the unit of each: no unit falls in rank', () => {
    const told = answerTo(
      trade,
      'ta-kim-xuan',
      'mấy chỉ số tụt hạng, cái nào rớt sâu nhất, phòng nào chủ trì',
    );
    expect(told).toMatch(/^3 chỉ số, theo tụt nhiều bậc nhất trước: .*Văn phòng Sở chủ trì/u);
    expect(told).not.toContain('ít chỉ số nhất');
  });

  it('is told once, with the more of it that is asked', () => {
    const told = answerTo(
      science,
      'to-thi-nga',
      'trong mấy chỉ số của chị cái nào xếp thấp nhất, chỉ tiêu ra sao',
    );
    expect(told.match(/Hạng thấp nhất/gu)).toHaveLength(1);
    expect(told).toContain('chỉ tiêu từ hạng 20 trở lên');
  });

  it('adds nothing that is not asked for', () => {
    const told = answerTo(
      trade,
      'cao-my-hanh',
      'chỉ số nào đặt chỉ tiêu bằng điểm chứ không phải bằng thứ hạng',
    );
    expect(told).toContain('chỉ tiêu 7,8 điểm)');
  });
});

it('speaks of the agency where its director, who leads one index, counts what «mình» has', () => {
  const told = answerTo(trade, 'tran-quang-thang', 'năm 2024 mình có mấy chỉ số tụt hạng');
  expect(told).toMatch(/^3 chỉ số tụt hạng/u);
});

it('reads whether a task is in time, behind another question that names it', () => {
  const told = answerTo(
    science,
    'dinh-cong-vien',
    'Nghị quyết hỗ trợ khởi nghiệp HĐND thông qua chưa? Có kịp hạn mình đặt không?',
  );
  expect(told).toContain('Kịp hạn: đã hoàn thành trong hạn 30/06/2026');
});

it.each(['gửi báo cáo tháng 5 đi', 'gui bc thang 5 cho trung tam di, tat ca nhu thang truoc'])(
  'offers nobody a report who may not send it: «%s»',
  (order) => {
    expect(answerTo(trade, 'ngo-van-loc', order)).toContain('chưa được giao báo cáo cho đơn vị nào');
  },
);

it('takes a bidding with days in it as one', () => {
  expect(answerTo(science, 'nong-quoc-toan', 'ghi cho anh vắng từ 6/7 đến 10/7 đi học nhé')).toContain(
    '/vangmat',
  );
});

it('reads a number that is written in words', () => {
  const told = answerTo(
    district,
    'vang-mi-say',
    'hai trăm mười tám tỷ vốn đầu tư công phải giải ngân bao nhiêu phần trăm',
  );
  expect(told).toContain('95%');
});
