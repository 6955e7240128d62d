import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { commandButton } from '../../../copy/vi/button.ts';

const { hts, office, yen, chief, inspector } = people;

const withGroup = () => {
  const talk = startTalk();
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  return talk;
};

describe('a command that is typed otherwise', () => {
  it.each([
    'Báo cáo',
    'bao cao.',
    '/báo cáo',
    '/ baocao',
    '/baocao.',
    '/Baocao',
    '/baocao5',
    '/bao cao tháng 5',
  ])('«%s» begins the report', (typed) => expect(startTalk().say(hts, typed).text).toContain('1/6'));

  it.each([
    ['/index2.1', 'Chi phí thời gian (2.1'],
    ['/tien do', 'Tháng 5/2023'],
    ['/chua bao cao tháng 5', 'Chưa báo cáo tháng 5/2023'],
    ['Tiến độ', 'Tháng 5/2023'],
    ['khóa', 'Khóa kỳ tháng 5/2023'],
  ])('«%s» is understood, in a group as in private', (typed, answer) => {
    const talk = withGroup();
    const said = talk.say(office, typed);
    expect(`${said.text}\n${said.labels.join('\n')}`).toContain(answer);
    if (typed !== 'khóa') expect(talk.inGroup(yen, typed).text).toContain(answer);
  });

  it('is words where words are waited for', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    const asked = talk.say(hts, 'Chưa báo cáo');
    expect(asked.text).toContain('Ghi «Chưa báo cáo» là vướng mắc');
    talk.press(hts, talk.buttonOf(asked, 'Ghi'));
    expect(JSON.stringify(talk.state().drafts[0]!.entries)).toContain('Chưa báo cáo');
    talk.say(office, '/nguoi');
    talk.say(office, 'Chuyên viên (xem)');
    talk.say(office, 'Thanh tra Sở');
    expect(talk.say(office, 'Báo cáo').text).not.toContain('Nhập thay');
  });

  it('is a question where it goes on with what was spoken of', () => {
    const talk = startTalk();
    talk.say(yen, '/index 2.1');
    expect(talk.say(yen, 'tiến độ').text).toContain('Chi phí thời gian');
  });

  it('is no command of somebody who may not give it', () => {
    expect(startTalk().say(hts, 'Khóa').text).toContain('việc của Văn phòng Sở');
    expect(startTalk().say(hts, 'đơn vị').text).not.toContain('Văn phòng Sở làm được');
  });
});

describe('a command that there is not', () => {
  it('says so and offers the nearest, with what stood behind it', () => {
    const talk = startTalk();
    const said = talk.say(hts, '/baocaoo tháng 5');
    expect(said.text).toBe('Không có lệnh /baocaoo. Ý anh/chị là /baocao?');
    expect(said.labels).toEqual(['/baocao tháng 5']);
    expect(talk.press(hts, talk.buttonOf(said, '/baocao')).text).toContain('1/6');
    // On Zalo a choice is a number.
    const again = startTalk();
    again.say(hts, '/baocaoo');
    expect(again.say(hts, '1').text).toContain('1/6');
  });

  it.each([
    ['/nhak', '/nhac?'],
    ['/tiendoo', '/tiendo'],
    ['/chuabao', '/chuabaocao'],
    ['/báo cáp', '/baocao'],
    ['/tien', '/tiendo'],
  ])('«%s» → %s', (typed, near) => {
    expect(startTalk().say(office, typed).text).toContain(`Ý anh/chị là ${near}`);
  });

  it('offers nobody what is not theirs, and nothing where nothing is near', () => {
    expect(startTalk().say(hts, '/khoaa').text).not.toContain('/khoa?');
    expect(startTalk().say(hts, '/xyzxyz').text).toBe('Không có lệnh /xyzxyz. Các lệnh: /trogiup');
    expect(withGroup().inGroup(hts, '/tiendoo').text).toBe('Không có lệnh /tiendoo. Ý anh/chị là /tiendo?');
    expect(withGroup().inGroup(hts, '/baocaoo').text).not.toContain('Ý anh/chị');
  });

  it('leaves nothing that waits: what was asked is asked again', () => {
    const talk = startTalk();
    talk.say(office, '/nguoi');
    talk.say(office, 'Văn phòng tổng hợp');
    talk.say(office, 'Văn phòng Sở');
    const said = talk.say(office, '/huyy');
    expect(said.text).toContain('Ý anh/chị là /huy?');
    expect(said.text).toContain('Gõ họ tên');
    expect(talk.press(office, commandButton('', 'huy').data).text).toBe('Đã thôi.');
  });

  it('is a sentence where it only begins with a slash', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    talk.say(hts, '/và đơn vị phối hợp chưa gửi số liệu');
    expect(JSON.stringify(talk.state().drafts[0]!.entries)).toContain('phối hợp chưa gửi số liệu');
  });
});

describe('a yes with a report that is half done', () => {
  const halfDone = () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const answer of ['đúng tiến độ', 'bỏ qua']) talk.say(hts, answer);
    return talk;
  };

  it.each(['ok', 'đã làm xong rồi', 'vâng', '👍'])('«%s» the day after offers to go on', (yes) => {
    const talk = halfDone();
    talk.windTo('2023-05-23T08:00:00');
    const said = talk.say(hts, yes);
    expect(said.text).toBe(
      'Báo cáo tháng 5/2023 của Phòng Hạ tầng số đang dở: đã trả lời 1/6 nhiệm vụ, chưa gửi.',
    );
    expect(said.labels).toEqual(['Tiếp tục báo cáo']);
    expect(talk.press(hts, talk.buttonOf(said, 'Tiếp tục')).text).toContain('2/6');
  });

  it('offers nothing where nothing is half done, or somebody else’s is', () => {
    const talk = halfDone();
    talk.windTo('2023-05-23T08:00:00');
    expect(talk.say(inspector, 'ok').text).toContain('Vâng ạ');
  });

  it('offers nothing of a month that is locked', () => {
    const talk = halfDone();
    talk.change((state) => ({ ...state, locks: [{ period: '2023-05', at: 0, by: office }] as never }));
    talk.windTo('2023-05-25T08:00:00');
    expect(talk.say(hts, 'ok').labels).toEqual([]);
  });
});

describe('/trogiup', () => {
  it('is short, and its parts follow by button, each with the asker’s own commands', () => {
    const talk = startTalk();
    const said = talk.say(hts, '/trogiup');
    expect(said.text.split('\n').length).toBeLessThanOrEqual(4);
    expect(said.labels).toEqual(['Hỏi kế hoạch', 'Báo cáo', 'Theo dõi', 'Cài đặt']);
    const part = talk.press(hts, talk.buttonOf(said, 'Báo cáo'));
    for (const command of ['/baocao ·', '/uyquyen ·', '/huy ·']) expect(part.text).toContain(command);
    expect(talk.press(hts, talk.buttonOf(part, 'Việc khác')).text).toBe(said.text);
    expect(talk.say(office, '/trogiup').labels).toContain('Điều hành kỳ báo cáo');
    expect(talk.say(yen, '/trogiup').labels).not.toContain('Điều hành kỳ báo cáo');
  });

  it('shows the head of the office what the office may do, too', () => {
    const talk = startTalk();
    expect(talk.say(chief, '/trogiup').labels).toEqual([
      'Hỏi kế hoạch',
      'Báo cáo',
      'Theo dõi',
      'Điều hành kỳ báo cáo',
      'Văn bản, số liệu',
      'Người, đơn vị, nhóm',
      'Cài đặt',
    ]);
  });

  it('in a group names what may be asked there', () => {
    const said = withGroup().inGroup(hts, '/trogiup');
    expect(said.text).not.toContain('/baocao ');
    expect(said.labels).toEqual(['Hỏi kế hoạch', 'Theo dõi']);
  });

  it('forged names nothing', () => {
    const talk = startTalk();
    expect(talk.press(hts, 'h:give:constructor:').text).toContain('Lựa chọn này không còn dùng được');
    expect(talk.press(hts, 'h:give:khoa:').text).toContain('chỉ Văn phòng Sở');
    expect(withGroup().pressInGroup(hts, 'h:give:baocao:').text).toContain('cuộc trò chuyện riêng');
  });
});
