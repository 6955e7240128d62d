import { isNo, isYes } from '../said/choices.ts';
import { foldedWords } from '../text/fold.ts';
import {
  ask,
  at,
  type Desk,
  type Effect,
  type MatterSaid,
  nextStep,
  type OpenMatter,
  withDraft,
} from './desk-draft.ts';
import { maxWords } from './report.ts';

/** Those of which nothing was answered in this report yet. */
export const mattersToAsk = ({ draft, matters }: Pick<Desk, 'draft' | 'matters'>): OpenMatter[] =>
  matters.filter(({ id }) => draft.matters?.[id] === undefined);

/** The matter that is asked; undefined where none is. */
export const matterAsked = ({ draft: { step }, matters }: Desk): OpenMatter | undefined =>
  step.type === 'matter' ? matters.find(({ id }) => id === step.id) : undefined;

/** What the report says of the same task that was not said of a matter: it may be another; null where it says nothing new. */
export function newWordsBeside({ draft }: Desk, { taskId, said }: OpenMatter): string | null {
  const entries = Object.entries(draft.entries).flatMap(([key, entry]) =>
    key.split('@')[0] === taskId ? [entry] : [],
  );
  const words = entries.map(({ obstacle, proposal }) =>
    [obstacle, proposal].filter((one) => one !== undefined && one !== '').join('; '),
  );
  return words.find((one) => one !== '' && !said.includes(one)) ?? null;
}

/** Takes what was answered of a matter; `all`: of every one that is still to be asked. */
export function takeMatter(
  desk: Desk,
  { id, says, words, all }: { id: number; says: MatterSaid; words?: string; all?: true },
): [Desk, Effect[]] {
  const { step, matters = {} } = desk.draft;
  if (step.type !== 'matter' || step.id !== id) return [desk, ask({ type: 'past-step' })];
  const ids = all ? mattersToAsk(desk).map((one) => one.id) : [id];
  const said = { says, ...(words === undefined ? {} : { words }) };
  const decided = withDraft(desk, {
    matters: { ...matters, ...Object.fromEntries(ids.map((one) => [one, said])) },
  });
  return [at(decided, nextStep(decided)), ask()];
}

const saysDone =
  /^(?:(?:da|roi|duoc|cai nay|viec nay|viec do) )*(?:xong|het|het vuong|giai quyet|thao go|xu ly|hoan thanh|go)(?: (?:xong|duoc|roi|het|a|nhe|nha|em|vuong))*$/;
const saysStands =
  /^(?:(?:van|dang|thi|no) )*(?:con|chua)(?: (?:xong|mo|vuong|nguyen|do|roi|giai quyet|duoc|a|nhe|nha|em|day|ma))*$/;
const saysOther = /^(?:la )?(?:viec|cai|chuyen|vuong mac) khac(?: (?:a|nhe|nha|em))*$/;
const saysAll = /^(?:van )?con (?:ca|het|tat ca)(?: .*)?$/;

const howMany = '(?: (?:\\d|hai|ba|bon|nam|sau|bay|tam|chin|muoi))?(?: (?:viec|cai|vuong mac|kien nghi))?';
const settledWord = '(?:xong|giai quyet xong|giai quyet|xu ly xong|hoan thanh|thao go)';
/** «xong cả 2», «cả hai việc xong rồi», «tất cả đều giải quyết xong»: of every one that is asked. */
const saysEachDone = new RegExp(
  `^(?:(?:da|thi|em|phong em|bao cao|anh|chi) )*(?:${settledWord} (?:roi )?(?:ca|tat ca|het ca|toan bo)${howMany}|(?:ca|tat ca|toan bo|het)${howMany}(?: (?:da|deu|cung))* ${settledWord})(?: (?:roi|het|a|nhe|nha|em|anh|chi))*$`,
);

/** «còn đâu», «không còn vướng nữa»: it is in nobody's way, though «còn» stands in it. */
const saysGone =
  /^(?:(?:da|vang|thi|no|ben em|phong em) )*(?:con (?:gi |vuong |vuong mac )?(?:nua )?dau|(?:khong|chang|ko|het) con (?:vuong|vuong mac|kho khan|gi)|het (?:vuong|kho khan))(?: (?:gi|mac|nua|dau|roi|a|nhe|nha|em|anh|chi))*$/;

/** Whether all that is said of a matter says that it is settled: «còn đâu, xong hết rồi». */
function saysAllDone(text: string): boolean {
  const pieces = text.split(/[,.;!]+/).map(foldedWords);
  return (
    pieces.some(Boolean) && pieces.every((one) => one === '' || saysDone.test(one) || saysGone.test(one))
  );
}

/** What words answer to the question of a matter; null for words of their own. */
export function spokenOfMatter(text: string): { says: MatterSaid; all?: true } | null {
  const typed = foldedWords(text);
  if (saysEachDone.test(typed)) return { says: 'done', all: true };
  if (saysAllDone(text)) return { says: 'done' };
  if (saysAll.test(typed)) return { says: 'stands', all: true };
  if (saysDone.test(typed) || isYes(text)) return { says: 'done' };
  if (saysStands.test(typed) || isNo(text)) return { says: 'stands' };
  return saysOther.test(typed) ? { says: 'other' } : null;
}

const begun = /^\s*(?:việc|viec)\s*(?:số|so)?\s*(\d{1,9})\s*[:,.–-]?\s+(\S[\s\S]*)$/iu;

/**
 * What is said of the matter that is asked, behind its number: «việc 1 vẫn chờ»; null for any other text. A task of the same
 * number is none of it: the question names the matter so.
 */
export function behindNumber({ draft: { step } }: Pick<Desk, 'draft'>, text: string): string | null {
  const [, number, said] = step.type === 'matter' ? (begun.exec(text) ?? []) : [];
  return step.type === 'matter' && Number(number) === step.id ? (said ?? null) : null;
}

/**
 * Words of their own where a matter is asked about: it still stands, and they are added to it. A question that nobody could
 * answer is none of them: what it is about stands in the question, which is asked again.
 */
export function takeMatterWords(desk: Desk, text: string): [Desk, Effect[]] | null {
  const { step } = desk.draft;
  const words = (behindNumber(desk, text) ?? text).trim();
  if (step.type !== 'matter' || words === '') return null;
  if (words.endsWith('?')) return [desk, ask()];
  if (words.length > maxWords) return [desk, ask({ type: 'too-long', length: words.length })];
  return takeMatter(desk, { id: step.id, says: 'stands', words });
}

/** The answer about a matter that was given last is asked once more; null where none was. */
export function undoMatter(desk: Desk): [Desk, Effect[]] | null {
  const decided = Object.keys(desk.draft.matters ?? {})
    .map(Number)
    .filter((id) => desk.matters.some((one) => one.id === id));
  const last = decided.at(-1);
  if (last === undefined) return null;
  const { [last]: _, ...matters } = desk.draft.matters ?? {};
  return [at(withDraft(desk, { matters }), { type: 'matter', id: last }), ask()];
}
