import type { CalendarMoment } from '../../core/calendar/tier.ts';
import { type Org, type Unit, unitName } from '../../core/people/org.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { momentNames } from './moment-names.ts';
import { date, headOf } from './words.ts';

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;

type Indices = readonly Plan['indices'][number][];

/** By how many places an index fell; 0 where it did not, or the paper does not say. */
const fallen = ({ baseline: { rank, previous } }: Indices[number]): number =>
  rank === null || previous?.rank == null ? 0 : Math.max(0, rank - previous.rank);

/** The index that is asked about first: of those that fell, else of all, the one of the shortest name. */
const indexToAsk = (indices: Indices): Indices[number] | undefined =>
  [...indices].sort(
    (one, other) =>
      Number(fallen(other) > 0) - Number(fallen(one) > 0) || one.name.length - other.name.length,
  )[0];

/** Words of the page that come from the server. */
export const pageWords = {
  botName: 'Trợ lý DDCI',
  roles: {
    leader: 'Lãnh đạo phụ trách',
    head: 'Trưởng đơn vị',
    deputy: 'Được báo cáo thay',
    office: 'Tổng hợp, quản trị',
    staff: 'Chỉ xem',
  },
  /** The title of a made-up deputy, where the directory has none: «Phó trưởng Phòng Hạ tầng số». */
  deputyOf: (unit: Pick<Unit, 'kind' | 'name'>): string => `Phó ${headOf(unit)}`,
  /** What can be asked at once in an empty chat: of the plan's own indices and units. */
  suggestions({ indices }: Pick<Plan, 'indices'>, org: Org): string[] {
    const index = indexToAsk(indices);
    if (index === undefined) return ['hạn báo cáo tháng này'];
    return [
      `ai phụ trách ${index.name.charAt(0).toLowerCase()}${index.name.slice(1)}`,
      `/index ${index.name}`,
      fallen(index) > 0 ? 'chỉ số nào tụt nhiều nhất' : `${unitName(org, index.leadUnit)} có mấy nhiệm vụ`,
      'hạn báo cáo tháng này',
    ];
  },
  notLinked: 'chưa liên kết, gửi mã mời ở đây',
  group: 'Nhóm DDCI',
  groupDetail: 'Nhóm chung của cơ quan',
  unknown: 'Người lạ',
  unknownDetail: 'Chưa được liên kết',
  /** What comes next in the rehearsal; put off is what somebody wants to be reminded of again. */
  moment(
    type: CalendarMoment | 'snooze' | 'year-end' | 'eve' | 'joined' | 'promise' | 'matter',
    month: number,
  ): string {
    if (type === 'snooze') return `nhắc lại tháng ${month}`;
    if (type === 'eve') return `trước ngày mở kỳ tháng ${month}: ai chưa liên kết`;
    if (type === 'joined') return 'ai mới tham gia';
    if (type === 'matter') return 'vướng mắc, kiến nghị';
    if (type === 'promise') return 'nhắc gia hạn, cam kết';
    return type === 'year-end' ? 'tổng kết năm' : momentNames[type].ofMonth(month);
  },
  /** The day of a plan that waits: how it is called among what comes, and the way straight to it. */
  planBegins: 'kế hoạch mới có hiệu lực',
  toPlan: (day: string): string => `Tới ${date(day)}`,
  thisMachineOnly: 'Trang chạy thử chỉ mở trên chính máy này.',
  starting: 'Trợ lý đang khởi động, thử lại sau giây lát.',
  noSuchRole: 'Không có vai này.',
  noText: 'Thiếu vai hoặc lời nhắn.',
  textLength: (most: number) => `Lời nhắn cần từ 1 đến ${most} ký tự.`,
  tooLarge: (files: number, bytes: number) =>
    `Lời nhắn quá lớn. Mỗi lần gửi được tối đa ${files} tệp, mỗi tệp ${megabytes(bytes)}.`,
  fileTooLarge: (name: string, bytes: number) => `«${name}» quá lớn. Mỗi tệp tối đa ${megabytes(bytes)}.`,
  tooManyFiles: (files: number) => `Mỗi lời nhắn kèm được tối đa ${files} tệp.`,
  unnamedFile: 'tệp không tên',
  noButton: 'Thiếu vai hoặc nút.',
  nothingNext: 'Không còn việc nào sắp đến để tua tới.',
  notSaved: 'Máy chủ đang không lưu được (đĩa đầy hoặc hỏng); anh/chị gửi lại sau ít phút.',
  noSuchPage: 'Không có trang này.',
} as const;
