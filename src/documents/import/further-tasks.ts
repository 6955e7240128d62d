import type { FurtherTask, IndexDraft } from '../../core/plan/draft.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { colonOf } from './attributes.ts';
import type { Building } from './building.ts';
import type { Line } from './lines.ts';
import { levelOf, ownersOfLine } from './task-lines.ts';

/** What only says who watches over the plan, or that reports are sent. */
const isOfReporting = (text: string): boolean =>
  /^(?:la |lam )?(?:dau moi |co quan |don vi )*(?:theo doi|tong hop|don doc|bao cao|gui bao cao)\b/.test(
    foldedWords(text),
  );

/** Fewer signs than these are no work. */
const leastWork = 20;

/**
 * Work that later sections give to one unit, named before a colon or in the heading above: «3. Phòng Thương mại: Phối hợp xúc
 * tiến đầu tư …». What watches over the plan is none, unless the unit has nothing else.
 * @param work the indices and blocks of work that were read
 * @param lines of sections in which no index stands, in the order of the paper
 */
export function furtherTasks(
  building: Building,
  work: readonly IndexDraft[],
  lines: readonly Line[],
): FurtherTask[] {
  const found: FurtherTask[] = [];
  const units = new Map(building.units.drafts().map((unit) => [unit.id, unit]));
  const isBusy = (id: string): boolean =>
    work.some(
      ({ leadUnit, tasks }) => leadUnit === id || tasks.some(({ owners }) => owners?.includes(id) === true),
    );
  const add = (ids: readonly string[], words: string, line: Line): void => {
    const [unit, another] = ids;
    if (unit === undefined || another !== undefined || units.get(unit)?.type !== 'unit') return;
    if (words.length < leastWork || (isOfReporting(words) && isBusy(unit))) return;
    found.push({ id: `${found.length + 1}`, unit, words, place: line.place });
  };
  let owner: { ids: readonly string[]; level: number } | null = null;
  for (const line of lines) {
    const colon = colonOf(line.text);
    const head = ownersOfLine(building, line, colon);
    if (head !== null) {
      owner = { ids: head.ids, level: levelOf(line) };
      if (colon !== null && colon.behind !== '') add(head.ids, colon.behind, line);
      // A paragraph without a mark is of no unit: the next section may begin with it.
    } else if (owner !== null && line.marker !== null && levelOf(line) > owner.level)
      add(owner.ids, line.text, line);
    else owner = null;
  }
  return found;
}
