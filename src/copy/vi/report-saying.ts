import type { ReportContent } from '../../core/documents/compose-report.ts';
import type { PaperBlock } from '../../core/documents/paper-model.ts';
import type { ReportedTask } from '../../core/documents/report-rows.ts';
import type { Unit } from '../../core/people/org.ts';
import { cutAt } from '../../core/text/cut.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { joined } from './words.ts';

/** A part of a paper; its number is where it stands. */
export interface Part {
  title: string;
  /** Its own number, where it is not told by its place: an index's code, the same in text, table and annex. */
  number?: string;
  blocks: readonly PaperBlock[];
  parts?: readonly Part[];
}

/** What the annexes are called; null of one that is not there. */
export interface References {
  tasks: string | null;
  late: string | null;
  matters: string | null;
}

export const text = (words: string): PaperBlock => ({ type: 'text', text: words });
export const texts = (words: readonly string[]): PaperBlock[] => words.map(text);

/** Ends as a sentence does, whatever somebody typed; their words stay as they are. */
const sentence = (words: string): string => (/[.;:!?…]\s*$/u.test(words) ? words : `${words}.`);

export const day = (atMs: number): string => inVietNam(atMs).format('DD/MM/YYYY');
/** «17 giờ 00 ngày 25/05/2023». */
export const hour = (atMs: number): string => inVietNam(atMs).format('HH [giờ] mm [ngày] DD/MM/YYYY');

export const names = (units: readonly Unit[]): string => joined(units.map(({ name }) => name));

/** A part, or none where nothing is said in it. */
export const partWith = (
  title: string,
  blocks: readonly PaperBlock[],
  parts: readonly Part[] = [],
): Part[] => (blocks.length === 0 && parts.length === 0 ? [] : [{ title, blocks, parts }]);

/** «Phòng Hạ tầng số (mục 12 Phụ lục I)»: whose words follow, of which task. */
export const saidBy = ({ unit, place }: ReportedTask, { tasks }: References): string =>
  tasks === null ? unit.name : `${unit.name} (mục ${place} ${tasks})`;

/** So many months are told one by one in the text; of more the last word of each task, the annex has them all. */
const monthsTold = 3;
export const toldOf = ({ months }: ReportContent): 'each' | 'last' =>
  months.length > monthsTold ? 'last' : 'each';

/** So many signs of an answer are read in the text, and in what refers to the table of all tasks, which has the whole. */
const mostInText = 400;

/** The beginning of long words, up to a word's end, and where the whole is read; short ones as they are. */
export function brief(words: string, whole: string | null): string {
  if (whole === null || words.length <= mostInText) return words;
  const begun = cutAt(words, mostInText)
    .replace(/\s+\S*$/u, '')
    .replace(/[\s.,;:–-]+$/u, '');
  return `${begun}… (xem ${whole})`;
}

/** A line of a unit's own words, as it wrote them; of long ones the beginning. What begins with a dash of its own has a line of its own. */
export const ownWords = (
  task: ReportedTask,
  references: References,
  words: string,
  mark: '-' | '+' = '-',
): PaperBlock[] =>
  words === ''
    ? []
    : [
        text(
          `${mark} ${saidBy(task, references)}:${/\n|^[-+–•]/u.test(words) ? '\n' : ' '}${sentence(words)}`,
        ),
      ];
