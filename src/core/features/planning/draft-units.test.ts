import { beforeAll, describe, expect, it } from 'vitest';
import {
  draftIn,
  ownersIn,
  paperOfText,
  planOf2026,
  talkWithDraft,
  taskIn,
} from '../../../../test/support/papers.ts';
import { people } from '../../../../test/support/talk.ts';
import type { Draft } from '../../plan/draft.ts';

const { office } = people;

/** Units whose names are typed with a slip, in part, or without marks, wherever a plan is spoken of. */
const text = planOf2026(
  `1. Chỉ số Chi phí thời gian
Kết quả năm 2025: 6,40 điểm, xếp hạng 19/22. Chỉ tiêu năm 2026: 7,5 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Nguyễn Tuấn Anh.
Đơn vị chủ trì: Phòng Quản lý xây dựng.
- Lập sổ tay cho doanh nghiệp. Thời hạn: hằng quý.
- Phòng Quy hoạch – Kiến trúc công bố đồ án quy hoạch. Thời hạn: hằng tháng.
2. Chỉ số Cạnh tranh bình đẳng
Kết quả năm 2025: 6,88 điểm, xếp hạng 15/22. Chỉ tiêu năm 2026: 7,6 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Vũ Thị Hương.
Đơn vị chủ trì: Phòng Quản lý nhà và thị trường bất động sản.
- Đăng tải kế hoạch đấu thầu. Thời hạn: hằng quý.`,
  'hằng tháng',
);

let read: Draft;
beforeAll(async () => {
  read = await paperOfText(text);
});

const withDraftOpen = () => talkWithDraft(read);
type Talk = ReturnType<typeof withDraftOpen>;

const unitsOf = (talk: Talk): string[] => draftIn(talk).units.map(({ name }) => name);

const construction = 'Phòng Quản lý xây dựng';
const housing = 'Phòng Quản lý nhà và thị trường bất động sản';
const planning = 'Phòng Quy hoạch – Kiến trúc';

describe('a unit within a new task', () => {
  it.each([
    'thêm nhiệm vụ vào chỉ số 2: Lập báo cáo đô thị, hạn 30/9, giao Phòng Quản lí xây dưng',
    'thêm nhiệm vụ vào chỉ số 2: Lập báo cáo đô thị giao Phòng Quản lí xây dưng',
    'thêm nhiệm vụ vào chỉ số 2: Lập báo cáo đô thị; Phòng Quản lý xây dụng',
  ])('with a slip is asked to be the nearest, and the task is there: «%s»', (typed) => {
    const talk = withDraftOpen();
    const said = talk.say(office, typed);
    expect(taskIn(talk, '2.2').text).toBe('Lập báo cáo đô thị');
    expect(said.text).toContain('Đã thêm nhiệm vụ 2.2');
    expect(said.text).toContain(`gần nhất là «${construction}»`);
    expect(said.text).not.toContain('Chưa ghi được');
    talk.say(office, 'có');
    expect(ownersIn(talk, '2.2')).toEqual([construction]);
    expect(unitsOf(talk)).toEqual(read.units.map(({ name }) => name));
  });

  it('that nobody knows is added by a yes alone', () => {
    const talk = withDraftOpen();
    const said = talk.say(office, 'thêm nhiệm vụ vào chỉ số 1: Lập báo cáo, giao Trung tâm Kiểm định');
    expect(said.text).toContain('đồng ý thì tôi thêm');
    talk.say(office, 'thôi');
    expect(unitsOf(talk)).not.toContain('Trung tâm Kiểm định');
    expect(taskIn(talk, '1.3').owners).toBeNull();
  });
});

describe('a unit that an order names', () => {
  it.each([
    ['giao 1.1 cho phong quan ly nha', housing],
    ['giao 1.1 cho phong quan ly nha nhe', housing],
    ['nhiệm vụ 1.1 giao cho phòng quản lý nhà ạ', housing],
    ['giao 2.1 cho phòng quản lý xây dựng nha', construction],
  ])('ends where its name ends: «%s»', (typed, unit) => {
    const talk = withDraftOpen();
    talk.say(office, typed);
    expect(ownersIn(talk, unit === construction ? '2.1' : '1.1')).toEqual([unit]);
  });

  it('in part and with a slip is the one that begins so, by a yes', () => {
    const talk = withDraftOpen();
    const asked = talk.say(office, 'nhiệm vụ 1.1 giao cho phòng quản lý nhàa');
    expect(asked.text).toContain(`gần nhất là «${housing}»`);
    expect(draftIn(talk)).toEqual(read);
    talk.say(office, 'có');
    expect(ownersIn(talk, '1.1')).toEqual([housing]);
  });

  it.each(['giao 1.1 cho phong quan ly', 'giao 1.1 cho phong quan li'])(
    'that may be two is asked by both names: «%s»',
    (typed) => {
      const talk = withDraftOpen();
      expect(talk.say(office, typed).text).toContain(`có thể là ${construction}, ${housing}`);
      expect(draftIn(talk)).toEqual(read);
    },
  );

  it('a person’s name keeps its end, which is courtesy elsewhere', () => {
    const talk = withDraftOpen();
    talk.say(office, 'đổi lãnh đạo phụ trách chỉ số 2 thành Nguyễn Tuấn Anh');
    expect(draftIn(talk).indices[1]!.leaders).toEqual(read.indices[0]!.leaders);
    expect(draftIn(talk).people).toEqual(read.people);
  });
});

describe('a unit at the question who does a task', () => {
  const asked = () => {
    const talk = withDraftOpen();
    talk.press(office, 'k:ask');
    expect(talk.say(office, 'để sau').text).toContain(`bắt đầu bằng «${planning}»`);
    return talk;
  };

  it('typed as the paper has it is the paper’s', () => {
    const talk = asked();
    talk.say(office, 'Phòng Quy hoạch - Kiến trúc');
    expect(ownersIn(talk, '1.2')).toEqual([planning]);
  });

  it('with a slip is asked to be the paper’s', () => {
    const talk = asked();
    const said = talk.say(office, 'Phòng Quy hoạch Kiến trúcc');
    expect(said.text).toContain(`gần nhất là «${planning}»`);
    expect(said.labels).toEqual(['Đúng', 'Thôi', 'Thêm tên mới']);
    talk.say(office, 'đúng');
    expect(ownersIn(talk, '1.2')).toEqual([planning]);
  });

  it('with a slip is asked to be one that is known, or is new where somebody says so', () => {
    const talk = asked();
    const said = talk.say(office, 'Phòng Quản lí xây dưng');
    expect(said.text).toContain(`gần nhất là «${construction}»`);
    talk.press(office, talk.buttonOf(said, 'Thêm tên mới'));
    expect(ownersIn(talk, '1.2')).toEqual(['Phòng Quản lí xây dưng']);
    const other = asked();
    other.say(office, 'phong quan ly nhaa');
    other.say(office, 'có');
    expect(ownersIn(other, '1.2')).toEqual([housing]);
  });
});
