import type { Draft, IndexDraft, NoPlan } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Block } from './blocks.ts';
import { isAmendment } from './changes-told.ts';
import { kindIn } from './document-head.ts';
import { beginsWithWork } from './unit-at-head.ts';

type Lack = NoPlan['lacks'][number];

/** Kinds of papers that hold a plan; a plan that a decision puts into force is one. */
const kindsOfPlans: readonly string[] = ['kế hoạch', 'quyết định', 'chương trình'];

/** What a paper names somewhere, though nothing of it could be read into a plan: of that it is not said that there is none. */
const named: { readonly [L in Lack]?: RegExp } = {
  indices:
    /\b(?:chi so|tieu chi|tru cot|linh vuc|yeu to|hop phan|thanh phan)(?: thanh phan)?\s+(?:so\s+|thu\s+)?(?:\d|[ivx]{1,4}\b|nhat\b|hai\b|ba\b)|\bchi so(?: thanh phan| noi dung)?\s*(?:so\s*)?(?:["“«‘']|\d{1,2}\s*[.:])|\b(?:noi dung|linh vuc|hang muc|tieu chi) danh gia\b[^\n]*\||\btieu chi \d{1,2}\s*[.:]/,
  targets:
    /\b(?:phan dau|muc tieu|chi tieu)\b[^\n]{0,60}\d\s*(?:%|bac\b)|\d\s*diem\b|\b(?:hang|xep thu|thu hang)\s*\d|\b(?:chi tieu|muc tieu|diem|hang) (?:nam )?20\d\d/,
  tasks:
    /\bnhiem vu\b[^\n]{0,40}:|\b(?:hoan thanh|xong) (?:trong|truoc|vao)\b|\bket qua thuc hien nhiem vu\b|\bnhiem vu trong tam\b/,
  owners:
    /\b(?:dong chi|giam doc|chu tich|pgd|pct)\b[^\n]{0,60}\b(?:chi dao|phu trach)\b|\b(?:phong|van phong|trung tam|thanh tra|so|ban|cong an|don vi|co quan|bo phan)\b[^\n]{0,60}\b(?:chu tri|dau moi|chiu trach nhiem)\b|\|\s*(?:ct|chu tri)\s*(?:\||$)|\blanh dao(?: [a-z]+){0,3} phu trach\s*[:|\n]|\b(?:don vi |co quan |phong )?chu tri\s*:|\b(?:don vi|co quan|phong) (?:chu tri|dau moi)\s*[:|\n]|\bphu trach chi so\b/,
};

const isDone = ({ tasks }: IndexDraft): boolean => tasks.length > 0;

const isLed = ({ leadUnit, leaders }: IndexDraft): boolean => leadUnit !== null || leaders.length > 0;

/** What was not read. */
function lacksOf({ indices, areas }: Draft): Lack[] {
  const work = [...indices, ...areas];
  const tasks = work.flatMap((one) => one.tasks);
  const lacks: [Lack, boolean][] = [
    ['indices', indices.length === 0],
    ['targets', !indices.some(({ target, baseline }) => target !== null || baseline !== null)],
    ['tasks', tasks.length === 0],
    ['owners', !work.some(isLed) && tasks.every(({ owners }) => owners === null)],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}

/** The words of the whole paper, a paragraph or a row a line. */
const textOf = (blocks: readonly Block[]): string =>
  foldInPlace(
    blocks
      .flatMap((block) =>
        block.type === 'paragraph'
          ? block.text
          : block.rows.map(({ cells }) => [...new Set(cells)].join(' | ')),
      )
      .join('\n'),
  );

/** What the first rows of a sheet call it: «DANH SÁCH CÔNG CHỨC, VIÊN CHỨC». */
function kindInRows(blocks: readonly Block[]): string {
  for (const block of blocks)
    if (block.type === 'table')
      for (const { cells } of block.rows.slice(0, 8)) {
        const [only, ...others] = new Set(cells.filter((cell) => cell !== ''));
        const kind = only === undefined || others.length > 0 ? null : kindIn(only);
        if (kind !== null) return kind;
      }
  return '';
}

/** So many lines or cells that begin with what is done are work, whatever they are called. */
const leastWork = 3;

function tellsWork(blocks: readonly Block[]): boolean {
  let count = 0;
  for (const block of blocks) {
    const told =
      block.type === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => [...new Set(cells)]);
    for (const words of told) {
      const own = words.replace(/^\s*(?:[-–+•*]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)]?)\s+/u, '');
      if (own.length >= 15 && beginsWithWork(own)) count++;
      if (count >= leastWork) return true;
    }
  }
  return false;
}

/** What is said of a paper that is refused: only what it has nowhere, and all of that. */
function toldLacks(draft: Draft, lacks: readonly Lack[], blocks: readonly Block[]): Lack[] {
  const { indices } = draft;
  const text = textOf(blocks);
  const isNamed = named.indices?.test(text) === true;
  // Of no index there is no work, whatever else the paper gives to whom; figures and names are there or not.
  const isNowhere = (lack: Lack): boolean =>
    (!isNamed && lack === 'tasks') ||
    (named[lack]?.test(text) !== true && !(lack === 'tasks' && tellsWork(blocks)));
  const told = lacks.filter(isNowhere);
  // Results of the year before are no target, and one line of work at the last of many indices is none of the others.
  if (indices.length > 0 && indices.every(({ target }) => target === null) && !lacks.includes('targets'))
    told.push('aims');
  if (!told.includes('tasks') && indices.filter(isDone).length * 2 < indices.length && isNowhere('tasks'))
    told.push('tasks');
  if (indices.length > 0 && !told.includes('owners') && !indices.some(isLed) && isNowhere('owners'))
    told.push('owners');
  const isUnread = told.length === 0 || (lacks.includes('indices') && !told.includes('indices'));
  return isUnread ? [...told, 'unread'] : told;
}

/** Why a document with this draft is no plan that raises an index; null where it is one. @param kind what it calls itself */
export function noPlan(draft: Draft, kind: string, blocks: readonly Block[]): NoPlan | null {
  const lacks = lacksOf(draft);
  const isOther = kind !== '' && !kindsOfPlans.includes(kind);
  const isEmpty = lacks.includes('tasks') && lacks.includes('owners');
  // Of a plan whose indices have their work, figures that stand somewhere in it are unread, and each is asked.
  const areUnread =
    kindsOfPlans.includes(kind) &&
    lacks.join() === 'targets' &&
    draft.indices.filter(isDone).length * 2 > draft.indices.length &&
    named.targets!.test(textOf(blocks));
  const isPlan = !lacks.includes('indices') && (!lacks.includes('targets') || areUnread) && !isEmpty;
  if (!isOther && isPlan) return null;
  const seems = isAmendment(draft.document.title)
    ? 'văn bản điều chỉnh kế hoạch'
    : kind || kindInRows(blocks);
  return { type: 'no-plan', seems, lacks: toldLacks(draft, lacks, blocks) };
}
