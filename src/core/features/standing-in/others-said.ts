import { hasQuestionForm } from '../../ask/question-form.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { foldedWords } from '../../text/fold.ts';
import { unitsAt, wordsOf } from '../instructing/unit-words.ts';
import { renameForms } from '../succession/rename-unit.ts';
import { type KnownTurn, say } from '../turn.ts';

import { lateAllowed } from './late-for-one.ts';
import { othersAway } from './others-away.ts';
import { replaced } from './others-replaced.ts';

/** A longer text tells of something. */
const longest = 160;

/** «phòng hạ tầng số đổi tên thành phòng chuyển đổi số» */
const renames =
  /^\s*(?:cho\s+|nhờ\s+|em\s+)*(\p{L}[\p{L}\s–-]{1,80}?)\s+(?:được\s+|đã\s+|sẽ\s+|xin\s+)*(?:đổi tên|doi ten)\s+(?:thành|là|sang|thanh|la)\s+(\S.{1,100})$/iu;

function unitRenamed(turn: KnownTurn, text: string): Outcome | null {
  const [, called = '', name = ''] = renames.exec(text.normalize('NFC').replace(/[.!]+$/, '')) ?? [];
  const words = wordsOf(called);
  const named = called === '' ? null : unitsAt(turn, words, 0, 2);
  const [unit, another] = named?.units ?? [];
  if (!unit || another || named!.end < words.plain.length) return null;
  if (!worksForOffice(turn.context.org, turn.person))
    return say({ type: 'ordered-of-office', does: 'rename-unit', isHead: turn.person.role === 'head' });
  const given = withoutCourtesy(name);
  const capital = given.charAt(0).toUpperCase() + given.slice(1);
  return renameForms['unit-new-name'].fill(turn, { type: 'unit-new-name', unit: unit.id }, capital);
}

/** «ủy quyền cho anh Hùng xử lý việc của tôi», said by a leader: whoever is away is answered for by the office. */
const handsOver = /^(?:(?:em|toi|anh|chi|nho|bot|cho) )*(?:uy quyen|uy nhiem)(?: |$)/;

/**
 * What is said of others by the office, leaders and heads: that somebody is away, who takes whose place, that a unit may be late. The act's own
 * step with what was said in it, or who does it, and how. Null for anything else.
 */
export function othersSaid(turn: KnownTurn, text: string): Outcome | null {
  if (text.length > longest || text.includes('?')) return null;
  const isLate = lateAllowed(turn, text);
  if (isLate || hasQuestionForm(text)) return isLate;
  if (turn.person.role === 'leader' && handsOver.test(foldedWords(text)))
    return say({ type: 'leader-no-deputy' });
  return othersAway(turn, text) ?? replaced(turn, text) ?? unitRenamed(turn, text);
}
