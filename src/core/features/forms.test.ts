import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { office, hts, yen, inspector, centre } = people;

type Talk = ReturnType<typeof startTalk>;
const headOf = (talk: Talk, unit: string) =>
  talk.state().directory.people.find((person) => person.role === 'head' && person.unit === unit);
const form = (talk: Talk, who: string) => talk.state().chats[`web:${who}`]?.form?.form.type;

describe('a question in the middle of a form', () => {
  it.each([
    ['ai phụ trách chi phí thời gian', 'Lê Hải Yến'],
    ['hạn báo cáo tháng này', '25/05/2023'],
    ['có gì chậm không', 'Tháng 5/2023'],
    ['danh sách chỉ số', 'Chi phí thời gian'],
    ['chi phí thời gian', 'Lê Hải Yến'],
  ])('%s: is answered, and the name asked once more', (question, answer) => {
    const talk = startTalk();
    talk.say(office, '/truong');
    talk.press(office, 'o:choose-head:thanh-tra');
    const said = talk.say(office, question);
    expect(said.text).toContain(answer);
    expect(said.messages).toHaveLength(2);
    expect(said.text).toContain('Gõ họ tên');
    expect(headOf(talk, 'thanh-tra')).toBeUndefined();
    // And the name that follows is taken.
    expect(talk.say(office, 'Trần Thị Bình').text).toContain('Sau: Trần Thị Bình');
  });

  it('never renames anybody', () => {
    const talk = startTalk();
    talk.press(office, `o:name-anew:${yen}`);
    const said = talk.say(office, 'hạn báo cáo tháng này');
    expect(said.text).toContain('25/05/2023');
    expect(said.text).toContain('Đang ghi: Lê Hải Yến');
    expect(talk.state().directory.people).toEqual([]);
  });

  it('is answered while dates, a value or a confirmation are awaited, and they are asked once more', () => {
    const talk = startTalk();
    talk.say(hts, '/vangmat');
    expect(talk.say(hts, 'ai phụ trách chi phí thời gian?').text).toContain('Anh/chị vắng từ ngày nào');
    expect(talk.say(hts, '24/05 - 25/05').text).toContain('Đã ghi anh/chị vắng');
    talk.say(office, '/lich');
    talk.press(office, 'm:field:deadline');
    expect(talk.say(office, 'ai phụ trách chi phí thời gian').messages).toHaveLength(2);
    expect(form(talk, office)).toBe('calendar-value');
    talk.say(office, '24 16:00');
    expect(form(talk, office)).toBe('calendar-confirm');
    expect(talk.say(office, 'ai phụ trách chi phí thời gian').messages).toHaveLength(2);
    expect(talk.say(office, 'ừ').text).not.toContain('không còn dùng được');
    expect(form(talk, office)).toBe('calendar-confirm');
  });

  it('is answered where a reason is awaited if it has the form of one; any other words are the reason', () => {
    const talk = reported();
    talk.press(office, returnButton(talk));
    expect(talk.say(office, 'ai phụ trách chi phí thời gian').text).toContain('Vì sao trả lại');
    expect(talk.state().audit.some(({ verb }) => verb === 'return-task')).toBe(false);
    expect(talk.say(office, 'chi phí thời gian chưa nêu số liệu').text).toContain('Đã trả lại');
  });
});

/** A unit that has reported May. */
function reported(): Talk {
  const talk = startTalk();
  let said = talk.say(hts, '/baocao');
  while (!said.labels.includes('Gửi báo cáo'))
    said = said.labels.includes('Bỏ qua') ? talk.say(hts, 'bỏ qua') : talk.say(hts, 'chưa làm');
  talk.press(hts, talk.buttonOf(said, 'Gửi báo cáo'));
  return talk;
}

function returnButton(talk: Talk): string {
  const units = talk.say(office, '/tralai');
  const tasks = talk.press(office, talk.buttonOf(units, 'Phòng Hạ tầng số'));
  return tasks.messages.flatMap(({ buttons }) => buttons?.flat() ?? [])[0]!.data;
}

describe('anything else that is asked for', () => {
  it('by a command ends the form, and says so in half a line: /truong, then /donvi', () => {
    const talk = startTalk();
    talk.say(office, '/truong');
    talk.press(office, 'o:choose-head:thanh-tra');
    const said = talk.say(office, '/donvi');
    expect(said.messages).toHaveLength(1);
    expect(said.text).toMatch(/^\(Dừng việc đổi trưởng đơn vị đang dở\.\)\nThêm đơn vị loại nào\?/);
    expect(form(talk, office)).toBeUndefined();
    talk.say(office, 'Phòng');
    talk.say(office, 'Không thuộc nhóm nào');
    talk.say(office, 'Phòng Viễn thông');
    expect(talk.say(office, 'có').text).toContain('Đã thêm Phòng Viễn thông');
    expect(talk.state().directory.people).toEqual([]);
  });

  it('by a command ends a reason that is awaited: what is typed later gives nothing back', () => {
    const talk = reported();
    talk.press(office, returnButton(talk));
    talk.say(office, '/tiendo');
    talk.say(office, 'chưa nêu số liệu');
    expect(talk.state().audit.some(({ verb }) => verb === 'return-task')).toBe(false);
  });

  it('by a button of another act ends the form too', () => {
    const talk = startTalk();
    talk.press(office, `o:name-anew:${yen}`);
    const said = talk.press(office, `o:invite:${hts}`);
    expect(said.text).toContain('(Dừng việc sửa tên đang dở.)');
    expect(talk.say(office, 'Nguyễn Văn An').text).not.toContain('Sau:');
    talk.say(hts, '/vangmat');
    expect(talk.press(hts, 'r:open:2023-05:phong-ha-tang-so').text).toMatch(
      /^\(Dừng việc báo vắng mặt đang dở\.\)/,
    );
    // What is typed now answers the report, which is last in the chat.
    expect(talk.say(hts, 'hoàn thành').text).not.toContain('vắng');
    expect(talk.state().absences).toEqual([]);
  });

  it('in words that choose another button ends it as the button does', () => {
    const talk = startTalk();
    talk.press(office, `o:name-anew:${yen}`);
    talk.say(office, '/lich');
    expect(form(talk, office)).toBeUndefined();
  });

  it('is left by /huy and «thôi» in a word', () => {
    for (const stop of ['/huy', 'thôi', 'Hủy.']) {
      const talk = startTalk();
      talk.press(office, `o:name-anew:${yen}`);
      expect(talk.say(office, stop).text).toBe('Đã thôi.');
      expect(form(talk, office)).toBeUndefined();
    }
  });

  it('asks the open question of a report once more behind it, whatever it was', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const elsewhere of ['/index Chi phí thời gian', '/khoa', 'o:unlink:web:khong-ai'])
      expect(
        (elsewhere.startsWith('/') ? talk.say(hts, elsewhere) : talk.press(hts, elsewhere)).text,
        elsewhere,
      ).toContain('Nhiệm vụ 1/6');
    const own = talk.press(office, `o:ask-unlink:web:${office}`);
    expect(own.text).toContain('Không tự gỡ');
    talk.press(office, 'r:open:2023-05:thanh-tra');
    expect(talk.press(office, `o:ask-unlink:web:${office}`).messages).toHaveLength(2);
  });
});

describe('a name', () => {
  const asked = (text: string) => {
    const talk = startTalk();
    talk.press(office, 'o:choose-head:thanh-tra');
    return { talk, said: talk.say(office, text) };
  };

  it.each([
    ['Nguyễn Văn An?', 'câu hỏi hoặc lệnh'],
    ['Nguyễn Văn An 2', 'không có chữ số'],
    ['Phòng Hạ tầng số', 'tên một đơn vị'],
    ['a', 'từ 2 đến 80'],
    ['Trần Bình, Trưởng phòng nào', 'câu hỏi hoặc lệnh'],
  ])('«%s» is refused, and asked for again', (text, why) => {
    const { talk, said } = asked(text);
    expect(said.text).toContain(why);
    expect(form(talk, office)).toBe('head-name');
    expect(talk.state().directory.people).toEqual([]);
  });

  it.each(['Nguyễn Văn An', 'đỗ thị mận', 'Lò Văn Ai', 'Hà Thị Gì, Chánh Thanh tra', 'Huy'])(
    '«%s» is taken as it is',
    (text) => {
      expect(asked(text).said.text).toContain(`Sau: ${text.split(',')[0]}`);
    },
  );

  it('of a unit is refused where it reads as a question, and taken else', () => {
    const talk = startTalk();
    talk.press(office, 'o:name-unit:division:');
    expect(talk.say(office, 'đơn vị nào chưa báo cáo').messages).toHaveLength(2);
    expect(talk.say(office, 'Phòng nào?').text).not.toContain('Đã thêm');
    talk.say(office, 'Phòng Chuyển đổi số 2');
    expect(talk.say(office, 'thêm').text).toContain('Đã thêm Phòng Chuyển đổi số 2');
  });
});

describe('what takes a right away, or renames', () => {
  it('shows before and after, and changes nothing until [Đổi]', () => {
    const talk = startTalk();
    talk.press(office, 'o:choose-head:phong-ha-tang-so');
    const shown = talk.say(office, 'Trần Văn Nam, Trưởng phòng');
    expect(shown.text).toBe(
      'Đổi trưởng Phòng Hạ tầng số?\nTrước: Trưởng phòng Hạ tầng số\nSau: Trần Văn Nam (Trưởng phòng)\nTrưởng phòng Hạ tầng số từ đó chỉ xem, không báo cáo được nữa. Người đang báo cáo chính là Trần Văn Nam thì chọn «Chỉ ghi tên».',
    );
    expect(shown.labels).toEqual(['Đổi', 'Thôi', 'Chỉ ghi tên']);
    expect(talk.say(hts, '/baocao').text).toContain('1/6');
    const done = talk.press(office, talk.buttonOf(shown, 'Đổi'));
    expect(done.text).toContain('Trần Văn Nam là trưởng Phòng Hạ tầng số');
    // Whoever was head is told, and the office; the new one has no account yet.
    expect(done.notices).toEqual([
      {
        to: 'truong-van-phong',
        text: 'Trần Văn Nam là trưởng Phòng Hạ tầng số từ nay, thay Trưởng phòng Hạ tầng số.',
      },
      {
        to: hts,
        text: 'Trần Văn Nam thay anh/chị làm trưởng Phòng Hạ tầng số trong kế hoạch DDCI; từ nay anh/chị chỉ xem. Cảm ơn anh/chị.',
      },
    ]);
    // A second tap on the same button does nothing more.
    expect(talk.press(office, talk.buttonOf(shown, 'Đổi')).kind).not.toBe('act');
  });

  it('is left as it was by [Thôi], and by a button of an earlier question', () => {
    const talk = startTalk();
    talk.press(office, `o:name-anew:${yen}`);
    const first = talk.say(office, 'Lê Thị Hải Yến');
    expect(talk.press(office, talk.buttonOf(first, 'Thôi')).text).toBe('Đã thôi.');
    talk.press(office, `o:name-anew:${hts}`);
    const second = talk.say(office, 'Nguyễn Văn An');
    expect(talk.press(office, talk.buttonOf(first, 'Đổi')).text).toContain('không còn dùng được');
    expect(talk.state().directory.people).toEqual([]);
    expect(talk.press(office, talk.buttonOf(second, 'Đổi')).text).toContain('thành Nguyễn Văn An');
  });

  it('tells both heads, where somebody of the unit is chosen at a tap', () => {
    const talk = startTalk();
    talk.press(office, 'o:name-person:staff:thanh-tra');
    talk.say(office, 'Trần Thị Bình, Thanh tra viên');
    talk.say(office, 'thêm');
    talk.change((state) => ({
      ...state,
      accounts: [
        ...state.accounts,
        { channel: 'web', userId: 'binh', personId: 'tran-thi-binh', linkedAt: 0 },
      ],
    }));
    talk.press(office, 'o:choose-head:thanh-tra');
    const shown = talk.press(office, 'o:set-head:tran-thi-binh');
    expect(shown.labels).toEqual(['Đổi', 'Thôi']);
    const done = talk.say(office, 'đổi');
    // The office hears of it, too.
    expect(done.notices.map(({ to }) => to)).toEqual(['truong-van-phong', inspector, 'tran-thi-binh']);
    expect(done.notices[2]!.text).toContain('anh/chị là Chánh Thanh tra Sở');
  });

  it('a name that somebody of the directory has means that person, not a second one', () => {
    const talk = startTalk();
    talk.press(office, 'o:name-person:staff:phong-ha-tang-so');
    talk.say(office, 'Trần Thị Bình, Chuyên viên');
    talk.say(office, 'thêm');
    talk.press(office, 'o:choose-head:thanh-tra');
    talk.say(office, 'trần thị bình');
    talk.say(office, 'đổi');
    expect(talk.state().directory.people.filter(({ name }) => name === 'Trần Thị Bình')).toMatchObject([
      { id: 'tran-thi-binh', role: 'head', unit: 'thanh-tra' },
    ]);
  });

  it('asks before a deputy loses the right, and tells the deputy', () => {
    const talk = startTalk();
    talk.press(hts, `o:appoint:${centre}`);
    talk.say(hts, 'hôm nay');
    const shown = talk.press(hts, `o:end-deputy:${centre}`);
    expect(shown.labels).toEqual(['Thôi ủy quyền', 'Giữ nguyên']);
    expect(talk.state().deputies).toHaveLength(1);
    const done = talk.press(hts, talk.buttonOf(shown, 'Thôi ủy quyền'));
    expect(talk.state().deputies).toEqual([]);
    expect(done.notices).toMatchObject([{ to: centre }]);
  });

  it('is checked at the moment of [Đổi]: who is the office no more changes nothing', () => {
    const talk = startTalk();
    talk.press(office, `o:name-anew:${yen}`);
    const shown = talk.say(office, 'Lê Thị Hải Yến');
    talk.changePerson(office, { role: 'staff' });
    expect(talk.press(office, talk.buttonOf(shown, 'Đổi')).text).toContain('Văn phòng');
    expect(talk.state().directory.people.some(({ id }) => id === yen)).toBe(false);
  });
});
