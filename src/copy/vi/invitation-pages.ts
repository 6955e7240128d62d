import type { RosterContent } from '../../core/features/roster/declared.ts';
import type { Attachment } from '../../core/said/attachment.ts';
import type { Names } from '../../core/said/names.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { grouped, linkOf, onZalo, speaksOn } from './linking.ts';
import { date, longDate, withTitle } from './words.ts';

type Pages = Extract<RosterContent, { type: 'invitation-pages' }>;

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How somebody gets in by a card: by its sign, or by Zalo. */
function steps(names: Names, hasLink: boolean): string[] {
  const zalo = speaksOn('zalo', names) ? [`mở Zalo, ${onZalo(names)}, gửi mã`] : [];
  const telegram = hasLink ? ['quét mã QR để mở Telegram'] : [];
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
          name: person.name,
          title: [
            ...(person.title === person.name ? [] : [person.title]),
            ...(unit && !withTitle(person).includes(unit.name) ? [unit.name] : []),
          ].join(', '),
          code: grouped(code),
          link,
          lines: [...steps(names, link !== null), `Mã dùng một lần, đến ${date(dateOf(expiresAt))}.`],
        };
      }),
    },
  };
}
