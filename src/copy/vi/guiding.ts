import { type CommandName, commandOf, type KnownCommand } from '../../core/features/acts.ts';
import type { GuidingContent, HelpPart, MenuItem } from '../../core/features/guiding/declared.ts';
import { partsOf } from '../../core/features/guiding/help-parts.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Button, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, commandButton } from './button.ts';
import { commandLines } from './commands.ts';
import { b, figureQuestion, line, monthName, planTitle, shortText } from './words.ts';

/** What somebody wants to do: the parts of /trogiup. */
const partNames: Readonly<Record<HelpPart, string>> = {
  ask: 'Hỏi kế hoạch',
  report: 'Báo cáo',
  follow: 'Theo dõi',
  month: 'Điều hành kỳ báo cáo',
  papers: 'Văn bản, số liệu',
  people: 'Người, đơn vị, nhóm',
  settings: 'Cài đặt',
};

/** What stands above the commands of a part. */
const partHints: Readonly<Record<HelpPart, string | null>> = {
  ask: null,
  papers: 'Lập xong tôi gửi tệp ngay trong chat này. Ví dụ: /baocaothang 5, /xuat quý 2, /xuat minh chứng 5.',
  report: 'Đến kỳ tôi nhắc. Báo cáo khoảng 2 phút, dở chừng không mất gì.',
  follow: 'Hỏi bằng lời cũng được, ví dụ «có gì chậm không», «ai nộp muộn tháng 5».',
  month: null,
  people: 'Liên kết nhóm: thêm tôi vào nhóm, rồi gõ /nhom trong nhóm đó.',
  settings: null,
};

/** An index of this plan, as it is typed: «chi phí thời gian»; the shortest name is typed soonest. */
function exampleIndex({ indices }: Pick<Plan, 'indices'>): string {
  const [first] = [...indices].sort((one, other) => one.name.length - other.name.length);
  return first ? `${first.name[0]!.toLowerCase()}${first.name.slice(1)}` : 'chỉ số 1.1';
}

/** Two buttons a row. */
const inPairs = (buttons: readonly Button[]): Button[][] =>
  buttons.flatMap((first, place) =>
    place % 2 === 0 ? [[first, ...buttons.slice(place + 1, place + 2)]] : [],
  );

/** What the bot can be asked: said to a greeting, which leaves the commands to /trogiup. */
export const greeting = ({ plan, org }: Names): Message => ({
  lines: [
    line(
      'Chào anh/chị! Tôi trả lời về ',
      b(planTitle(plan)),
      `: ${plan.indices.length} chỉ số, ai phụ trách, chỉ tiêu, nhiệm vụ, tiến độ và hạn báo cáo.`,
    ),
    line('Hỏi bằng lời thường, có dấu hay không dấu đều được:'),
    ...questions({ plan, org }).map((question) => line(`• ${question}`)),
    line('Những việc khác: /trogiup'),
  ],
});

const questions = ({ plan, org }: Names): string[] => [
  `ai phụ trách ${exampleIndex(plan)}`,
  'còn chỉ tiêu?',
  ...(org.units.some(({ kind }) => kind === 'inspectorate') ? ['nhiệm vụ của thanh tra'] : []),
  ...new Set([figureQuestion(plan), 'có gì chậm không', 'hạn báo cáo tháng này']),
];

/** The commands that most people want, as far as somebody may give them. */
const often: readonly CommandName[] = ['baocao', 'index', 'tiendo', 'chuabaocao'];

/** Commands by their names. */
const known = (names: readonly string[]): KnownCommand[] => names.flatMap((name) => commandOf(name) ?? []);

/** `/trogiup`: in a few lines, with its parts as buttons. */
export function help({ plan }: Names, names: readonly string[]): Message {
  const listed = known(names);
  const first = often.filter((name) => listed.some((one) => one.name === name));
  return {
    lines: [
      line(
        'Tôi trả lời về ',
        b(planTitle(plan)),
        ` (${plan.indices.length} chỉ số), nhắc và nhận báo cáo hằng tháng.`,
      ),
      line(`Anh/chị cứ hỏi bằng lời thường, ví dụ «ai phụ trách ${exampleIndex(plan)}».`),
      ...(first.length > 0 ? [line(`Lệnh hay dùng: ${first.map((name) => `/${name}`).join(' · ')}`)] : []),
      line('Anh/chị muốn làm gì?'),
    ],
    buttons: inPairs(partsOf(listed).map((part) => button(partNames[part], { type: 'help-part', part }))),
  };
}

const menuCommands: Readonly<
  Record<Extract<MenuItem, { type: 'command' }>['name'], (month: string, count: number | undefined) => string>
> = {
  vuongmac: (_, count) => `Vướng mắc, kiến nghị chờ anh/chị (${count})`,
  giahan: (_, count) => `Yêu cầu gia hạn chờ anh/chị (${count})`,
  tiendo: (month) => `Tiến độ ${month}`,
  chuabaocao: () => 'Đơn vị chưa báo cáo',
  nhac: (_, count) => `Nhắc báo cáo (${count} đơn vị còn nợ)`,
  duyet: (month) => `Duyệt báo cáo ${month}`,
  tralai: () => 'Trả lại nhiệm vụ',
  khoa: (month) => `Khóa kỳ ${month}`,
  baocaothang: (month) => `Lập báo cáo Word ${month}`,
  moi: (_, count) => `Mời người dùng (${count} người chưa liên kết)`,
};

function menuButton(item: MenuItem, month: string): Button {
  if (item.type === 'command') return commandButton(menuCommands[item.name](month, item.count), item.name);
  if (item.type === 'account') {
    const { person, channel, userId } = item.joined;
    return button(`Xác nhận tài khoản mới của ${person.name}`, { type: 'ask-account', channel, userId });
  }
  if (item.type === 'arrear')
    return button(`Báo cáo ${monthName(toPeriod(item.period))} còn nợ của ${item.unit.name}`, {
      type: 'open',
      unit: item.unit.id,
      period: item.period,
    });
  const { unit, named, period } = item;
  const of = named ? `, ${named.name}` : '';
  const open = (label: string): Button => button(label, { type: 'open', unit: unit.id, period });
  if (item.type === 'sent-report')
    return open(
      item.awaited > 0
        ? `Nhập ${item.awaited} số liệu còn thiếu ${month}${of}`
        : `Xem, sửa báo cáo ${month}${of}`,
    );
  const { owed, answered } = item;
  if (answered === 0) return open(`Báo cáo ${month}${of} (${owed} nhiệm vụ)`);
  return answered === owed
    ? open(`Xem lại rồi gửi báo cáo ${month}${of}`)
    : open(`Báo cáo tiếp ${month}${of} (đã trả lời ${answered}/${owed})`);
}

/** That what was told of own work is not taken down, and how it stands with the reports it may belong to. */
function ownWorkWords(items: readonly MenuItem[], month: string): string {
  const reports = items.filter((item) => item.type === 'report' || item.type === 'sent-report');
  const [first] = reports;
  const times = reports.flatMap(({ sentAt }) => sentAt ?? []);
  if (!first || times.length < reports.length)
    return `Báo cáo ${month} chưa gửi; câu này tôi chưa ghi. Mở báo cáo để ghi:`;
  const at = reports.length === 1 ? ` lúc ${inVietNam(times[0]!).format('HH:mm DD/MM')}` : '';
  const received = `Báo cáo ${month} đã nhận${at}`;
  const lacking = reports.reduce((sum, one) => sum + (one.type === 'sent-report' ? one.awaited : 0), 0);
  const back = reports.reduce((sum, one) => sum + (one.type === 'report' ? one.owed : 0), 0);
  if (back > 0)
    return `${received}; còn ${back} nhiệm vụ cần trả lời lại. Câu này tôi chưa ghi; mở báo cáo để ghi:`;
  if (lacking > 0) return `${received}; còn ${lacking} số liệu. Câu này tôi chưa ghi.`;
  return `${received}; câu này tôi chưa ghi. Cần bổ sung thì mở báo cáo:`;
}

/** Words for commands: what there are, and what may have been meant. */
export const guiding = {
  menu({ period, items }) {
    const month = monthName(toPeriod(period));
    return {
      lines: [line('Anh/chị làm được ngay:')],
      buttons: [...items.map((item) => [menuButton(item, month)]), [commandButton('Việc khác', 'trogiup')]],
    };
  },
  'own-work'({ period, items }) {
    const month = monthName(toPeriod(period));
    return {
      lines: [line(ownWorkWords(items, month))],
      buttons: items.map((item) => [menuButton(item, month)]),
    };
  },
  'nothing-begun': ({ period, items }) => ({
    lines: [line('Không có việc gì đang dở.')],
    buttons: items.map((item) => [menuButton(item, monthName(toPeriod(period)))]),
  }),
  'help-part'({ part, commands }, { plan, org }) {
    const hint = partHints[part];
    return {
      lines: [
        line(b(partNames[part])),
        ...(part === 'ask' ? questions({ plan, org }).map((question) => line(`• ${question}`)) : []),
        ...(hint === null ? [] : [line(hint)]),
        ...commandLines(known(commands).map(({ name }) => name)).map((one) => line(one)),
      ],
      buttons: [[commandButton('◀ Việc khác', 'trogiup')]],
    };
  },
  'unknown-command'({ typed, argument, names: near }) {
    const name = shortText(typed, 32);
    const names = known(near).map((one) => one.name);
    if (names.length === 0) return { lines: [line(`Không có lệnh /${name}. Các lệnh: /trogiup`)] };
    return {
      lines: [line(`Không có lệnh /${name}. Ý anh/chị là ${names.map((one) => `/${one}`).join(' hay ')}?`)],
      buttons: [
        names.map((one) =>
          commandButton(`/${one}${argument ? ` ${shortText(argument, 24)}` : ''}`, one, argument),
        ),
      ],
    };
  },
} satisfies WordingOf<GuidingContent>;
