import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await loadWorld('so-tttt-2023');
});
const ask = (speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q }).text;

const head = 'truong-phong-ha-tang-so';
const staff = 'ly-van-thanh';
const leader = 'le-hai-yen';
const office = 'trieu-thi-binh';

describe('how the work with the bot goes, whatever words it is asked in', () => {
  it.each([
    [
      'days of lateness are counted',
      head,
      'bấm gửi sau 17h30 thì bị ghi trễ mấy ngày',
      'Sau 17:00 ngày hạn là trễ',
    ],
    [
      'what comes of a deadline missed',
      head,
      'không gửi kịp hạn thì sếp có biết không',
      'báo lãnh đạo phụ trách',
    ],
    [
      'a figure below the month before',
      head,
      'tỷ lệ sụt so với kỳ rồi thì máy có bắt ghi lý do không',
      'thấp hơn tháng trước',
    ],
    ['a figure that is not there', head, 'số liệu chưa có thì để trống được chứ', '[Chưa có số liệu]'],
    ['a figure of the year', head, 'số ghi từng tháng một hay là cộng dồn vậy', 'lũy kế từ đầu năm'],
    ['which state is chosen', head, 'mới làm dở thì tick đúng tiến độ hay chậm', '[Đúng tiến độ]'],
    ['when the bot reminds', head, 'ban đêm bot có réo không', 'Không nhắc từ 21:00 đến 07:00'],
    [
      'work of a quarter',
      head,
      'nhiệm vụ theo quý có phải báo mỗi tháng không hay tháng nào mới phải báo',
      'tháng cuối của quý',
    ],
    ['bodies outside', head, 'huyện có phải báo ở trên này không', 'không dùng bot'],
    ['how often more time is given', head, 'một việc được dời hạn tối đa mấy lần', 'nhiều nhất 2 lần'],
    [
      'who decides on more time',
      head,
      'muốn thêm ngày thì hỏi ai, ai duyệt',
      'Lãnh đạo phụ trách chỉ số quyết định',
    ],
    ['what is owed every month', head, 'báo cáo hằng tháng có hoãn được không', 'không gia hạn'],
    ['files of any kind', head, 'bản scan pdf nhét vào chỗ nào', 'khi đang trả lời nhiệm vụ đó'],
    ['a code', staff, 'mã mời để lâu có hết hạn không, xin ai', 'dùng một lần, trong 7 ngày'],
    [
      'who may send, told to who may not',
      staff,
      'chuyên viên như em có được tự nộp báo cáo không',
      'Không: chỉ trưởng đơn vị',
    ],
    [
      'a mistake, told to who may not mend it',
      staff,
      'ghi nhầm thì em vào sửa chỗ nào',
      'Chuyên viên không gửi',
    ],
    [
      'what may be asked',
      staff,
      'em chỉ là chuyên viên thì hỏi được những gì',
      'Gửi báo cáo là của trưởng đơn vị',
    ],
    ['a leader reminds', leader, 'tôi tự nhắc đơn vị được không hay phải qua văn phòng', '[Nhắc đơn vị]'],
    ['a head is away', head, 'đi công tác dài ngày thì nộp báo cáo kiểu gì', '/uyquyen'],
    [
      'a leader is away',
      leader,
      'tôi đi công tác một tuần thì kiến nghị của phòng ai nhận',
      'chuyển tới Văn phòng Sở',
    ],
    [
      'who locks mends',
      office,
      'chốt sổ rồi mà phòng đòi bổ sung thì xử lý thế nào',
      'Mở khóa kỳ bằng /khoa',
    ],
    ['the plan’s paper', office, 'đưa kế hoạch mới lên bằng tệp gì, bot tự đọc được không', '/kehoach'],
    ['the form of papers', office, 'thay người ký của văn bản word ở đâu', '/mau'],
  ])('%s', (_, speaker, q, told) => {
    expect(ask(speaker, q)).toContain(told);
  });

  it('is not asked where what was reported is', () => {
    expect(ask('truong-thanh-tra', 'tháng 7 bên tôi nộp trễ mấy ngày')).toContain('trễ hạn 1 ngày');
    expect(ask(leader, 'có việc nào chậm hay chưa làm không')).not.toContain('[Đúng tiến độ]');
  });
});
