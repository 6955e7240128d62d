import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('work that is due soon, and no deadline of reports', () => {
  it.each([
    [
      trade,
      'le-thi-xuan',
      'mục nào bên chị gần hết hạn vậy',
      /^Hạn 30\/06\/2025 \(còn 20 ngày\): Phòng Quản lý Thương mại/,
    ],
    [
      district,
      'quang-van-po',
      'tháng 5 phòng tôi việc nào chậm, nhiệm vụ nào sắp hết hạn',
      /^3 nhiệm vụ chậm[\s\S]*Hạn 30\/06\/2026 \(còn 22 ngày\)/,
    ],
    [
      building,
      'sam-van-tuyen',
      'phòng anh sắp có việc nào đến hạn, nhiệm vụ nào sắp tới hạn',
      /Hạn 31\/12\/2025/,
    ],
    [first, 'nguyen-trong-hung', 'nhiệm vụ nào sắp hết hạn mà chưa hoàn thành', /^Hạn 30\/09\/2023/],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toMatch(expected);
  });
});

describe('what comes of work that is due in some months', () => {
  it('is told of what has one alone', () => {
    const told = say(district, 'dam-quang-le', 'liệt kê việc phải ra sản phẩm trong tháng 5, đơn vị nào làm');
    expect(told).toContain('Quyết định chuyển đổi vị trí công tác');
    expect(told).toContain('Lệnh khởi công');
    expect(told).not.toContain('01 quý/lần');
  });
});

describe('whose report came late', () => {
  it.each([
    [
      trade,
      'bui-van-minh',
      'kỳ tháng 5 bên nào trễ gửi báo cáo',
      /^Báo cáo trễ hạn tháng 5\/2025: Thanh tra Sở/,
    ],
    [
      science,
      'luc-van-dat',
      'tháng 5 đơn vị nào chậm nộp vậy em',
      /^Báo cáo trễ hạn tháng 5\/2026: Trung tâm/,
    ],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toMatch(expected);
  });
});

describe('a body outside', () => {
  it('is called by the one word that its names share', () => {
    expect(say(district, 'khuat-thi-ngan', 'ngành thuế được giao nhiệm vụ gì')).toContain(
      'Thu hồi nợ đọng thuế',
    );
  });

  it('of several each is told', () => {
    const told = say(district, 'kha-thi-lua', 'việc giao cho các xã với bên thuế gồm những gì');
    expect(told).toContain('Thu hồi nợ đọng thuế');
    expect(told).toContain('tranh chấp đất kéo dài');
    expect(say(science, 'ly-kim-dung', 'các xã với Sở Tài chính được giao mấy nhiệm vụ')).toContain(
      '2 nhiệm vụ',
    );
  });

  it('reports nothing here', () => {
    expect(say(science, 'ly-kim-dung', 'Sở Tài chính có phải gửi báo cáo không')).toContain(
      'không báo cáo ở đây',
    );
  });

  it('of which nothing was asked: that it was not stands before what was asked for of others', () => {
    expect(say(trade, 'do-manh-ha', 'tháng 5 có kiến nghị gì với Sở Tài chính không')).toMatch(
      /^Không có kiến nghị nào nêu «Sở Tài chính»/,
    );
  });
});

describe('this month, which has not opened for reports', () => {
  it.each([
    [
      trade,
      'nguyen-duc-thang',
      'tháng này phòng tôi phải nộp những việc gì, hạn hôm nào',
      /^9 nhiệm vụ[\s\S]*Hạn báo cáo tháng 6\/2025: 17:00 thứ Tư 25\/06[\s\S]*còn 1 nhiệm vụ chưa báo cáo tháng 5/,
    ],
    [health, 'phan-thi-kim-cuc', 'tháng này phòng em phải báo cáo mấy mục', /Hạn báo cáo tháng 7\/2024/],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toMatch(expected);
  });

  it('where it is the one at hand, what is owed of it', () => {
    expect(say(science, 'chu-duc-manh', 'tháng này trung tâm tôi phải báo cáo mấy việc')).toContain(
      'còn 2 nhiệm vụ chưa báo cáo tháng 6/2026',
    );
  });
});

describe('the target of an index', () => {
  it.each([
    [
      building,
      'co-dang-phuong',
      'Công bố giá vật liệu năm nay giao chỉ tiêu ra sao',
      'Chỉ tiêu 2025 của Công bố giá vật liệu',
    ],
    [
      district,
      'sung-a-dinh',
      'Vốn đầu tư công được giao chỉ tiêu thế nào',
      'Chỉ tiêu 2026 của Vốn đầu tư công',
    ],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toContain(expected);
  });
});
