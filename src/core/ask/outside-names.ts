import type { Org, Unit, UnitGroup } from '../people/org.ts';
import { fold } from '../text/fold.ts';

/** What bodies of one kind are called, and where they are: it names none of them. */
const general: ReadonlySet<string> = new Set(
  'co quan khu vuc cac cap ubnd uy ban nhan dan so chi cuc cuc huyen tinh xa phuong thi tran va tong van phong phong ban trung tam'.split(
    ' ',
  ),
);
const sides = ['bên', 'phía', 'ngành', 'cơ quan', 'bên cơ quan', 'bên chi cục', 'anh em'];

/**
 * «bên thuế», «ngành thuế» of «Thuế khu vực Thượng Khê», which is also called «cơ quan thuế»: a body outside by the one word that all of
 * its names share, where no unit of the agency has it in its own.
 */
function calledOutside(
  { name, aliases }: Pick<Unit, 'name' | 'aliases'>,
  own: readonly (Unit | UnitGroup)[],
): string[] {
  const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/u);
  const [first = [], ...others] = [name, ...aliases].map(wordsOf);
  const taken = new Set(own.flatMap((unit) => [unit.name, ...unit.aliases].flatMap(wordsOf)));
  return first
    .filter((word) => others.length > 0 && others.every((words) => words.includes(word)))
    .filter((word) => !general.has(fold(word)) && !taken.has(word))
    .flatMap((word) => sides.map((side) => `${side} ${word}`));
}

/** All bodies outside, as phrases that name them; a slip of the hand in them is none. */
export const outsideNames = ({ outside, units, unitGroups }: Org) =>
  outside.flatMap((unit) =>
    calledOutside(unit, [...units, ...unitGroups]).map((phrase) => ({
      phrase,
      meaning: { type: 'unit' as const, id: unit.id },
      fuzzy: false,
    })),
  );
