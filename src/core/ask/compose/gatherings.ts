import { fold } from '../../text/fold.ts';
import { type Parts, piecesOfType } from './parts.ts';

/** What is held from time to time. */
const gatherings = ['giao ban', 'đối thoại', 'hội nghị', 'tập huấn', 'tọa đàm', 'sơ kết', 'họp'];

/** What is held from time to time and named, as a careful writer spells it. */
export const gatheringsIn = ({ sentence }: Parts): string[] =>
  gatherings.filter(
    (word) => sentence.text.includes(` ${word} `) || sentence.text.includes(` ${fold(word)} `),
  );

const cadenceOf: Partial<Record<string, string>> = { quarter: 'quarter', half: 'half-year' };

/** Tasks that a gathering of a span is looked for without. */
interface Spanned {
  /** All but those that are this gathering, in this span. */
  besides: ReadonlySet<string>;
  /** Those of another span alone. */
  others: ReadonlySet<string>;
}

/**
 * «họp doanh nghiệp quý 2 có bao nhiêu doanh nghiệp dự»: what is held once in half a year is not meant where a quarter is named,
 * whatever its report says. Null where no gathering is named with a span of its own.
 */
export function gatheringOfSpan(parts: Parts): Spanned | null {
  const cadences = new Set(piecesOfType(parts, 'period').map(({ spec }) => cadenceOf[spec.type]));
  const [span] = cadences;
  const events = span === undefined || cadences.size > 1 ? [] : gatheringsIn(parts);
  if (events.length === 0) return null;
  const tasks = parts.context.plan.indices.flatMap((index) => index.tasks);
  const isHeld = (text: string): boolean => events.some((event) => text.toLowerCase().includes(event));
  const meant = tasks.filter(({ cadence, text }) => cadence?.type === span && isHeld(text));
  if (meant.length === 0) return null;
  const idsOf = (of: typeof tasks): ReadonlySet<string> => new Set(of.map(({ id }) => id));
  return {
    besides: idsOf(tasks.filter((task) => !meant.includes(task))),
    others: idsOf(
      tasks.filter(
        ({ cadence }) => cadence !== undefined && cadence.type !== 'monthly' && cadence.type !== span,
      ),
    ),
  };
}
