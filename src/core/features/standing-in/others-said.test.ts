import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, yen } = people;

describe('that somebody else is away', () => {
  it.each([
    [office, 'chị Yến đi công tác từ 24/5 đến 26/5', '24/05 – 26/05'],
    [office, 'PGĐ Yến nghỉ phép từ 24/5 đến 26/5', '24/05 – 26/05'],
    [office, 'anh Hùng đi họp Hà Nội ngày 24/5', '24/05'],
    [office, 'tuần sau chị Yến vắng', '29/05 – 04/06'],
    [yen, 'chị Lan đi công tác từ 24 đến 26/5', '24/05 – 26/05'],
    [hts, 'hôm nay anh Hùng vắng', '22/05'],
  ])('%s: «%s» is told that they write it down themselves, and what happens meanwhile', (who, text, days) => {
    const { text: said } = startTalk().say(who, text);
    expect(said).toContain(`«tôi đi công tác ${days}»`);
    expect(said).toContain('chuyển tới Văn phòng Sở');
    expect(said).not.toContain('không có người này');
  });

  it('offers the office to enter the report of a head', () => {
    const talk = startTalk();
    const said = talk.say(office, 'trưởng phòng hạ tầng số đi công tác từ 24/5 đến 26/5');
    expect(said.labels).toEqual(['Nhập thay Phòng Hạ tầng số']);
    expect(talk.press(office, talk.buttonOf(said, 'Nhập thay')).text).toContain('lý do');
    expect(talk.say(yen, 'trưởng phòng hạ tầng số đi công tác từ 24/5 đến 26/5').labels).toEqual([]);
  });

  it.each([
    'anh Hùng đi công tác bao giờ về',
    'chị Yến có đi công tác không',
    'chị Yến phụ trách gì',
    'anh Hùng đi vắng, em bấm báo cáo thay luôn được k',
    'chị Yến nghỉ ốm, cho tôi gửi báo cáo nhé',
  ])('«%s» is a question, or of something else', (text) => {
    expect(startTalk().say(office, text).text).not.toContain('tự báo vắng');
  });
});

describe('who takes whose place', () => {
  it('has a leader follow another, from the day that was said or asked', () => {
    const talk = startTalk();
    expect(talk.say(office, 'thay chị Yến bằng anh Hùng').text).toContain('từ ngày nào');
    const said = startTalk().say(office, 'anh Hùng thay chị Yến từ 1/6');
    expect(said.text).toContain('Đổi lãnh đạo phụ trách từ 01/06/2023?');
    expect(said.labels).toHaveLength(2);
  });

  it('has somebody new added as a leader first', () => {
    const talk = startTalk();
    const said = talk.say(office, 'thay chị Lan bằng anh Nguyễn Văn Bình');
    expect(said.text).toContain('Danh bạ chưa có lãnh đạo Nguyễn Văn Bình');
    expect(said.text).toContain('Thêm Nguyễn Văn Bình, lãnh đạo?');
    talk.say(office, 'thêm');
    expect(talk.say(office, 'thay chị Lan bằng anh Nguyễn Văn Bình').text).toContain('từ ngày nào');
  });

  it.each([
    'anh Nguyễn Văn Bình thay trưởng phòng hạ tầng số',
    'trưởng phòng hạ tầng số mới là anh Nguyễn Văn Bình',
  ])('«%s» shows the new head', (text) => {
    expect(startTalk().say(office, text).text).toMatch(
      /Đổi trưởng Phòng Hạ tầng số[\s\S]*Sau: Nguyễn Văn Bình/,
    );
  });

  it.each([
    [yen, 'thay chị Lan bằng anh Nguyễn Văn Bình', 'Đổi lãnh đạo phụ trách chỉ số'],
    [hts, 'từ 1/6 anh Bình làm trưởng phòng thay em', 'Đổi trưởng đơn vị'],
    [yen, 'phòng hạ tầng số đổi tên thành phòng chuyển đổi số', 'Đổi tên đơn vị'],
  ])('%s: «%s» hears who does it', (who, text, does) => {
    expect(startTalk().say(who, text).text).toContain(`${does} là việc của Văn phòng Sở`);
  });

  it('renames a unit once that is confirmed', () => {
    const said = startTalk().say(office, 'phòng hạ tầng số đổi tên thành phòng chuyển đổi số');
    expect(said.text).toContain('Sau: Phòng chuyển đổi số');
  });

  it('says that a leader is answered for by the office', () => {
    expect(startTalk().say(yen, 'ủy quyền cho anh Hùng xử lý việc của tôi').text).toContain('/vangmat');
  });
});

describe('that a unit may report late', () => {
  it.each([
    'cho hạ tầng số nộp muộn đến 27/5',
    'gia hạn báo cáo cho hạ tầng số đến 27/5',
    'lùi hạn báo cáo của hạ tầng số sang 27/5',
  ])('«%s» of the office: the day of all is offered to be moved', (text) => {
    const talk = startTalk();
    const said = talk.say(office, text);
    expect(said.text).toContain('chung cho mọi đơn vị');
    expect(said.text).toContain('Phòng Hạ tầng số nộp muộn vẫn nhận');
    expect(talk.press(office, talk.buttonOf(said, 'Lùi hạn chung đến 27/05')).text).toContain('Hết hạn');
  });

  it.each([
    [hts, 'em xin lùi hạn nộp báo cáo đến thứ 6 được không'],
    [hts, 'xin gia hạn báo cáo tháng 5 đến 27/5'],
    [hts, 'cho em nộp muộn 2 ngày'],
    [yen, 'cho văn phòng nộp chậm 1 ngày'],
    [yen, 'lùi hạn báo cáo đến 27/5'],
  ])('%s: «%s» hears that late ones are taken, and who moves the day', (who, text) => {
    const { text: said } = startTalk().say(who, text);
    expect(said).toContain('nộp muộn vẫn nhận');
    expect(said).toContain('Lùi hạn chung là việc của Văn phòng Sở');
  });

  it('leaves the day of all to the order of the office', () => {
    expect(startTalk().say(office, 'lùi hạn báo cáo tháng 5 đến 27/5').text).toContain('Hết hạn');
  });
});
