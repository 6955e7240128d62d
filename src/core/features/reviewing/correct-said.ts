import { hasQuestionForm } from '../../ask/question-form.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { namedOfReport } from '../closing/return-said.ts';
import { type KnownTurn, openForm } from '../turn.ts';
import { askWhatIsRight, correctionForms } from './correct-for-unit.ts';

/** «sửa việc 4 thành chậm vì chờ kinh phí», «sửa thay việc 3 của thanh tra: 96,5» */
const corrects =
  /^\s*(?:(?:dạ|em|bot|giúp|nhờ|cho|anh|chị|hãy)\s+)*(?:sửa|sua|đổi|doi|chỉnh|chinh)\s+(?:(?:lại|lai|thay|giúp|giup|hộ|ho|cho|câu trả lời|cau tra loi)\s+)*(?=(?:việc|viec|nhiệm vụ|nhiem vu)\s*(?:số\s*|so\s*)?\d)/iu;
const ofStatus = / \d{1,3} (?:thanh |la |sang )?(?:hoan thanh|xong|dung tien do|cham|chua lam)(?: |$)/;
/** What joins the number, or the unit, to what is right. */
const joint = /^(?:thành|thanh|là|la|sang|về|ve)\s+/iu;

/**
 * An answer of a unit's report is corrected for it in one sentence, by the office: what is right is taken as if it was typed to the
 * question, and why is asked. Null for anything else, and where no unit's report that was sent is meant.
 * @param reports shows the reports of the month, where a status is said and nothing says of whose
 */
export function correctionSaid(turn: KnownTurn, text: string, reports: () => Outcome | null): Outcome | null {
  const { state, context, person, now } = turn;
  const normal = text.normalize('NFC');
  if (!worksForOffice(context.org, person) || !corrects.test(normal) || hasQuestionForm(text)) return null;
  const named = namedOfReport(turn, normal.replace(corrects, ''));
  if (!named) return ofStatus.test(foldedWords(text)) ? reports() : null;
  const [taskId, another] = named.taskIds;
  if (taskId === undefined || another !== undefined) return null;
  const { unit, period } = named;
  // Of one's own unit it is the report that is edited.
  if (unitsToReport(state, context.org, person, now).some(({ id }) => id === unit)) return null;
  const asked = askWhatIsRight(turn, { unit, period, taskId });
  const said = named.said.replace(joint, '');
  if (asked.kind !== 'act' || said === '') return asked;
  const here: KnownTurn = { ...turn, state: asked.state };
  const form = openForm(here)?.form;
  return form?.type === 'correct-answer' ? correctionForms['correct-answer'].fill(here, form, said) : asked;
}
