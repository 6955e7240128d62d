import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, yen } = people;

describe('/mau', () => {
  it('shows papers as they would stand, by the plan and the directory', () => {
    const talk = startTalk();
    const { text, labels } = talk.say(office, '/mau');
    for (const part of [
      'Cơ quan chủ quản – UBND TỈNH LẠNG SƠN',
      'Cơ quan ban hành – SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'Ký hiệu – BC-STTTT',
      'Kính gửi – UBND tỉnh Lạng Sơn',
      'Chức vụ người ký – KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC',
      'Họ tên người ký – Nguyễn Trọng Hùng',
      'Nơi nhận – Như trên; Sở KH&ĐT; Lãnh đạo Sở; Các phòng CM, đơn vị thuộc Sở; Lưu: VT, VP (NNT)',
    ])
      expect(text).toContain(part);
    expect(labels).toHaveLength(10);
  });

  it('changes one of them, shown before it is saved, and back again; both stand in the trail', () => {
    const talk = startTalk();
    talk.press(office, talk.buttonOf(talk.say(office, '/mau'), 'Nơi nhận'));
    const shown = talk.say(office, '- Như trên;\n- Lãnh đạo Sở (b/c);\n- Lưu: VT, VP.');
    expect(shown.text).toContain('Đổi Nơi nhận trong mọi văn bản?');
    expect(shown.text).toContain('Sau – Như trên; Lãnh đạo Sở (b/c); Lưu: VT, VP');
    expect(talk.state().letterhead).toBeUndefined();
    expect(talk.press(office, talk.buttonOf(shown, 'Đổi')).text).toContain('Đã lưu');
    expect(talk.state().letterhead).toEqual({ recipients: 'Như trên\nLãnh đạo Sở (b/c)\nLưu: VT, VP' });
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'set-letterhead',
      by: office,
      before: 'recipients',
      after: 'recipients Như trên\nLãnh đạo Sở (b/c)\nLưu: VT, VP',
    });
    const list = talk.say(office, '/mau');
    expect(list.text).toContain('Nơi nhận ✎');
    const again = talk.press(office, talk.buttonOf(list, 'Nơi nhận'));
    const back = talk.press(office, talk.buttonOf(again, 'Về mặc định'));
    expect(back.text).toContain('Sau – Như trên; Sở KH&ĐT;');
    talk.say(office, 'đổi');
    expect(talk.state().letterhead).toBeUndefined();
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'set-letterhead', after: 'recipients' });
  });

  it('says of a month, quarter or year in a sentence that every paper would have it, and what would be right', () => {
    const talk = startTalk();
    const typed = (text: string) => {
      talk.say(office, '/mau câu mở đầu');
      const shown = talk.say(office, text).text;
      talk.say(office, 'thôi');
      return shown;
    };
    const warned = 'Câu này ghi cố định';
    for (const [text, fixed] of [
      ['Sở báo cáo kết quả tháng 4 như sau:', '«tháng 4»'],
      ['Sở báo cáo kết quả tháng 4/2023 như sau:', '«tháng 4/2023»'],
      ['Sở báo cáo kết quả Quý II năm 2023 như sau:', '«Quý II năm 2023»'],
      ['Sở báo cáo kết quả 6 tháng đầu năm như sau:', '«6 tháng đầu năm»'],
      ['Sở báo cáo kết quả từ tháng 1 đến tháng 6 năm 2023 như sau:', '«từ tháng 1 đến tháng 6 năm 2023»'],
      ['Sở báo cáo kết quả năm 2023 như sau:', '«năm 2023»'],
      ['Thực hiện Kế hoạch DDCI năm 2023, Sở báo cáo kết quả năm 2023 như sau:', '«năm 2023»'],
    ] as const) {
      const shown = typed(text);
      expect(shown).toContain(`${warned} ${fixed}`);
      expect(shown).toMatch(/Nên ghi – .*Sở báo cáo kết quả \[kỳ\] như sau:/);
    }
    for (const text of [
      'Thực hiện Kế hoạch số 12 ngày 18 tháng 02 năm 2023, Sở báo cáo kết quả [kỳ] như sau:',
      'Thực hiện Kế hoạch DDCI năm 2023, Sở báo cáo kết quả [kỳ] như sau:',
      'Thực hiện Kế hoạch DDCI năm 2023, Sở báo cáo như sau:',
      'Thực hiện Kế hoạch số 12 ngày 18/02/2023, Sở báo cáo như sau:',
      'Thực hiện quy định, Sở báo cáo hằng tháng như sau:',
    ])
      expect(typed(text)).not.toContain(warned);
  });

  it('puts the sign of the months there by one tap, shown before it is saved', () => {
    const talk = startTalk();
    talk.say(office, '/mau câu mở đầu');
    const warned = talk.say(office, 'Sở báo cáo kết quả tháng 4 như sau:');
    expect(warned.labels).toEqual(['Ghi [kỳ]', 'Vẫn ghi cố định', 'Thôi']);
    const shown = talk.press(office, talk.buttonOf(warned, 'Ghi [kỳ]'));
    expect(shown.text).toContain('Sau – Sở báo cáo kết quả [kỳ] như sau:');
    expect(shown.text).not.toContain('cố định');
    talk.say(office, 'đổi');
    expect(talk.state().letterhead).toEqual({ opening: 'Sở báo cáo kết quả [kỳ] như sau:' });
  });

  it('takes the name of what is to be changed behind it, and words alone, as on Zalo', () => {
    const talk = startTalk();
    expect(talk.say(office, '/mau người ký').text).toContain('Nguyễn Trọng Hùng');
    talk.say(office, 'Lê Hải Yến');
    talk.say(office, 'đổi');
    expect(talk.state().letterhead).toEqual({ signer: 'Lê Hải Yến' });
    talk.say(office, '/mau chức vụ');
    expect(talk.say(office, 'TUQ. GIÁM ĐỐC / CHÁNH VĂN PHÒNG').text).toContain(
      'Sau – TUQ. GIÁM ĐỐC; CHÁNH VĂN PHÒNG',
    );
    talk.say(office, 'thôi');
    expect(talk.state().letterhead).toEqual({ signer: 'Lê Hải Yến' });
    talk.say(office, '/mau');
    // The sixth of the list.
    expect(talk.say(office, '6').text).toContain('[kỳ]');
    const opening = 'Thực hiện chỉ đạo của UBND tỉnh, Sở báo cáo kết quả [kỳ] như sau:';
    expect(talk.say(office, opening).text).toContain(opening);
    talk.say(office, 'đổi');
    expect(talk.state().letterhead?.opening).toBe(opening);
  });

  it('refuses what is too long or empty, and says where nothing changes', () => {
    const talk = startTalk();
    talk.say(office, '/mau địa danh');
    expect(talk.say(office, 'x'.repeat(1001)).text).toContain('dài quá 1000 ký tự');
    talk.say(office, 'Lạng Sơn');
    talk.say(office, 'đổi');
    talk.say(office, '/mau địa danh');
    expect(talk.say(office, 'Lạng Sơn').text).toContain('không có gì đổi');
    talk.say(office, '/mau nơi nhận');
    expect(talk.say(office, ' ; ;').text).toContain('cần có chữ');
  });

  it('says which part it does not know, and what changes where the words stay the same', () => {
    const talk = startTalk();
    expect(talk.say(office, '/mau xyz').text).toContain(
      'Văn bản không có mục «xyz»; anh/chị chọn mục dưới đây.',
    );
    expect(talk.say(office, '/mau').text).not.toContain('không có mục');
    talk.say(office, '/mau người ký');
    const { text } = talk.say(office, 'Nguyễn Trọng Hùng');
    expect(text).toContain('Đang ghi – Nguyễn Trọng Hùng');
    expect(text).toContain('giữ cố định, không theo kế hoạch và danh bạ nữa');
    expect(text).not.toContain('Trước – ');
  });

  it.each([
    ['cơ quan chủ quản', 'UBND tỉnh Lạng Sơn'],
    ['cơ quan ban hành', 'Sở Khoa học và Công nghệ'],
    ['ký hiệu', '/BC-SKHCN'],
    ['địa danh', 'TP. Lạng Sơn'],
    ['kính gửi', 'UBND tỉnh (qua Sở Kế hoạch và Đầu tư)\nSở Nội vụ'],
    ['mở đầu', 'Căn cứ Kế hoạch số 45/KH-STTTT, Sở báo cáo tiến độ [kỳ] như sau:'],
    ['câu kết', 'Trên đây là báo cáo [kỳ], đề nghị UBND tỉnh cho ý kiến chỉ đạo.'],
    ['câu kết', 'Sở báo cáo, xin ý kiến UBND tỉnh./.'],
    ['chức vụ', 'GIÁM ĐỐC'],
    ['chức vụ', 'Q. GIÁM ĐỐC'],
    ['người ký', 'Phương Thị Hương Lan'],
    ['nơi nhận', 'Như trên\nLãnh đạo Sở\nVăn phòng, Thanh tra\nLưu: VT, VP'],
  ])('takes for «%s» what an office types: «%s»', (named, typed) => {
    const talk = startTalk();
    expect(talk.say(office, `/mau ${named}`).text).toContain('Anh/chị gõ nội dung mới');
    const shown = talk.say(office, typed);
    expect(shown.labels).toEqual(['Đổi', 'Thôi']);
    expect(talk.say(office, 'đổi').text).toContain('Đã lưu');
  });

  it('is the office’s alone, by command and by a forged button', () => {
    const talk = startTalk();
    for (const who of [hts, yen]) {
      expect(talk.say(who, '/mau').text).toContain('chỉ Văn phòng Sở');
      expect(talk.press(who, 'v:f:signer').text).toContain('chỉ Văn phòng Sở');
    }
    expect(talk.state().letterhead).toBeUndefined();
  });
});
