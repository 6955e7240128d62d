import type { AboutSeen, InstructionSeen } from '../../core/features/instructing/declared.ts';
import type { Person } from '../../core/people/org.ts';
import type { Line } from '../../core/said/message.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { dayMonth } from './cadence-name.ts';
import { b, codedIndex, line, shortText, shortTitle, withTitle } from './words.ts';

/** «PGĐ Phan Thị Lan», «Chánh Văn phòng Sở», or somebody whom the directory does not have any more. */
export const nameOf = (person: Person | null): string =>
  person === null
    ? 'một người không còn trong danh bạ'
    : person.role === 'leader'
      ? `${shortTitle(person)} ${person.name}`
      : withTitle(person);

/** What an instruction is about, behind its unit: «2.2 Chi phí không chính thức», «việc 2.2.1 …»; nothing of a unit as a whole. */
function subject({ index, task }: Pick<AboutSeen, 'index' | 'task'>): string {
  if (task) return `việc ${task.id} ${shortText(task.text, 60)}`;
  return index ? codedIndex(index) : '';
}

/** « (2.2 Chi phí không chính thức)» */
export const inBrackets = (about: Pick<AboutSeen, 'index' | 'task'>): string => {
  const of = subject(about);
  return of === '' ? '' : ` (${of})`;
};

const dayMonthOf = (at: number): string => dayMonth(dateOf(at));

/** «chưa trả lời», «đã trả lời 21/05» */
const standing = ({ instruction: { answers } }: InstructionSeen): string => {
  const last = answers.at(-1);
  return last ? `đã trả lời ${dayMonthOf(last.at)}` : 'chưa trả lời';
};

/** A row of a list: who, whom, of what, when, the words, and whether it was answered. */
export const givenRow = (seen: InstructionSeen): Line =>
  line(
    `📌 ${nameOf(seen.by)} → `,
    b(seen.unit.name),
    `${inBrackets(seen)} ${dayMonthOf(seen.instruction.at)}: «${shortText(seen.instruction.words, 160)}» – ${standing(seen)}`,
  );

/** So many stand beside an answer; all of them are listed by their command. */
const mostBeside = 3;

/** What leaders had units do about what an answer tells, the latest. */
export const givenLines = (given: readonly InstructionSeen[]): Line[] => [
  ...given.slice(-mostBeside).map(givenRow),
  ...(given.length > mostBeside ? [line(`… và ${given.length - mostBeside} yêu cầu khác: /yeucau`)] : []),
];
