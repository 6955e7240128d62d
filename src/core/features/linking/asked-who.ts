import { peopleWithoutAccount } from '../../people/links.ts';
import { worksForOffice } from '../../people/org.ts';
import { inWords, whole } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';
import { openList } from './list-behind.ts';
import { linkedAccounts } from './waiting-accounts.ts';

/** What people call it to have an account with the bot. */
const joined =
  '(?:liên kết|tham gia|vào|có tài khoản|kết nối|đăng ký|dùng|nhận lời mời)(?: (?:bot|trợ lý|tài khoản))?';
const ending = '(?: (?:vậy|thế|ạ|nhỉ|không|hả|em|với|rồi|nào|cả))*';
const who =
  '(?:(?:còn|những|có|các|đã|cho|anh|chị|em|tôi|xem|danh sách) )*(?:ai|những ai|người|người nào|bao nhiêu người|mấy người)';
const asksUnlinked = whole(`${who}(?: (?:còn|là|vẫn|mà|đang))* (?:chưa|không)(?: được)? ${joined}${ending}`);
const asksLinked = whole(
  `${who}(?: (?:(?:đã|mới|vừa)(?: được)? ${joined}${ending}|(?:liên kết|tham gia|vào)(?: bot)? rồi${ending}))`,
);

/** «ai chưa liên kết», «ai đã tham gia»: who has an account and who has none, for the office; null for any other text. */
export function tellWhoJoined(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person } = turn;
  if (!worksForOffice(context.org, person)) return null;
  const said = inWords(text);
  const isLinked = asksLinked.test(said);
  if (!isLinked && !asksUnlinked.test(said)) return null;
  return say({
    type: 'who-joined',
    joined: isLinked ? linkedAccounts(turn) : [],
    missing: peopleWithoutAccount(state, context.org),
    isAsked: true,
    ...(openForm(turn) || waitingReport(turn) || openList(turn)?.asked ? { amid: true as const } : {}),
    opens: null,
  });
}
