import { describe, expect, it } from 'vitest';
import { building, district, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('two questions behind one answer', () => {
  it('how late it is by now, and why', () => {
    const text = say(
      building,
      'co-dang-phuong',
      'kiểm định cầu yếu phải xong khi nào',
      'tới giờ quá mấy ngày rồi, vướng gì mà chưa xong',
    );
    expect(text).toMatch(/đã quá hạn 9 ngày/);
    expect(text).toMatch(/Lũ lớn, chưa hạ được thiết bị/);
    expect(text).not.toMatch(/Tháng 7:/);
  });

  it('why one task is late is told with what was done of it', () => {
    expect(
      say(district, 'khuat-thi-ngan', 'phòng nội vụ tháng 5 có việc nào chậm', 'vì sao vậy, bao giờ xong'),
    ).toMatch(/Dân bản Huổi Lếch/);
    expect(
      say(trade, 'nguyen-thi-thu-binh', 'phòng thương mại tháng 5 việc nào chậm', 'nguyên nhân gì'),
    ).toMatch(/(?=.*Bản tin số 5 chưa phát hành)(?=.*Chuyên viên phụ trách)/);
  });

  it('a unit that is named as one more stands beside the one that was spoken of', () => {
    const text = say(
      district,
      'quang-van-po',
      'tháng 5 phòng mình xử lý văn bản đúng hạn bao nhiêu %',
      'thêm cả phòng nội vụ nữa',
    );
    expect(text).toContain('95,4%');
    expect(text).toContain('97,5%');
  });
});

describe('a figure and what it is called', () => {
  it('of a running total over months the last stands first', () => {
    expect(
      say(health, 'vo-hoai-nam', 'liên thông hồ sơ sức khỏe lũy kế đến hết tháng 6 được bao nhiêu trạm'),
    ).toMatch(/^73 trạm/);
  });

  it('«đề xuất» is work where the task itself is called so', () => {
    expect(say(science, 'hoang-thi-lieu', 'tháng 4 đề xuất bãi bỏ được mấy văn bản')).toMatch(
      /^✅ «Đề xuất bãi bỏ 2 văn bản»/,
    );
  });

  it('what the own unit has to do is asked of the index before it', () => {
    expect(
      say(trade, 'vu-truong-son', 'chỉ số an toàn hóa chất ai chủ trì, phòng em có mấy nhiệm vụ'),
    ).toMatch(/5 nhiệm vụ/);
  });
});

it('what locking a month means is told', () => {
  expect(say(science, 'hoang-thi-lieu', 'khóa kỳ là gì vậy')).toMatch(/Khóa kỳ là .* chốt báo cáo của tháng/);
});
