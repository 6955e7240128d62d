import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let first: World;
let second: World;

beforeAll(async () => {
  [first, second] = await Promise.all([loadWorld('so-tttt-2023'), loadWorld('so-cong-thuong-2025')]);
});

const say = (world: World, speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q, before: [] }).text;

describe('reports over several months', () => {
  it.each(['ba tháng vừa qua phòng nào nộp đúng hạn', 'cả ba kỳ liền bên nào chưa muộn một lần nào'])(
    'are told first by who was on time in each: «%s»',
    (q) => {
      expect(say(first, 'phuong-thi-huong-lan', q).split('\n')[0]).toBe(
        'Đúng hạn cả 3 tháng: Văn phòng Sở và Phòng Hạ tầng số.',
      );
    },
  );

  it('are those that the asker sent for another, with a yes or a no', () => {
    expect(say(second, 'trinh-ngoc-son', 'tôi đã từng nộp thay chị Thu lần nào chưa')).toMatch(/^Có, 1 lần/);
    expect(say(second, 'dang-thi-thu', 'tôi có nộp hộ ai lần nào không')).toMatch(/^Không: /);
    expect(say(second, 'group:trinh-ngoc-son', 'em có nộp thay ai lần nào không')).toBe('<details-sent>');
  });

  it('say whose name stands on them: of those who are called alike, whoever is in the unit behind the name', () => {
    const text = say(second, 'pham-thi-tam', 'tháng 4 báo cáo của thanh tra sao đứng tên anh Bình văn phòng');
    expect(text).toContain('Phùng Thanh Bình');
    expect(text).toMatch(/^Thanh tra Sở: /);
    expect(text).not.toContain('phụ trách');
  });

  it('are counted as received', () => {
    expect(say(second, 'group:pham-thi-tam', 'báo cáo tháng 5 nhận được của mấy phòng rồi')).toContain(
      '(5/6)',
    );
  });
});

describe('what the office gave back', () => {
  it.each(['bên mình có việc nào bị Văn phòng trả lại không', 'ben minh co viec nao bi vp tra ve khong'])(
    'is of whom it was given back to, not of the office: «%s»',
    (q) => {
      const text = say(first, 'truong-thanh-tra', q);
      expect(text).toContain('1.4.3');
      expect(text).not.toContain('18 nhiệm vụ');
    },
  );

  it('stands in what is next to do', () => {
    const text = say(second, 'le-thi-xuan', 'giờ chị phải làm tiếp những gì');
    expect(text).toMatch(/↩ 2\.4\.1 .* đang trả lại/);
  });
});

describe('what is the asker’s own', () => {
  it.each(['tháng 5 phòng tôi đã nộp những gì', 'tháng 5 phòng tôi kê khai gì'])(
    'is told answer by answer, not that it was sent: «%s»',
    (q) => {
      expect(say(first, 'truong-phong-ha-tang-so', q)).toContain('Công khai hồ sơ mời chào thí điểm 5G');
    },
  );

  it('has the deadline of all, also of a month that has not opened', () => {
    const text = say(first, 'truong-thanh-tra', 'tháng 8 phòng tôi phải gửi chậm nhất là hôm nào');
    expect(text).toContain('17:00 thứ Sáu 25/08/2023');
  });

  it('is counted by state where what is done and what is left are asked', () => {
    const text = say(second, 'ta-kim-xuan', 'tháng 5 phòng em hoàn thành bao nhiêu việc, còn lại mấy việc');
    expect(text).toContain('hoàn thành 1');
    expect(text).toContain('chậm 1');
  });

  it('is none where a unit has no task of the kind', () => {
    const text = say(first, 'ly-van-thanh', 'từ nay đến cuối năm thanh tra có việc định kỳ gì không');
    expect(text).toMatch(/^Không có nhiệm vụ nào/);
  });
});

describe('tasks and months set beside each other', () => {
  it('are shared where each of the units has them', () => {
    const text = say(first, 'phuong-thi-huong-lan', 'việc nào các phòng và trung tâm cùng phải làm');
    expect(text).toContain('4 nhiệm vụ');
    expect(text).toContain('giao chung cho');
  });

  it('are an index in both months', () => {
    const text = say(first, 'le-hai-yen', 'chi phí thời gian tháng 7 so với tháng 6 tốt lên hay kém đi');
    expect(text).toMatch(/Tháng 6: .*\n.*Tháng 7: /);
  });

  it('are of whoever was named before «bên đó»', () => {
    const text = say(first, 'le-hai-yen', 'Chiều nay họp với Trung tâm, tháng 7 bên đó nêu khó khăn gì');
    expect(text).toContain('Máy chủ cũ');
    expect(text).not.toContain('Văn phòng Sở)');
  });

  it('of a kind are told with whose they are', () => {
    const text = say(second, 'pham-thi-tam', 'liệt kê nhiệm vụ theo quý và ai làm');
    expect(text).toContain('4 nhiệm vụ');
    expect(text).toContain('Phòng Quản lý Công nghiệp');
  });
});
