import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('what is late of the asker’s own unit', () => {
  it.each([
    [trade, 'dang-thi-thu', 'bên chị có trễ gì không em, thấy vp nhắc hoài', '7 nhiệm vụ chưa báo cáo'],
    [trade, 'dang-thi-thu', 'phòng mình có việc nào chậm không', '7 nhiệm vụ chưa báo cáo'],
    [trade, 'dang-thi-thu', 'mình trễ gì k em', '7 nhiệm vụ chưa báo cáo'],
    [science, 'chu-duc-manh', 'bên mình trễ t6 rồi hả em', '2 nhiệm vụ chưa báo cáo'],
    [science, 'chu-duc-manh', 'đơn vị tôi t6 trễ chưa', '2 nhiệm vụ chưa báo cáo'],
    [health, 'luu-ba-phuc', 'phòng mình còn chậm gì không em', '9 nhiệm vụ chưa báo cáo'],
  ] as const)('is its report, where that is owed', (world, who, q, told) => {
    expect(say(world, who, q).split('\n')[0]).toContain(told);
  });

  it('is its work, where the report was sent', () => {
    expect(say(health, 'phan-thi-kim-cuc', 'phòng em còn chậm gì không')).toMatch(/^Có, 1 nhiệm vụ chưa làm/);
  });
});

describe('a word to change what a unit reported', () => {
  it.each([
    [science, 'ma-van-khoi', 'sua dum so xa bang rong thang 6 len 40 nha', 'Nông Quốc Toản'],
    [science, 'ma-van-khoi', 'em sửa hộ anh kết quả băng rộng thành 40 xã', 'Nông Quốc Toản'],
    [
      first,
      'truong-phong-ha-tang-so',
      'anh báo luôn giùm bên Trung tâm việc tập huấn là xong rồi nhé',
      'Đinh Quốc Hùng',
    ],
    [first, 'truong-phong-ha-tang-so', 'đổi dùm tỷ lệ của thanh tra lên 100% nghen', 'Hoàng Văn Sơn'],
    [district, 'vang-mi-say', 'sửa hộ chị số thu ngân sách tháng 5 thành 80 tỷ nhé', 'Giang Văn Thuận'],
    [health, 'doan-trong-nghia', 'ghi luôn phòng dược xong gói thầu nhé', 'Đào Duy Khánh'],
  ] as const)('changes nothing, and says who may', (world, who, q, head) => {
    expect(say(world, who, q)).toMatch(new RegExp(`^Tôi không ghi, không sửa gì.*${head}`));
  });

  it('is no list that is wanted, and the own head’s to make', () => {
    expect(say(health, 'doan-trong-nghia', 'ghi giúp anh các việc đã hoàn thành tháng 6 nhé')).not.toContain(
      'không sửa gì',
    );
    expect(say(first, 'truong-phong-ha-tang-so', 'sửa giúp anh số hồ sơ đúng hạn t7 thành 98,6')).toBe(
      '<own-work>',
    );
  });
});

describe('a slip in a word of offices', () => {
  it.each([
    [district, 'vang-mi-say', 'truog phong kinh te ha tang ten gi nhi', 'Tống Khắc Duy'],
    [district, 'vang-mi-say', 'trưởng phog nội vụ là ai', 'Lò Thị Mây'],
    [science, 'ly-kim-dung', 'giam dok trung tam doi moi la ai', 'Chu Đức Mạnh'],
    [health, 'vo-hoai-nam', 'truong phog y la ai', 'Phan Thị Kim Cúc'],
  ] as const)('is told by the word beside it', (world, who, q, told) => {
    expect(say(world, who, q)).toContain(told);
  });

  it('is none where it can be said', () => {
    expect(say(first, 'van-thu-tong-hop', 'hôm nay mệt quá bạn ạ')).toMatch(/^Anh\/chị nghỉ/);
  });
});

describe('an order or a way in everyday words', () => {
  it('tells a unit to report', () => {
    expect(say(science, 'ly-kim-dung', 'nói trung tâm nộp báo cáo tháng 6 đi em')).toMatch(/^Nhắc Trung tâm/);
    expect(say(science, 'to-thi-nga', 'nói trung tâm gửi báo cáo trước 11h trưa nay cho tôi')).toBe(
      '<confirm-instruction>',
    );
  });

  it('is for the paper, whatever stands between', () => {
    expect(say(first, 'truong-van-phong', 'xuất cho chị bc tháng 7 bản word')).toContain('/baocaothang 7');
  });

  it('is how something is asked', () => {
    expect(say(science, 'ma-van-khoi', 'em mới vô, muốn hỏi bot tiến độ thì gõ sao ạ')).toMatch(
      /^Xem tiến độ/,
    );
  });

  it('sums up by unit, and a leader’s own indices', () => {
    expect(say(science, 'ly-kim-dung', 'Tổng hợp tháng 6 theo từng đv giúp chị')).toContain(
      'Văn phòng Sở: ✅ 2',
    );
    expect(say(building, 'tang-thi-ngoc-dieu', 'tổng hợp mấy chỉ số của chị tháng 9, ngắn thôi')).toContain(
      '3 chỉ số của PGĐ Tăng Thị Ngọc Diệu',
    );
  });
});

describe('one thing of what is meant', () => {
  it.each([
    [health, 'vo-hoai-nam', 'cdc lay dc bn mau roi', /^🔵 178 mẫu/],
    [science, 'dinh-cong-vien', 'doanh nghiệp KHCN năm nay có giao chỉ tiêu không', /kế hoạch không đặt/],
    [science, 'dinh-cong-vien', 'hạ tầng số hai năm rồi đứng hạng mấy', /2024: hạng 7; 2025: hạng 7\/34/],
    [district, 'au-duong-kien', 'ban giao mat bang tuyen tranh han toi bao gio', /^Hạn 31\/07\/2026/],
    [building, 'than-huu-kiet', 'tháng này bên tôi có việc gì tới hạn', /^Hạn 31\/10\/2025/],
    [
      district,
      'kha-thi-lua',
      'Thu ngân sách lũy kế đến hết T5 được bao nhiêu tỷ, đạt mấy % dự toán?',
      /^🟠 74,9 tỷ đồng, bằng 40,3%/,
    ],
    [
      building,
      'vien-dinh-thieu',
      'quy che kien truc do thi lam theo van ban nao, han den bao gio',
      /^Kết luận số 118-KL\/TU.*\nHạn 15\/09\/2025/,
    ],
  ] as const)('is told', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it('stays with the task that was shown, in each part', () => {
    const text = say(
      science,
      'to-thi-nga',
      'giải ngân t6 được mấy %',
      'vướng cái gì, tháng trước đạt bao nhiêu',
    );
    expect(text).toContain('Còn 2 đề tài chưa nghiệm thu');
    expect(text).toContain('38%');
    expect(text).not.toContain('1.2');
  });
});
