import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let first: World;
let second: World;
let third: World;

beforeAll(async () => {
  [first, second, third] = await Promise.all([
    loadWorld('so-tttt-2023'),
    loadWorld('so-cong-thuong-2025'),
    loadWorld('so-khcn-2026'),
  ]);
});

const say = (world: World, speaker: string, ...said: string[]): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q: said.at(-1)!, before: said.slice(0, -1) }).text;

describe('what the asker’s own unit must report', () => {
  it.each([
    'mỗi tháng phòng mình phải báo cáo bao nhiêu nhiệm vụ nhỉ',
    'moi thang ben toi phai bao cao may viec tat ca',
  ])('of every month alike is what the plan gives it, and not what it owes: «%s»', (q) => {
    const text = say(first, 'truong-phong-ha-tang-so', q);
    expect(text).toMatch(/^6 nhiệm vụ ở 3 chỉ số/);
    expect(text).not.toContain('chưa báo cáo');
  });

  it('of a month that has not opened is told by name, with its deadline', () => {
    const text = say(second, 'ha-van-minh', 'sang tháng 6 thanh tra mình cần báo cáo những nhiệm vụ nào');
    expect(text).toMatch(/^4 nhiệm vụ/);
    expect(text).toContain('Xử lý vi phạm về hóa chất, điện');
    expect(text).toContain('25/06/2025');
  });

  it.each(['chỗ em tháng 5 nợ báo cáo mấy mục nào vậy', 'don vi em thang 5 no bao cao nhung muc nao'])(
    'and has not is a list of tasks: «%s»',
    (q) => {
      const text = say(second, 'dang-thi-thu', q);
      expect(text).toContain('7 nhiệm vụ');
      expect(text).toContain('▫️ 2.3 Triển khai 15 đề án');
    },
  );

  it('says of what was given back why, by whom and when', () => {
    const text = say(second, 'vu-truong-son', 'bên tôi còn thiếu gì với Văn phòng nữa không');
    expect(text).toContain('↩ 2.1');
    expect(text).toContain('thư xin lỗi');
    expect(text).toContain('Phạm Thị Tâm');
  });

  it('stays unsaid to another unit', () => {
    expect(say(second, 'le-thi-xuan', 'phòng kỹ thuật an toàn còn nợ việc gì')).not.toContain('thư xin lỗi');
  });
});

describe('what came back to the asker', () => {
  it.each([
    'báo cáo tháng 5 của phòng tôi có việc gì bị hoàn trả không',
    'thang 5 phong minh co muc nao bi vp day lai khong a',
    'tháng 5 phòng mình bị gửi trả mục nào, phải bổ xung cái gì',
  ])('is the task with the reason, whatever it is called: «%s»', (q) => {
    const text = say(second, 'vu-truong-son', q);
    expect(text).toMatch(/^1 nhiệm vụ bị trả lại/);
    expect(text).toContain('2.1.3');
  });

  it('is of one unit where one is named of those shown', () => {
    const text = say(
      second,
      'cao-my-hanh',
      'tháng 5 văn phòng trả lại của những đơn vị nào',
      'bên kỹ thuật an toàn thì lý do là gì',
    );
    expect(text).toContain('2.1.3');
    expect(text).not.toContain('2.4.1');
  });
});

describe('who sent a report', () => {
  it.each([
    ['tháng 5 ai là người bấm gửi báo cáo của phòng hạ tầng số', 'Nguyễn Ngọc Sơn'],
    ['thang 5 phong ha tang so ai la nguoi nop bao cao', 'Nguyễn Ngọc Sơn'],
    ['sao báo cáo tháng 6 của phòng báo chí lại do chị An nhập', 'Hứa Minh An nhập thay'],
  ])('is a name, and no order: «%s»', (q, name) => {
    expect(say(first, 'van-thu-tong-hop', q)).toContain(name);
  });

  it.each(['e nộp hộ trưởng phòng Xuân bữa nào ấy nhỉ', 'em gui ho chi Xuan hom nao nhi'])(
    'for another is looked up, and no advice: «%s»',
    (q) => {
      expect(say(second, 'hoang-van-hoa', q)).toContain('25/03');
    },
  );
});

describe('who stands in already', () => {
  it('is told what to do, and not how a deputy is appointed', () => {
    const text = say(second, 'trinh-ngoc-son', 'chị Thu đang nghỉ phép, tôi báo cáo thay thì bấm vào đâu');
    expect(text).toMatch(/^Anh\/chị là người báo cáo thay của Trung tâm Khuyến công/);
    expect(text).toContain('/baocao');
  });

  it('is appointed by the head', () => {
    const text = say(second, 'nguyen-duc-thang', 'tôi sắp đi viện, muốn để cậu phó nộp thay thì làm kiểu gì');
    expect(text).toContain('/uyquyen');
    expect(text).toContain('/vangmat');
  });
});

describe('by what the asker’s own unit is measured', () => {
  it.each([
    'việc nào bên mình được tính bằng con số, phải đạt bao nhiêu',
    'ben minh viec nao do bang so lieu',
  ])('is told with what it has to reach: «%s»', (q) => {
    const text = say(second, 'dang-thi-thu', q);
    expect(text).toMatch(/^3 nhiệm vụ/);
    expect(text).toContain('chỉ tiêu 15 đề án');
    expect(text).toContain('chỉ tiêu 20 lượt');
  });

  it('and what of it is short, without a month', () => {
    const text = say(second, 'pham-thi-tam', 'văn phòng mình chỉ tiêu số nào còn chưa đủ');
    expect(text).toContain('97,1%');
    expect(text).toContain('27,5%');
    expect(text).not.toContain('Chỉ tiêu 2025 của');
  });

  it('in states that are counted beside each other', () => {
    const text = say(second, 'vu-truong-son', 'tháng 5 bên mình mấy việc ổn, mấy việc trễ');
    expect(text).toContain('đúng tiến độ 8, chậm 1, chưa làm 1');
  });
});

describe('work of a quarter that the asker owes', () => {
  it('is due at its end, and no report of the month', () => {
    const text = say(first, 'truong-van-phong', 'buổi họp doanh nghiệp quý III của mình hạn là bao giờ');
    expect(text).toMatch(/^Hạn 30\/09\/2023/);
  });

  it('is not told by what is owed of the quarter before', () => {
    const text = say(second, 'ta-kim-xuan', 'quý II phòng em đã làm việc với chủ đầu tư hạ tầng cụm chưa');
    expect(text).toMatch(/^Hạn 30\/06\/2025 \(chưa báo cáo hoàn thành/);
    expect(text).not.toContain('quý I,');
  });

  it.each(['lần tới hạn khi nào', 'ky sau han bao gio'])('is asked behind it: «%s»', (q) => {
    expect(say(second, 'do-manh-ha', 'khảo sát hài lòng quý I được mấy %', q)).toMatch(/^Hạn 30\/06\/2025/);
  });
});

describe('tasks of a unit, counted', () => {
  it.each([
    'kế hoạch giao trung tâm mấy đầu việc, ở những chỉ số nào',
    'KH giao trung tam may nhiem vu o nhung chi so nao',
  ])('stand with their indices, and no targets: «%s»', (q) => {
    expect(say(first, 'giam-doc-trung-tam-cong-nghe-so', q)).toMatch(/^5 nhiệm vụ ở 3 chỉ số/);
  });
});

describe('a task that was spoken of', () => {
  it.each(['thế phải thêm bao nhiêu nữa mới tới chỉ tiêu', 'con thieu bao nhieu nua thi du'])(
    'stays what the rest is asked of: «%s»',
    (q) => {
      const text = say(second, 'le-thi-xuan', 'tháng 5 phòng em mở được mấy gian hàng trên sàn', q);
      expect(text).toContain('Còn 26 đơn vị');
    },
  );

  it('was counted, and is told by name', () => {
    const text = say(
      second,
      'ha-van-minh',
      'tháng 5 thanh tra có mấy việc chậm',
      'cụ thể là những việc nào vậy',
    );
    expect(text).toMatch(/^1 nhiệm vụ chậm/);
  });

  it('is followed into another month, each of the unit that was shown', () => {
    const text = say(
      first,
      'truong-van-phong',
      'tháng 6 cả sở có việc nào chậm',
      'qua tháng 7 các việc đó thế nào',
    );
    expect(text).toContain('Phòng Hạ tầng số, 2.1');
    expect(text).not.toContain('Phòng Thông tin');
  });
});

describe('a unit that was spoken of', () => {
  it('is followed into the month before', () => {
    const text = say(second, 'tran-quang-thang', 'tình hình phòng công nghiệp tháng 5', 'tháng 4 thì sao');
    expect(text).toMatch(/^Phòng Quản lý Công nghiệp, tháng 4\/2025/);
  });

  it('that has not sent is late by more every day', () => {
    const text = say(first, 'duong-ngoc-lan', 'phòng em thiếu báo cáo tháng nào', 'trễ bao nhiêu ngày rồi');
    expect(text).toContain('đã quá hạn 15 ngày');
  });
});

describe('a way that is asked for', () => {
  it('is none of evidence where the month’s report is wanted as a file', () => {
    expect(say(first, 'phuong-thi-huong-lan', 'lấy tệp báo cáo tháng thì bấm đâu')).not.toContain(
      'minh chứng',
    );
  });

  it('is none where something could not be talked over', () => {
    expect(
      say(first, 'phuong-thi-huong-lan', 'vì sao tháng 7 chưa trao đổi được với thanh tra tỉnh'),
    ).not.toContain('Gửi rồi vẫn sửa được');
  });

  it('is an order where a report is to go back, which the office alone may give', () => {
    expect(say(second, 'ha-van-minh', 'trả báo cáo tháng 5 của phòng thương mại lại cho họ sửa')).toContain(
      '/tralai',
    );
  });
});

describe('where a task stands', () => {
  it('is told of the plan, though another agency is named in it', () => {
    const text = say(first, 'ly-van-thanh', 'việc làm đầu mối phối hợp với Thanh tra tỉnh ở chỉ số nào');
    expect(text).toMatch(/2\.2/);
    expect(text).not.toContain('🟠');
  });
});

describe('few words beside a state', () => {
  it('do not call up a task that is in another state', () => {
    const text = say(second, 'ngo-van-loc', 'tháng 5 sao phòng kỹ thuật an toàn chậm hồ sơ thế');
    expect(text).not.toContain('🔵');
  });
});

describe('a fragment behind what is the asker’s own', () => {
  it('that asks why stays with the unit, and so does the next', () => {
    const chain = ['tháng 5 bên tôi có việc nào chậm', 'vì sao chậm', 'tháng 4 thì thế nào'];
    const text = say(second, 'vu-truong-son', ...chain);
    expect(text).toContain('của Phòng Kỹ thuật an toàn – Môi trường');
    expect(text).not.toContain('(Phòng Quản lý Công nghiệp)');
  });

  it('that asks what is left is of the month spoken of', () => {
    const chain = ['tháng 5 phòng tôi hồ sơ xuất xứ đạt mấy %', 'còn tháng 4', 'thiếu bao nhiêu mới đủ'];
    expect(say(second, 'le-thi-xuan', ...chain)).toContain('Còn 1,7%');
  });

  it('that asks what came back is of the unit whose report was told', () => {
    const text = say(first, 'nguyen-trong-hung', 'phòng hạ tầng số tháng 7 thế nào', 'việc nào bị trả lại');
    expect(text).toMatch(/^1 nhiệm vụ bị trả lại/);
  });
});

describe('what a unit owes', () => {
  it.each(['phòng chị trễ báo cáo mấy hôm rồi', 'phong chi qua han nop bao cao bao nhieu ngay roi'])(
    'is late by days, and no state of tasks: «%s»',
    (q) => {
      expect(say(first, 'truong-phong-thong-tin-bao-chi-xuat-ban', q)).toContain('đã quá hạn 15 ngày');
    },
  );

  it('of a quarter is its work, and never a month before the bot’s first', () => {
    const text = say(second, 'nguyen-duc-thang', 'phòng tôi còn nợ việc nào của quý I');
    expect(text).toMatch(/^Hạn 31\/03\/2025 \(đã quá hạn\)/);
    expect(text).not.toContain('tháng 1/2025');
  });

  it('may still be sent', () => {
    expect(say(second, 'dang-thi-thu', 'bên chị tháng 5 chưa nộp giờ còn kịp không')).toMatch(
      /^Nộp muộn vẫn nhận/,
    );
  });
});

describe('what was done', () => {
  it('is told of the reports, though what is to be reached is said', () => {
    const text = say(second, 'vu-truong-son', 'kế hoạch 4 lớp tập huấn, phòng tôi đã mở được bao nhiêu lớp');
    expect(text).toContain('2 lớp');
  });

  it('and is counted in things that no index has is no gap of an index', () => {
    expect(say(third, 'vi-thu-ha', 'còn thiếu mấy hồ sơ')).not.toContain('điểm (');
  });

  it('by the office of late is no order', () => {
    expect(say(second, 'cao-my-hanh', 'tuần trước nhắc đơn vị nào rồi')).toMatch(/^Văn phòng đã nhắc/);
  });
});

describe('signs for words', () => {
  it.each(['hạn 25 mà trúng t7 thì nộp hôm nào', 'ngày 25 rơi vào cn thì gửi ngày nào'])(
    'are days of the week beside what falls on them: «%s»',
    (q) => {
      expect(say(second, 'hoang-van-hoa', q)).toContain('ngày làm việc kế tiếp');
    },
  );

  it('are a title', () => {
    expect(say(first, 'truong-thanh-tra', '3 đ/c phó giám đốc ai có nhiều chỉ số nhất')).toMatch(
      /^Nhiều nhất: /,
    );
  });
});

describe('one of so many', () => {
  it.each([
    ['trong nhóm 3 chỉ số cần cải thiện cái nào đang xếp hạng tốt nhất', /^Hạng tốt nhất/],
    ['2 chỉ số chị phụ trách, cái nào còn cách đích xa nhất', /^Còn thiếu nhiều điểm nhất/],
  ])('is one, and not so many: «%s»', (q, told) => {
    expect(say(first, 'le-hai-yen', q)).toMatch(told);
  });
});
