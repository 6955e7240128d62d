import type { RosterContent, RosterPerson, RosterUnit } from '../../core/features/roster/declared.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { invitationPages } from './invitation-pages.ts';
import { channelNames } from './names.ts';
import { shortLines } from './short-list.ts';
import { b, date, line, longDate, moment, notKnown, only, shortText, withTitle } from './words.ts';

type Of<Type extends RosterContent['type']> = Extract<RosterContent, { type: Type }>;

/** So many people are told in one list; a unit of its own shows the others. */
const mostLines = 30;

/** «Telegram «Bình Minh» từ 22/05/2023 (ưu tiên)» */
const accountWords = ({
  channel,
  shownName,
  linkedAt,
  unconfirmed,
  preferred,
}: RosterPerson['accounts'][number]): string =>
  `${channelNames[channel]}${shownName === undefined ? '' : ` «${shortText(shownName, 24)}»`} từ ${inVietNam(linkedAt).format('DD/MM/YYYY')}${unconfirmed ? ' (chờ xác nhận)' : ''}${preferred ? ' (ưu tiên)' : ''}`;

/** How somebody stands: linked or not, away, in whose stead. */
const standing = ({ accounts, codeMadeAt, awayUntil, standsIn }: RosterPerson): string[] => [
  accounts.length > 0
    ? accounts.map(accountWords).join(', ')
    : `chưa liên kết${codeMadeAt === null ? '' : `, đã cấp mã ${inVietNam(codeMadeAt).format('DD/MM')}`}`,
  ...(awayUntil === null ? [] : [`vắng đến ${date(awayUntil)}`]),
  ...standsIn.map(
    ({ unit, until }) => `báo cáo thay ${unit.name}${until === null ? '' : ` đến ${date(until)}`}`,
  ),
];

const personLine = (one: RosterPerson): Line =>
  line(`– ${withTitle(one.person)} · ${standing(one).join(' · ')}`);

const unitWords = ({ unit }: RosterUnit): string => unit?.name ?? 'Lãnh đạo và người không thuộc đơn vị';

const printLabel = (isPrinted: boolean, count: number): string =>
  isPrinted ? `In thư mời ${count} người chưa liên kết` : `Mã mời ${count} người chưa liên kết`;

function rosterMessage({ units, unlinked, isWhole, isPrinted, unknown }: Of<'roster'>): Message {
  const people = units.flatMap((one) => one.people);
  const linked = people.filter(({ accounts }) => accounts.length > 0).length;
  const lines = units.flatMap((one) => [
    ...(isWhole || one.unit ? [line(b(unitWords(one)), one.people.length === 0 ? ': chưa có ai.' : '')] : []),
    ...one.people.map(personLine),
  ]);
  const chosen: Button[][] = isWhole
    ? units.map((one) => [
        button(unitWords(one), { type: 'show-roster', ...(one.unit ? { unit: one.unit.id } : {}) }),
      ])
    : people.map(({ person }) => [button(withTitle(person), { type: 'show-person', personId: person.id })]);
  return {
    lines: [
      ...notKnown(unknown, 'ai, đơn vị nào tên'),
      line(`${people.length} người, ${linked} đã liên kết.`),
      ...shortLines(lines, mostLines, 'dòng'),
    ],
    buttons: [
      ...(unlinked > 0
        ? [[button(printLabel(isPrinted, unlinked), { type: 'print-invitations', whom: 'ask' as const })]]
        : []),
      ...chosen,
    ],
  };
}

function personMessage({ one, unit }: Of<'roster-person'>): Message {
  const { person, accounts } = one;
  return {
    lines: [
      line(b(withTitle(person)), unit && !withTitle(person).includes(unit.name) ? ` · ${unit.name}` : ''),
      ...standing(one).map((words) => line(words)),
    ],
    buttons: [
      [
        button(accounts.length > 0 ? 'Mời thêm tài khoản' : 'Mời', { type: 'invite', personId: person.id }),
        button('Đổi tên', { type: 'name-anew', personId: person.id }),
      ],
      [
        ...(unit ? [button(`Trưởng ${unit.name}`, { type: 'choose-head', unit: unit.id })] : []),
        button('Nghỉ', { type: 'leave', personId: person.id }),
      ],
    ],
  };
}

/** Words for who is there, and how they are linked. */
export const roster = {
  roster: rosterMessage,
  'roster-person': personMessage,
  'confirm-print': ({ holders, others, madeAt, isPrinted }) => ({
    lines: [
      line(
        `${holders} người có mã mời chưa dùng, tạo gần nhất lúc ${moment(madeAt)}, vẫn còn hiệu lực. Tạo mã mới thì mã đã gửi hết hiệu lực.`,
      ),
    ],
    buttons: [
      ...(others > 0
        ? [
            [
              button(`Chỉ ${others} người chưa có mã`, {
                type: 'print-invitations',
                whom: 'rest' as const,
              }),
            ],
          ]
        : []),
      [
        button(`${isPrinted ? 'In' : 'Tạo'} mã mới cho cả ${holders + others} người`, {
          type: 'print-invitations',
          whom: 'all' as const,
        }),
      ],
      [stopButton()],
    ],
  }),
  'nobody-to-invite': () => only('Mọi người trong danh bạ đều đã liên kết hoặc đã có mã mời.'),
  'invitation-pages': (content, names) => ({
    lines: [
      line(
        b(`Thư mời của ${content.codes.length} người`),
        `: in tệp này, cắt rời, đưa riêng từng người. Mã dùng một lần, đến ${longDate(content.expiresAt)}; mã cũ hết hiệu lực. Tôi không lưu tệp này: mất thì in lại mã mới.`,
      ),
    ],
    attachment: invitationPages(content, names),
  }),
} satisfies WordingOf<RosterContent>;
