import { fold } from '../text/fold.ts';
import type { Answer, AskContext } from './answer.ts';
import { unitsOf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import { readText } from './read-text.ts';

/** What no report and no list tells by itself, whatever else it tells: when something comes next, money, whom to call, in which of the months. */
export const open =
  /(?:^| )(?:(?:dot|lan|lop|ky|buoi|cuoc|phien) (?:toi|sau|tiep|ke tiep)(?: [a-z]+){0,3} (?:khi nao|bao gio|ngay nao|hom nao|luc nao|chung nao)|(?:bao nhieu|may) (?:tien|ty|ti|trieu|kinh phi)|(?:goi|lien he|lien lac)(?: (?:cho|voi))? ai|ai (?:la )?(?:truong phong|giam doc|truong|pho)|thang nao (?:dat|du|vuot|qua|tren|duoi)(?: [a-z0-9]+)*)(?= |$)/;

const ofReported: ReadonlySet<Answer['type']> = new Set([
  'found',
  'sent',
  'nudges',
  'debt',
  'month',
  'unit-progress',
  'index-progress',
]);

/** Whether a question that was not understood asks what the answer does not tell for certain. */
export const isOpen = (clause: string, { type }: Answer): boolean =>
  ofReported.has(type) && open.test(fold(clause));

/** «gọi cho ai», behind a unit that was named: whoever leads it. */
export const asksWhomToCall =
  /^(?:(?:thi|gio|can|roi|va) )*(?:goi|lien he|lien lac|hoi)(?: (?:cho|voi))? ai(?: (?:day|nhi|a|vay|the|duoc))*$/;

/** The title of who leads the one unit that is named, as the directory has it; null where it has none. */
export function headNamed(names: string, context: AskContext): string | null {
  const [unit, another] = unitsOf(partsOf(context, readText(names, context), null));
  const head = context.org.people.find((one) => one.role === 'head' && one.unit === unit?.id);
  return another === undefined ? (head?.title ?? null) : null;
}
