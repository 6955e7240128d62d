import { describe, expect, it } from 'vitest';
import { answerTo, loadWorld } from '../../../../test/support/world.ts';

const district = await loadWorld('huyen-2026');
const builders = await loadWorld('so-xay-dung-2025');
const health = await loadWorld('so-y-te-2024');
const science = await loadWorld('so-khcn-2026');
const first = await loadWorld('so-tttt-2023');
const trade = await loadWorld('so-cong-thuong-2025');

describe('words of a plan', () => {
  it.each([
    'hồ sơ nộp qua mạng tháng nào trên 90%',
    'ho so nop qua mang thang nao tren 90%',
    'hồ sơ trực tuyến tháng nào trên 90%',
  ])('are not said for others, and others are said for them: «%s»', (q) => {
    expect(answerTo(builders, 'la-bich-thao', q)).toMatch(
      /^Trên 90%: tháng 9 \(91,2%\); còn lại: tháng 7 \(82,5%\), tháng 8 \(86,6%\)\./,
    );
  });

  it('that begin a question and stand nowhere are no other task («Quốc lộ» is no «đường tỉnh»)', () => {
    expect(
      answerTo(builders, 'sam-van-tuyen', 'Quốc lộ qua tỉnh sửa được bao nhiêu km rồi em?'),
    ).not.toContain('61,5');
  });
});

describe('how it has gone so far', () => {
  it.each([
    [builders, 'ninh-duy-khoat', 'cau yeu con nhung cau nao chua kiem dinh', 'cầu Ngòi Mác và cầu Vực Tròn'],
    [health, 'hoang-van-quyet', 'khảo sát hài lòng sao chỉ có vậy, họ chê cái gì', 'thời gian chờ cấp phép'],
  ] as const)('is of the reports (%#)', (world, speaker, q, told) => {
    expect(answerTo(world, speaker, q)).toContain(told);
  });

  it('on which day something was is no card of an index', () => {
    expect(answerTo(builders, 'co-dang-phuong', 'Giá vật liệu tháng 9 công bố hôm nào?')).toMatch(
      /^🟠 «Công bố giá tháng 9 ngày 16\/9/,
    );
  });

  it('whether something was done is no card either', () => {
    expect(answerTo(trade, 'bui-van-minh', '2 cum cn moi tinh ky chua em oi')).toMatch(
      /^🔴 Tiếp cận đất đai cụm công nghiệp · tháng 5\/2025/,
    );
  });

  it('what is late is of tasks where tasks are asked', () => {
    expect(answerTo(builders, 'vien-dinh-thieu', 'thang 9 phong minh co viec nao bi tre ko')).toMatch(
      /^Có, 1 nhiệm vụ chậm tháng 9\/2025/,
    );
  });

  it.each([
    [builders, 'tang-thi-ngoc-dieu', 'noxh thang 9 xong dc bn can e', 'Tháng 8: 🔵 212 căn'],
    [
      builders,
      'tang-thi-ngoc-dieu',
      'Nhà ở xã hội xong được bao nhiêu căn rồi e',
      '212 căn (chỉ tiêu 640 căn)',
    ],
    [district, 'cam-ba-thong', 'thu ngân sách đạt mấy phần trăm rồi', 'bằng 40,3% chỉ tiêu 186 tỷ đồng'],
  ] as const)('is a figure of the task that an index is called by (%#)', (world, speaker, q, told) => {
    expect(answerTo(world, speaker, q)).toContain(told);
  });
});

describe('of several things in one message', () => {
  it('each sentence is answered', () => {
    const text = answerTo(
      trade,
      'nguyen-thi-thu-binh',
      'Bản tin xuất khẩu số 5 ra chưa, vướng gì? Hồ sơ xuất xứ t5 đúng hạn bao nhiêu? Đi hội chợ nước ngoài được mấy lượt rồi?',
    );
    for (const told of ['1) ', 'Bản tin số 5 chưa phát hành', '2) ', '99,1%', '3) ', '7 lượt'])
      expect(text).toContain(told);
  });

  it('who heads it stands beside what it has', () => {
    const text = answerTo(
      district,
      'cam-ba-thong',
      'Tháng 5 còn đơn vị nào chưa báo cáo?',
      'Trưởng phòng đó là ai, tháng 4 phòng ấy có mấy việc chậm?',
    );
    expect(text).toMatch(/^Tống Khắc Duy: [^\n]*\n3 nhiệm vụ chậm tháng 4\/2026/);
  });

  it('a comparison is not dropped for an order', () => {
    const text = answerTo(
      first,
      'le-hai-yen',
      't7 so vs t6 viec cham cua ca So bot dc ti nao ko, dvi nao nhieu nhat',
    );
    expect(text).toMatch(/^Bằng nhau số nhiệm vụ chậm /);
    expect(text).toContain('Thanh tra Sở: ');
  });

  it('whoever of the leaders has it is told with the index', () => {
    const text = answerTo(
      health,
      'doan-trong-nghia',
      'Thanh tra Sở tháng 6 có gì chậm không?',
      'Vì sao thế?',
      'Việc đó thuộc chỉ số nào, ai trong Ban Giám đốc phụ trách?',
    );
    expect(text).toMatch(/^2\.3 Mua sắm thuốc và trang thiết bị; PGĐ Võ Hoài Nam phụ trách/);
  });
});

describe('months that are listed', () => {
  it.each([
    'số việc chậm tháng 4, 5, 6',
    'Đếm dùm em số việc chậm từng tháng 4, 5, 6',
    'so viec cham t4, 5 va 6',
  ])('are each of them meant: «%s»', (q) => {
    expect(answerTo(health, 'quach-thi-diem', q)).toMatch(
      /tháng 4 có 4 chậm, 3 chưa làm; tháng 5 có 8 chậm, 1 chưa làm; tháng 6 có 4 chậm, 1 chưa làm/,
    );
  });

  it('begin with a line that asks nothing', () => {
    const text = answerTo(
      builders,
      'ninh-duy-khoat',
      'May cau hoi nhanh:\nho so qua mang t9 dat chua?\nca phe cong truong quy 3 lam chua?',
    );
    expect(text).toMatch(/^1\) ✅ Đã đạt, 91,2%/);
    expect(text).toMatch(/\n2\) /);
  });
});

describe('what no plan has', () => {
  it.each([
    [district, 'cam-ba-thong', 'tong diem par index huyen minh nam 2025 la bao nhieu, xep thu may tinh'],
    [first, 'phuong-thi-huong-lan', 'tổng điểm DDCI của sở năm 2022 là bao nhiêu'],
    [science, 'nong-quoc-toan', 'năm ngoái PII tỉnh mình xếp thứ mấy cả nước'],
  ] as const)('is the result of the whole in a former year (%#)', (world, speaker, q) => {
    expect(answerTo(world, speaker, q)).toContain('không có điểm, thứ hạng chung');
  });

  it('is the result of an index in its own year', () => {
    expect(
      answerTo(
        first,
        'phuong-thi-huong-lan',
        'Điểm năm 2023 của thiết chế pháp lý tỉnh chấm được bao nhiêu rồi?',
      ),
    ).toMatch(/^Kết quả 2023 của Thiết chế pháp lý chưa có/);
  });
});

describe('what is done with the bot', () => {
  it('the Word report is told of first where it is asked for', () => {
    expect(answerTo(first, 'van-thu-tong-hop', 'lấy bản word báo cáo tháng thì gõ gì')).toMatch(
      /^Báo cáo Word: gõ \/baocaothang/,
    );
    expect(answerTo(science, 'dinh-cong-vien', 'lay ban bao cao thang 6 de gui tinh o cho nao')).toMatch(
      /^Báo cáo Word: gõ \/baocaothang/,
    );
  });

  it('an order to remind may begin with sending', () => {
    expect(answerTo(first, 'van-thu-tong-hop', 'gui nhac phong bao chi nop bc thang 7 ho minh cai')).toMatch(
      /^Nhắc Phòng Thông tin – Báo chí – Xuất bản\?/,
    );
  });

  it('«chua» of what is not done mends nothing', () => {
    expect(
      answerTo(
        health,
        'ly-thi-mai-huong',
        'chua kip doc bao cao, xem giup chi 2 chi so chi phu trach t6 vua roi co muc nao cham hay chua lam khong',
      ),
    ).toMatch(/không có nhiệm vụ nào chậm hoặc chưa làm/);
  });

  it('of a locked month nobody is said to have reported who has not', () => {
    expect(
      answerTo(builders, 'sam-van-tuyen', 't8 phòng tôi quên ko gửi báo cáo, giờ gửi bù còn đc ko'),
    ).not.toContain('đã báo cáo đủ');
  });
});
