import type { RosterContent } from '../../core/features/roster/declared.ts';
import type { Attachment } from '../../core/said/attachment.ts';
import type { Names } from '../../core/said/names.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { grouped } from './code-words.ts';
import { linkOf, onZalo, speaksOn } from './late-linking.ts';
import { date, longDate, withTitle } from './words.ts';

type Pages = Extract<RosterContent, { type: 'invitation-pages' }>;

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Whether a title names a unit already: «Trưởng phòng Hạ tầng số» of «Phòng Hạ tầng số». */
const isNamedIn = (title: string, unit: string): boolean =>
  title.toLocaleLowerCase('vi').includes(unit.toLocaleLowerCase('vi'));

/** The name under which Telegram finds the bot, of an address of it. */
const botNamed = (link: string): string | null => /^https:\/\/t\.me\/(\w+)/.exec(link)?.[1] ?? null;

/** How somebody gets in by a card: by its sign, by the bot's name on Telegram for who types the code, or by Zalo. */
function steps(names: Names, link: string | null): string[] {
  const bot = link === null ? null : botNamed(link);
  const zalo = speaksOn('zalo', names) ? [`mở Zalo, ${onZalo(names)}, gửi mã`] : [];
  const telegram =
    link === null
      ? []
      : [`quét mã QR để mở Telegram${bot === null ? '' : `, hoặc tìm @${bot} trên Telegram rồi gửi mã`}`];
  const either = [...telegram, ...zalo];
  return either.length === 0
    ? ['Mở cuộc trò chuyện với bot của cơ quan rồi gửi mã.']
    : [`${either.join('; hoặc ')}.`.replace(/^./, (first) => first.toUpperCase())];
}

/** Invitations to be printed and cut, eight a page, as a Word file; every word of it is in its content. */
export function invitationPages({ codes, expiresAt }: Pages, names: Names): Attachment {
  const mark = names.rehearsal ? 'CHẠY THỬ – ' : '';
  return {
    type: 'file',
    name: `${names.rehearsal ? 'CHẠY THỬ - ' : ''}Thư mời ${names.plan.composite} ${codes.length} người.docx`,
    mime: docx,
    kind: 'invitations',
    content: {
      title: `${mark}${names.plan.agency.name}: thư mời dùng Trợ lý ${names.plan.composite}. Mỗi mã của một người, dùng một lần, đến ${longDate(expiresAt)}. Cắt rời, đưa riêng từng người.`,
      cards: codes.map(({ person, unit, code }) => {
        const link = linkOf(code, names);
        return {
          heads: [names.plan.agency.name, `${mark}Thư mời dùng Trợ lý ${names.plan.composite}`],
          name: person.name,
          title: [
            ...(person.title === person.name ? [] : [person.title]),
            ...(unit && !isNamedIn(withTitle(person), unit.name) ? [unit.name] : []),
          ].join(', '),
          code: grouped(code),
          link,
          lines: [...steps(names, link), `Mã dùng một lần, đến ${date(dateOf(expiresAt))}.`],
        };
      }),
    },
  };
}
