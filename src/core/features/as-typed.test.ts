import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { hts, office, yen } = people;

/** A report that was sent, all of it on track. */
function sent() {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'còn lại đúng tiến độ');
  talk.say(hts, '100');
  expect(talk.say(hts, 'gửi').text).toContain('Đã nhận báo cáo');
  return talk;
}

describe('words of a command, as they are typed', () => {
  it.each(['moi', 'mời', '/moi', '/ mời', 'Moi'])('«%s» is /moi to the office', (typed) => {
    expect(startTalk().say(office, typed).text).toContain('Tạo mã mời cho ai?');
  });

  it('choose by what stands behind them', () => {
    const talk = startTalk();
    expect(talk.say(office, '/truong thanh tra').text).toContain('Gõ họ tên');
    expect(talk.say(office, '/suaten Lê Hải Yến').text).toContain('Đang ghi: Lê Hải Yến');
    expect(talk.say(office, '/go hai yen').text).toContain('Gỡ Lê Hải Yến');
    // Nobody, or several, of that name: the list.
    expect(talk.say(office, '/moi Trưởng').text).toContain('Tạo mã mời cho ai?');
    expect(talk.say(yen, '/moi Lê Hải Yến').text).toContain('chỉ Văn phòng Sở');
  });

  it('«menu» shows what can be done, also in the middle of a report, which goes on', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    const menu = talk.say(hts, 'menu');
    expect(menu.text).toContain('Anh/chị làm được ngay');
    expect(menu.labels).toContain('Việc khác');
    expect(talk.say(hts, '/baocao').text).toContain('1/6');
  });

  it('«sửa 2» behind the receipt asks that task again, and sends nothing by itself', () => {
    const talk = sent();
    const asked = talk.say(hts, 'sửa 2');
    expect(asked.text).toContain('2/6');
    talk.say(hts, 'hoàn thành');
    expect(talk.say(hts, 'đã xong').text).toContain('✅ 1');
    expect(talk.state().reports['2023-05:phong-ha-tang-so']!.revisions).toHaveLength(0);
    expect(talk.say(hts, 'gửi').text).toContain('Đã nhận');
  });

  it('«sửa 2» is no order where there is nothing to change', () => {
    const talk = startTalk();
    expect(talk.say(hts, 'sửa 2').text).not.toContain('2/6');
  });
});

describe('a report that was put aside', () => {
  const full = () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    return talk;
  };

  it('that is full, says that it only waits to be sent, and «gửi» sends it, a question in between or not', () => {
    const talk = full();
    const parked = talk.say(hts, 'để sau');
    expect(parked.text).toContain('đã đủ 6/6 nhiệm vụ, chỉ còn gửi');
    expect(talk.say(hts, 'ai ký kế hoạch').text).toContain('ký kế hoạch');
    expect(talk.state().reports).toEqual({});
    expect(talk.say(hts, 'gửi đi').text).toContain('Đã nhận');
  });

  it('goes on where it was left, by the words that people have for it', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'hoàn thành');
    talk.say(hts, 'đã họp');
    expect(talk.say(hts, 'để sau').text).toContain('(đã trả lời 1/6 nhiệm vụ)');
    expect(talk.say(hts, 'làm tiếp đi').text).toContain('2/6');
  });

  it('that was sent already is not said to wait for it: nothing changed, or the change alone waits', () => {
    const talk = sent();
    talk.say(hts, 'sửa 2');
    expect(talk.say(hts, 'để sau').text).toBe('Báo cáo tháng 5/2023 đã gửi vẫn giữ nguyên, chưa sửa gì.');
    talk.say(hts, 'sửa 2');
    talk.say(hts, 'hoàn thành');
    talk.say(hts, 'đã xong');
    const parked = talk.say(hts, 'để sau').text;
    expect(parked).toContain('chưa gửi; báo cáo đã gửi vẫn giữ nguyên');
    expect(parked).not.toContain('chỉ còn gửi');
    expect(talk.say(hts, 'gửi').text).toContain('Đã nhận bản sửa');
  });

  it('is not opened in a group, nor by who has none', () => {
    const talk = full();
    talk.say(hts, 'để sau');
    expect(talk.inGroup(hts, 'gửi').text).not.toContain('chỉ còn gửi');
    expect(talk.say(office, 'gửi đi').text).not.toContain('6/6');
  });
});

describe('in a group', () => {
  it('says who it is where it is mentioned alone, and where it is added', () => {
    const talk = startTalk();
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    expect(talk.inGroup(yen, '').text).toContain('nhắc tên tôi rồi hỏi');
  });
});

describe('the accounts that can be unlinked', () => {
  it('are told apart by shown name and since when', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: [
        ...state.accounts,
        {
          channel: 'zalo',
          userId: 'z1',
          personId: yen,
          linkedAt: Date.parse('2023-05-20T08:00:00+07:00'),
          shownName: 'Hải Yến',
        },
      ],
    }));
    const { labels } = talk.say(office, '/go');
    expect(labels).toContain('Lê Hải Yến · Zalo «Hải Yến», từ 20/05/2023');
  });

  it('are no two rows that are the same or are cut to the same, whoever they are of', () => {
    const talk = startTalk();
    const at = (time: string): number => Date.parse(`2023-05-20T${time}+07:00`);
    const shownName = 'Trưởng phòng Hạ tầng số và Viễn thông';
    const account = { channel: 'telegram' as const, personId: people.centre, shownName };
    talk.change((state) => ({
      ...state,
      accounts: [
        ...state.accounts,
        { ...account, userId: '9000001', linkedAt: at('08:00:00') },
        { ...account, userId: '9000002', linkedAt: at('09:30:00') },
        { ...account, userId: '9000003', linkedAt: at('09:30:00') },
        { ...account, userId: '9000004', linkedAt: at('09:30:00'), unconfirmed: true },
      ],
    }));
    const list = talk.say(office, '/go Giám đốc Trung tâm Công nghệ số');
    const name = 'Giám đốc Trung tâm Công nghệ số · Telegram';
    expect(list.labels.slice(1)).toEqual([
      `${name} «Trưởng phòng…», từ 20/05/2023 08:00`,
      `${name}, từ 20/05/2023, …0002`,
      `${name}, từ 20/05/2023, …0003`,
      `${name}, từ 20/05/2023 (chờ xác nhận)`,
    ]);
    // Which one was meant is said before it is removed.
    expect(talk.say(office, '3').text).toContain(`Gỡ ${name}`);
    expect(talk.say(office, 'gỡ liên kết').text).toContain(`Đã gỡ ${name}`);
    expect(talk.state().accounts.map(({ userId }) => userId)).not.toContain('9000002');
  });
});

describe('inviting everybody at once', () => {
  it.each(['/moi tất cả', 'button'])(
    'gives a code each, in one list, to those who have no account (%s)',
    (by) => {
      const talk = startTalk();
      talk.change((state) => ({
        ...state,
        accounts: state.accounts.filter(({ personId }) => personId === office || personId === yen),
      }));
      const list = talk.say(office, '/moi');
      const count = list.labels.length - 3;
      const said =
        by === 'button' ? talk.press(office, talk.buttonOf(list, 'Mời tất cả')) : talk.say(office, by);
      const codes = [...said.text.matchAll(/^((?:[a-z2-9]{4}-){6}[a-z2-9]{2})$/gm)].map(([, code]) => code!);
      expect(codes).toHaveLength(count);
      expect(said.text).not.toContain('Lê Hải Yến');
      expect(talk.state().codes).toHaveLength(count);
      expect(talk.say('nguoi-moi', codes[0]!).text).toContain('Đã liên kết');
      // A second list takes the codes of the first out of use, once that is confirmed.
      talk.press(office, talk.buttonOf(talk.say(office, '/moi tất cả'), 'Tạo mã mới cho cả'));
      expect(talk.say('nguoi-moi-2', codes[1]!).text).not.toContain('Đã liên kết');
    },
  );

  it('is the office’s alone', () => {
    expect(startTalk().press(yen, 'o:invite-all').text).toContain('chỉ Văn phòng Sở');
  });
});

it('asks which index is meant however much is asked of it, with buttons that every platform takes', () => {
  const talk = startTalk();
  const asked = talk.say(
    people.yen,
    'chi phí: điểm, hạng, chỉ tiêu, tăng giảm thế nào, còn thiếu mấy điểm, ai phụ trách, đơn vị nào chủ trì, đơn vị nào phối hợp, nhiệm vụ gì, mấy nhiệm vụ',
  );
  expect(asked.labels).toContain('Chi phí thời gian');
  const told = talk.press(people.yen, talk.buttonOf(asked, 'Chi phí thời gian')).text;
  for (const fact of ['các phòng chuyên môn', '1,21 điểm', '6 nhiệm vụ']) expect(told).toContain(fact);
  expect(told).toContain('Lê Hải Yến');
});
