import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let first: World;
let second: World;

beforeAll(async () => {
  [first, second] = await Promise.all([loadWorld('so-tttt-2023'), loadWorld('so-cong-thuong-2025')]);
});

const say = (world: World, speaker: string, ...said: string[]): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q: said.at(-1)!, before: said.slice(0, -1) }).text;

describe('indices in an order', () => {
  it.each([
    'sắp những chỉ số có chỉ tiêu điểm theo số điểm còn phải nâng, nhiều nhất lên đầu',
    'liệt kê các chỉ số theo mức còn phải bù thêm, từ nhiều đến ít',
  ])('by what is left to climb is none by what is to be reached: «%s»', (q) => {
    expect(say(first, 'le-hai-yen', q)).toMatch(/Dịch vụ hỗ trợ doanh nghiệp \(còn thiếu 3,19 điểm/);
  });

  it('by what is set is none by what was reached', () => {
    const text = say(
      first,
      'phuong-thi-huong-lan',
      'các chỉ số của tôi, cái nào được giao mức điểm cao nhất',
    );
    expect(text).toContain('Chi phí không chính thức (chỉ tiêu 8,5 điểm)');
  });

  it('by what was reached is none by what is set, without diacritics', () => {
    expect(say(first, 'le-hai-yen', 'chi so nao dat diem cao nhat')).toContain(
      'Tính minh bạch và tiếp cận thông tin (9,82 điểm',
    );
  });

  it('lack what they lack, whichever had more', () => {
    const text = say(
      second,
      'vu-truong-son',
      'chi phí tuân thủ còn hụt bao nhiêu điểm, an toàn hóa chất và điện có hụt ít hơn không',
    );
    expect(text).toContain('1,45');
    expect(text).toContain('1,48');
    expect(text).not.toContain('cao hơn');
  });
});

describe('a span without a name', () => {
  it.each([
    'kể từ khi bắt đầu đến giờ có tổng cộng bao nhiêu kiến nghị của các đơn vị',
    'tu dau dot bao cao toi nay cac don vi co may kien nghi',
  ])('from the beginning is every month there was: «%s»', (q) => {
    expect(say(first, 'phuong-thi-huong-lan', q)).toMatch(/^6 /);
  });

  it('of two months is answered by the months', () => {
    const text = say(second, 'cao-my-hanh', 'tháng 4 và tháng 5 tháng nào ít vướng mắc hơn');
    expect(text).toMatch(/tháng 5 có 8; tháng 4 có 12/);
    expect(text).toContain('Chưa báo cáo đủ: Trung tâm Khuyến công');
  });

  it('of which the best month is asked names it, and no index', () => {
    const text = say(
      first,
      'nguyen-trong-hung',
      'số tin bài đăng trên trang thông tin của Sở 3 tháng qua là bao nhiêu, tháng nào nhiều nhất',
    );
    expect(text).toContain('nhiều nhất tháng 6');
    expect(text).not.toContain('hạng');
  });
});

describe('who sent a report', () => {
  it.each([
    'báo cáo tháng 6 của phòng báo chí ai nộp thế, bữa đó chị Thu đi vắng mà',
    'ai la nguoi gui bao cao thang 6 cua phong bao chi, luc do truong phong dang di cong tac',
  ])('is a name, whatever words of reports stand beside it: «%s»', (q) => {
    expect(say(first, 'loc-bich-ha', q)).toContain('Hứa Minh An');
  });
});

describe('what a unit asks for', () => {
  it.each([
    'dự toán thuê máy chủ của trung tâm em đã được phê duyệt chưa',
    'việc thuê máy chủ bên em sếp đồng ý chưa',
  ])('has no decision that a report tells: «%s»', (q) => {
    expect(say(first, 'giam-doc-trung-tam-cong-nghe-so', q)).toContain(
      'Báo cáo chưa ghi ý kiến duyệt hay trả lời nào',
    );
  });

  it('and what a report tells as granted is told', () => {
    const text = say(second, 'tran-quang-thang', 'quyết định thành lập cụm công nghiệp được phê duyệt chưa');
    expect(text).toContain('UBND tỉnh phê duyệt 1 cụm');
    expect(text).not.toContain('chưa ghi ý kiến');
  });
});

describe('a figure in the words of reports', () => {
  it('stands in the last that tells it, though a later one is silent of it', () => {
    const text = say(
      first,
      'nguyen-trong-hung',
      'trung tâm công nghệ số đã tư vấn cho mấy doanh nghiệp chuyển đổi số',
    );
    expect(text).toContain('lũy kế 15');
  });

  it('of a day that is named is of that day', () => {
    const text = say(first, 'trieu-thi-binh', 'giao ban ngày 20/6 có bao nhiêu doanh nghiệp tham dự');
    expect(text).toContain('27 doanh nghiệp');
    expect(text).not.toContain('2 nhiệm vụ');
  });

  it('that is a running total already is not added up', () => {
    const text = say(
      second,
      'nguyen-thi-thu-binh',
      'từ tháng 3 đến nay trung tâm làm được mấy đề án khuyến công',
    );
    expect(text).toContain('4 đề án');
    expect(text).not.toContain('6 đề án');
  });
});

describe('figures that have reached what is asked for', () => {
  it('are these alone', () => {
    const text = say(
      second,
      'phung-thanh-binh',
      'tháng 5 những con số nào của các đơn vị đã đạt chỉ tiêu rồi',
    );
    expect(text).toContain('12 cụm');
    expect(text).not.toContain('Chưa đạt');
    expect(text).not.toContain('Chưa báo cáo');
  });

  it('and have not, by other verbs', () => {
    const text = say(second, 'pham-thi-tam', 'văn phòng mình còn những con số nào chưa cán mức kế hoạch');
    expect(text).toContain('97,1%');
    expect(text).not.toContain('Đã đạt');
  });
});

describe('fragments', () => {
  it.each(['thế còn hai đơn vị còn lại', 'con cac phong khac'])(
    'that name the others are of those that have the task: «%s»',
    (q) => {
      const text = say(
        second,
        'do-manh-ha',
        'tháng 5 phòng kỹ thuật an toàn đạt tỷ lệ hồ sơ đúng hạn bao nhiêu',
        q,
      );
      expect(text).toContain('Giải quyết 44/44');
      expect(text).toContain('Giải quyết 71/71');
      expect(text).not.toContain('50/52');
    },
  );

  it('of this quarter say that nothing was reported, and the end of it', () => {
    const text = say(
      second,
      'ngo-van-loc',
      'quý I hội nghị kết nối cung cầu tổ chức ngày nào',
      'thế quý này sao rồi',
    );
    expect(text).toMatch(/^Hạn 30\/06\/2025 \(chưa báo cáo hoàn thành/);
  });

  it('that ask whether it is done by now are of what was late, and say where no report came', () => {
    const text = say(
      second,
      'do-manh-ha',
      'tháng 3 phòng công nghiệp việc nào bị chậm',
      'tới giờ làm xong chưa',
    );
    expect(text).toContain('Hạn 31/03/2025 (chưa báo cáo hoàn thành, đã quá hạn)');
    expect(text).not.toContain('02 cụm công nghiệp… ');
  });
});

describe('what the asker owes', () => {
  it.each([
    ['đợt tháng 7 phòng tôi còn phải nộp những cái nào', 'truong-phong-thong-tin-bao-chi-xuat-ban'],
    ['mấy hôm nay mệt quá, đơn vị em còn nợ gì không', 'truong-phong-thong-tin-bao-chi-xuat-ban'],
  ])('is told by name, whatever is sighed: «%s»', (q, speaker) => {
    const text = say(first, speaker, q);
    expect(text).toContain('6 nhiệm vụ chưa báo cáo');
    expect(text).toContain('▫️');
  });

  it('from now on is what is to come', () => {
    const text = say(
      second,
      'nguyen-duc-thang',
      'tính từ nay đến hết quý phòng tôi còn phải làm việc định kỳ gì',
    );
    expect(text).toContain('Hạn 30/06/2025');
    expect(text).not.toContain('31/03/2025');
  });

  it('though late is told where that is asked', () => {
    expect(say(second, 'nguyen-duc-thang', 'phòng tôi còn nợ việc định kỳ nào của quý I')).toContain(
      '31/03/2025',
    );
  });
});

describe('what came back', () => {
  it.each([
    'nhiệm vụ văn phòng trả lại thì bổ sung ở chỗ nào',
    'phan bi tra ve muon sua thi thao tac the nao',
  ])('is mended so, and is told: «%s»', (q) => {
    const text = say(second, 'vu-truong-son', q);
    expect(text).toMatch(/^Nhiệm vụ bị trả lại: gõ \/baocao/);
    expect(text).toContain('2.1.3');
  });
});

describe('what is late of other things', () => {
  it('than reports is told of the plan', () => {
    const text = say(
      second,
      'bui-van-minh',
      'hồ sơ thủ tục hành chính mà chậm thì kế hoạch yêu cầu phải làm gì',
    );
    expect(text).toContain('thư xin lỗi');
    expect(text).not.toContain('Nộp muộn');
  });

  it('and feared is no question of who was in time', () => {
    const text = say(
      first,
      'truong-phong-ha-tang-so',
      'việc này e không kịp hạn, xin gia hạn thì làm thế nào',
    );
    expect(text).toContain('/giahan');
    expect(text).not.toContain('Báo cáo đúng hạn');
  });
});

describe('why a figure is so', () => {
  it('is said to stand in no plan', () => {
    const text = say(
      first,
      'phuong-thi-huong-lan',
      'thiết chế pháp lý năm ngoái 8,01 sao chỉ tiêu năm nay lại thấp hơn',
    );
    expect(text).toContain('Kế hoạch không nêu lý do');
  });

  it('is told of an index that is new', () => {
    const text = say(second, 'cao-my-hanh', 'tại sao chuyển đổi xanh và thương mại điện tử chưa có điểm');
    expect(text).toContain('đánh giá lần đầu từ năm 2025');
  });
});

describe('periods that are locked', () => {
  it.each(['những tháng nào đã khóa rồi', 'may ky chot roi'])('are told one by one: «%s»', (q) => {
    const text = say(second, 'cao-my-hanh', q);
    expect(text).toContain('tháng 3/2025 đã khóa');
    expect(text).toContain('tháng 4/2025 đã khóa');
    expect(text).toContain('tháng 5/2025 chưa khóa');
  });
});

describe('a part under a leader', () => {
  it('is counted of the unit’s own tasks, behind how many there are', () => {
    const text = say(
      first,
      'trieu-thi-binh',
      'thanh tra được giao mấy việc, trong đó chị Lan phụ trách bao nhiêu',
    );
    expect(text).toContain('10 nhiệm vụ');
    expect(text).toContain('8 nhiệm vụ');
  });
});

describe('the plan’s own words', () => {
  it('are not given by those of reports, nor by a task that shares a few', () => {
    const text = say(
      first,
      'truong-van-phong',
      'chuyện cắt cử người trực ở bộ phận một cửa trong kế hoạch ghi nguyên văn ra sao',
    );
    expect(text).not.toContain('38/38');
    expect(text).not.toContain('tháng 5');
  });

  it('give a time where a time is asked', () => {
    const text = say(second, 'bui-van-minh', 'thong bao ngung cap dien cho doanh nghiep phai truoc may ngay');
    expect(text).toMatch(/^trước 05 ngày/);
  });
});

describe('who else has a task', () => {
  it('is told without whoever asks', () => {
    const text = say(
      first,
      'truong-phong-ha-tang-so',
      'ngoài phòng tôi còn đơn vị nào làm chuyển đổi số cho doanh nghiệp nữa',
    );
    expect(text).toMatch(/^Phòng Thông tin – Báo chí – Xuất bản và Trung tâm Công nghệ số/);
  });
});

describe('a question that begins like a farewell', () => {
  it.each(['có gì cần cải thiện nhất', 'khi nào cần họp giao ban'])('is answered: «%s»', (q) => {
    expect(say(first, 'nguyen-trong-hung', q)).not.toMatch(/^Vâng ạ|^Không có gì ạ/);
  });
});

describe('a farewell', () => {
  it.each(['cảm ơn em nhé, để lúc nào rảnh chị đọc tiếp', 'ok tks, de khi khac a xem lai'])(
    'with more words is one: «%s»',
    (q) => {
      expect(say(second, 'ha-van-minh', q)).not.toContain('chưa hiểu');
    },
  );
});
