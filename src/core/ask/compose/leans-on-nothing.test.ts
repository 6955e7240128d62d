import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, loadWorld, type World } from '../../../../test/support/world.ts';

let worlds: Record<string, World>;

beforeAll(async () => {
  const ids = ['so-y-te-2024', 'so-khcn-2026', 'so-tttt-2023'];
  worlds = Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await loadWorld(id)] as const)));
});

const say = (world: string, speaker: string, ...said: string[]): string =>
  answerTo(worlds[world]!, speaker, ...said);

const director = (...said: string[]): string => say('so-y-te-2024', 'hoang-van-quyet', ...said);
const clerk = (...said: string[]): string => say('so-khcn-2026', 'ly-kim-dung', ...said);

describe('a question that says of whom it is and what it asks', () => {
  const befores = [
    [],
    ['nhiệm vụ nào chậm'],
    ['thanh tra sở có nhiệm vụ nào chậm'],
    ['hạn của nhiệm vụ 1.1'],
    ['nhiệm vụ của chỉ số 1.1'],
    ['thanh tra sở tháng này thế nào'],
    ['đơn vị nào chưa báo cáo'],
    ['nhiệm vụ nào có hạn trước 30/6'],
    ['chỉ số 1.1', 'nhiệm vụ chậm tháng 5'],
  ];
  const counts = [
    'thanh tra sở có bao nhiêu nhiệm vụ',
    'thanh tra sở có bao nhiêu nhiệm vụ trong kế hoạch',
    'thanh tra sở được giao mấy nhiệm vụ',
    'thanh tra có mấy việc',
  ];

  it.each(befores.flatMap((before) => counts.map((q) => ({ before, q }))))(
    'keeps no month, state or task of $before: «$q»',
    ({ before, q }) => {
      expect(director(...before, q)).toMatch(/^Thanh tra Sở có 7 nhiệm vụ/);
    },
  );

  it('keeps none where it names an index', () => {
    expect(director('nhiệm vụ chậm tháng 5', 'chỉ số 2.3 có những nhiệm vụ nào')).toMatch(
      /^Mua sắm thuốc và trang thiết bị có 4 nhiệm vụ/,
    );
  });

  it('asks of what was shown where it says so', () => {
    expect(director('nhiệm vụ chậm', 'cái nào của thanh tra')).toMatch(/^1 nhiệm vụ chậm/);
    expect(director('nhiệm vụ chậm', 'trong đó thanh tra có mấy việc')).toContain('1 nhiệm vụ');
    expect(director('nhiệm vụ chậm tháng 5', 'còn thanh tra')).toMatch(/^2 nhiệm vụ chậm/);
  });
});

describe('what is of «the unit», by its head', () => {
  const head = (...said: string[]): string => say('so-tttt-2023', 'truong-phong-ha-tang-so', ...said);

  it.each(['nhiệm vụ của phòng', 'nhiem vu cua phong la gi', 'nhiệm vụ của đơn vị'])(
    'is their own: «%s»',
    (q) => {
      expect(head(q)).toMatch(/^6 nhiệm vụ ở 3 chỉ số[^\n]*Phòng Hạ tầng số có nhiệm vụ/);
    },
  );

  it.each([[], ['việc nào chậm'], ['vướng mắc tháng này']])('is the whole report, behind %j', (...before) => {
    expect(head(...before, 'báo cáo của phòng tháng 6')).toMatch(/^Phòng Hạ tầng số, tháng 6\/2023: ✅ 1/);
  });
});

describe('a name that a unit and a part of an index have', () => {
  it.each(['nhiệm vụ của thanh tra', 'việc của thanh tra'])('is the unit of work: «%s»', (q) => {
    expect(director(q)).toMatch(/^Thanh tra Sở có 7 nhiệm vụ/);
  });

  it.each([
    ['điểm thanh tra năm 2023', /^Thanh tra, kiểm tra không chồng chéo/],
    ['chỉ số thanh tra có mấy nhiệm vụ', /^Thanh tra, kiểm tra không chồng chéo có 4 nhiệm vụ/],
  ])('is the index where a figure of one is asked: «%s»', (q, is) => {
    expect(director(q)).toMatch(is);
  });
});

describe('work by the day on which it falls due', () => {
  const until = /^6 nhiệm vụ có hạn đến 30\/06\/2026 \(không kể việc hằng tháng\):\nHạn 30\/04\/2026/;

  it.each([
    'nhiệm vụ nào có hạn trước 30/6',
    'có mấy nhiệm vụ hạn trước 30/6/2026',
    'việc nào hạn trước tháng 7',
    'đến 30/6 phải xong những việc gì',
    'nhiem vu nao co han truoc 30/6',
    'những việc phải hoàn thành đến hết tháng 6',
  ])('is told up to a day: «%s»', (q) => {
    expect(clerk(q)).toMatch(until);
  });

  it.each([
    ['việc nào hạn trong tháng 6', /^4 nhiệm vụ có hạn từ 01\/06\/2026 đến 30\/06\/2026/],
    ['việc nào hạn trong quý 3', /^2 nhiệm vụ có hạn từ 01\/07\/2026 đến 30\/09\/2026/],
    ['nhiệm vụ có thời hạn trong quý 3', /^2 nhiệm vụ có hạn từ 01\/07\/2026 đến 30\/09\/2026/],
    ['nhiệm vụ nào hạn hoàn thành sau 30/6', /^4 nhiệm vụ có hạn từ 01\/07\/2026 trở đi/],
    ['nhiệm vụ hạn ngày 15/8', /^Hạn 15\/08\/2026[^\n]*Phòng Quản lý Khoa học[^\n]*$/],
    ['nhiệm vụ hạn từ 1/8 đến 31/8', /^Hạn 15\/08\/2026[^\n]*Phòng Quản lý Khoa học[^\n]*$/],
  ])('is told within days: «%s»', (q, is) => {
    expect(clerk(q)).toMatch(is);
  });

  it('is told each time that it is not done, of what is held from time to time', () => {
    const text = clerk('nhiệm vụ nào của phòng chuyển đổi số có hạn trước 31/12');
    expect(text).toMatch(/Hạn 30\/06\/2026 \(còn 1 ngày\)[^\n]*trích lập quỹ/);
    expect(text).toMatch(/Hạn 30\/09\/2026[^\n]*trích lập quỹ/);
  });

  it('is none that is done every month', () => {
    const text = clerk('nhiệm vụ hằng tháng của phòng chuyển đổi số');
    expect(text).toMatch(/^2 nhiệm vụ/);
    expect(text).not.toMatch(/tháng 5\/2026|Hàng năm/);
  });

  it('is told of one unit alone', () => {
    const text = director('nhiệm vụ nào của thanh tra sở có hạn trước 30/6');
    expect(text).toMatch(/^Hạn 30\/06\/2024[^\n]*Thanh tra Sở[^\n]*$/);
  });

  it('is told to be none, with what comes next', () => {
    expect(clerk('nhiệm vụ nào hạn trong tháng 7')).toMatch(
      /^Không có nhiệm vụ nào có hạn từ 01\/07\/2026 đến 31\/07\/2026 \(không kể việc hằng tháng\); gần nhất:\nHạn 15\/08\/2026/,
    );
  });

  it('is no question of when reports are due', () => {
    expect(clerk('hạn báo cáo tháng 6 là bao giờ')).toMatch(/^Hạn báo cáo tháng 6\/2026/);
    expect(clerk('kỳ tháng 7 hạn ngày nào')).toMatch(/^Hạn báo cáo tháng 7\/2026/);
  });
});
