import { type Person, worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { addNamed } from '../directory/directory.ts';
import { proposeHead } from '../directory/heads.ts';
import { readPerson } from '../directory/names.ts';
import { isWrittenAsName } from '../feature.ts';
import { cutFirstDay, readFirstDay } from '../succession/first-day.ts';
import { followLeader, leaderForms } from '../succession/leading.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';

import { lead, oneNamed, titles } from './named-other.ts';

/** «thay chị Lan bằng anh Nguyễn Văn Bình» */
const insteadOf = new RegExp(
  `^\\s*${lead}(?:thay|thay thế|đổi|doi)\\s+(?<old>\\p{L}[\\p{L}\\s/]{0,50}?)\\s+(?:bằng|thành|sang|bang|thanh)\\s+(?<name>\\p{L}[\\p{L}\\s/]{1,60})$`,
  'iu',
);
/** «anh Bình thay chị Yến», «anh Bình làm trưởng phòng thay em» */
const takesPlace = new RegExp(
  `^\\s*${lead}(?<name>\\p{L}[\\p{L}\\s/]{1,40}?)\\s+(?:(?:sẽ|lên|về|được|se|len|ve|duoc|làm|lam|giữ chức|phụ trách|phu trach|trưởng phòng|truong phong|giám đốc|phó giám đốc)\\s+)*(?:thay|thay thế|thay cho|thế chỗ|thế)\\s+(?:cho\\s+)?(?<old>\\p{L}[\\p{L}\\s/]{0,50})$`,
  'iu',
);
/** Somebody reports meanwhile: that is another thing. */
const meanwhile = /(?:báo cáo|bao cao|nộp|nop|trực|truc|ký|nhập|nhap|làm|lam)\s+thay/iu;

/**
 * «thay chị Lan bằng anh Nguyễn Văn Bình», «anh Bình thay chị Yến từ 1/6»: a head's follower is shown; who follows a leader in all of
 * their indices is asked, or from when; somebody new is added first. Whoever may not hears who does.
 */
export function replaced(turn: KnownTurn, text: string): Outcome | null {
  const { said, day } = withoutFirstDay(text, turn.now);
  const found = placesIn(said);
  const meant = found && meantIn(turn, found);
  if (!meant) return null;
  const { old, known, name } = meant;
  if (!worksForOffice(turn.context.org, turn.person))
    return say({
      type: 'ordered-of-office',
      does: old.role === 'head' ? 'head' : 'leader',
      isHead: turn.person.role === 'head',
    });
  return old.role === 'head' && old.unit !== undefined
    ? proposeHead(turn, { type: 'head-name', unit: old.unit }, known?.name ?? name)
    : leaderReplaced(turn, old, { known, name, day });
}

/** A text without the day from which on it counts, «từ 1/6» before or behind it, and that day. */
function withoutFirstDay(text: string, now: number): { said: string; day: string | null } {
  const begins = /^\s*từ\s+(\S*\d\S*)\s+/iu.exec(text);
  const cut = begins ? { before: text.slice(begins[0].length), day: begins[1]! } : cutFirstDay(text);
  const read = cut ? readFirstDay(cut.day, now) : null;
  return { said: cut?.before ?? text, day: typeof read === 'string' ? read : null };
}

/** Whose place somebody takes, and who does, as it was said; null where nothing of the kind is. */
function placesIn(said: string): { old: string; name: string } | null {
  const plain = said
    .normalize('NFC')
    .replace(/[.!]+$/, '')
    .trim();
  const found =
    insteadOf.exec(plain)?.groups ?? (meanwhile.test(plain) ? undefined : takesPlace.exec(plain)?.groups);
  return found?.old && found.name ? { old: found.old, name: found.name } : null;
}

/** Who these are: a head or a leader, and somebody of the directory or new to it; null for anything else. */
function meantIn(
  turn: KnownTurn,
  said: { old: string; name: string },
): { old: Person; known: Person | null; name: string } | null {
  const isSelf = /^(?:em|tôi|toi|mình|minh)$/iu.test(said.old.trim());
  const old = isSelf ? turn.person : oneNamed(turn, said.old);
  if (!old || (old.role !== 'head' && old.role !== 'leader')) return null;
  const name = withoutCourtesy(said.name.replace(new RegExp(`^${titles}`, 'iu'), ''));
  const known = oneNamed(turn, said.name);
  return known || isNewName(turn, name) ? { old, known, name } : null;
}

/** Whether words may be the name of somebody whom the directory does not have: written as one, or a given name alone. */
const isNewName = ({ context }: KnownTurn, name: string): boolean =>
  (isWrittenAsName(name) && !('problem' in readPerson(name, context.org))) || /^\p{Lu}\p{Ll}*$/u.test(name);

/** Who follows a leader in all of their indices; somebody whom the directory does not have is added first. */
function leaderReplaced(
  turn: KnownTurn,
  old: Person,
  { known, name, day }: { known: Person | null; name: string; day: string | null },
): Outcome | null {
  const added = !known && name.includes(' ') ? addNamed(turn, name, { role: 'leader' }) : null;
  if (added && added.kind !== 'silence')
    return { ...added, replies: [{ type: 'leader-to-add', name, instead: old }, ...added.replies] };
  const asked = followLeader(turn, old.id, true);
  if (asked.kind !== 'act') return asked;
  const within = { ...turn, state: asked.state };
  const form = openForm(within)?.form;
  if (form?.type !== 'new-leader') return asked;
  const chosen = leaderForms['new-leader'].fill(
    within,
    day === null ? form : { ...form, day },
    known?.name ?? name,
  );
  return chosen.kind === 'answer' ? { ...asked, replies: chosen.replies } : chosen;
}
