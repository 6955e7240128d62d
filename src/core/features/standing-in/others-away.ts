import { monthAtHand } from '../../month/month-at-hand.ts';
import { indexOf } from '../../people/directory-index.ts';
import { worksForOffice } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import type { Outcome } from '../../said/content.ts';
import { type KnownTurn, say } from '../turn.ts';

import { daysIn, lead, oneNamed } from './named-other.ts';

const off =
  '(?:nghỉ(?!\\s+(?:hưu|việc|lễ|tết|thôi|gì|không))|nghi(?!\\s+(?:huu|viec|le|tet|thoi|gi))|vắng|vang|bị ốm|ốm|om|nằm viện|nhập viện|đi\\s+(?:vắng|công tác|học|tập huấn|phép|khám|viện|họp)|di\\s+(?:vang|cong tac|hoc|tap huan|phep|kham|vien|hop))(?!\\p{L})';
const isAway = new RegExp(
  `^\\s*${lead}(\\p{L}[\\p{L}\\s/]{1,50}?)\\s+(?:(?:sẽ|bị|đang|phải|xin|có lịch|thì|se|bi|dang|phai|co lich)\\s+)*${off}([\\s\\S]*)$`,
  'iu',
);

/** Something is to be done meanwhile: that is what is meant. */
const bidsElse =
  /(?<!\p{L})(?:cho|để|nhờ|giao|xin|muốn|phải|cần|em|tôi|mình|tui|ai|de|nho|muon|phai|can|toi|minh)\s(?:\p{L}+\s){0,4}?(?:nộp|gửi|báo cáo|nhập|ký|làm|bấm|trả lời|duyệt|nop|gui|bao cao|nhap|ky|lam|tra loi|duyet)(?!\p{L})/iu;

/**
 * «chị Yến đi công tác từ 24 đến 26/5»: of somebody else, which nobody writes down for them; what happens meanwhile is said, and the
 * office enters a report for a head.
 */
export function othersAway(turn: KnownTurn, text: string): Outcome | null {
  const [, called = '', behind = ''] = isAway.exec(text.normalize('NFC')) ?? [];
  const isAsked =
    /(?<![\p{L}])(?:bao giờ|khi nào|hôm nào|ngày nào|mấy|đâu|chưa|không|bao gio|khi nao|chua|khong)(?![\p{L}])/iu.test(
      behind,
    );
  // «cho chị Yến nghỉ» bids it, and «anh Vinh đi vắng, cho tôi nộp báo cáo» something else.
  const isBidden = /^(?:cho|để|de)\s/iu.test(called) || bidsElse.test(behind);
  const person = called === '' || isAsked || isBidden ? null : oneNamed(turn, called);
  if (!person) return null;
  const span = daysIn(`${text.slice(0, text.indexOf(called))} ${behind}`, turn.now);
  const unit =
    person.role === 'head' ? (indexOf(turn.context.org).units.get(person.unit ?? '') ?? null) : null;
  const leads = turn.context.plan.indices.some((index) => isLedBy(index, person.id));
  return say({
    type: 'away-of-other',
    person,
    span,
    unit,
    leads,
    enter: unit && worksForOffice(turn.context.org, turn.person) ? monthAtHand(turn) : null,
  });
}
