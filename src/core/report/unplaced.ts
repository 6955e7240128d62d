import { foldedWords } from '../text/fold.ts';
import { type Desk, type Effect, type ReportEvent, withDraft } from './desk-draft.ts';
import type { Draft, Entry } from './report.ts';
import { taskAt } from './task-number.ts';
import { linksIn } from './words-of-answer.ts';

type Written = Extract<ReportEvent, { type: 'write' }>;

/** Keeps evidence of which nobody has said yet to what task it belongs. */
export const holdUnplaced = (desk: Desk, evidence: readonly string[]): Desk =>
  evidence.length === 0 ? desk : withDraft(desk, { unplaced: [...(desk.draft.unplaced ?? []), ...evidence] });

/** The task that a text names by its number alone: «4», «nhiệm vụ 4», «sửa 4». */
function taskNamed({ tasks }: Desk, text: string): string | null {
  const typed = foldedWords(text);
  const number = /^(?:(?:sua|cua|cho) )?(?:nhiem vu|nv|viec|muc|so)? ?(\d{1,3})$/.exec(typed)?.[1];
  return (number === undefined ? undefined : taskAt(tasks, Number(number))?.task.id) ?? null;
}

/** Whether a message says anything besides the links that are its evidence. */
const saysMore = (text: string): boolean =>
  linksIn(text)
    .reduce((rest, link) => rest.replace(link, ''), text)
    .trim() !== '';

/**
 * The evidence that waits for its task goes with this one.
 * @returns null where the task has no answer that it could go with, or nothing waits
 */
export function placeUnplaced(
  desk: Desk,
  { taskId, words }: { taskId: string; words?: true },
): [Desk, Effect[]] | null {
  const { unplaced = [], album, ...draft } = desk.draft;
  const entry: Entry | undefined = draft.entries[taskId];
  if (!entry || unplaced.length === 0) return null;
  const proven: Entry = { ...entry, evidence: [...entry.evidence, ...unplaced] };
  const placed: Draft = {
    ...draft,
    // The further photos of an album follow the first.
    ...(album ? { album: { id: album.id, taskId: album.taskId ?? taskId } } : {}),
    entries: { ...draft.entries, [taskId]: proven },
  };
  return [
    { ...desk, draft: placed },
    [
      { type: 'attached', taskId, count: proven.evidence.length, ...(words ? { words } : {}) },
      { type: 'ask' },
    ],
  ];
}

/** What a caption names with a word for it, and nothing else: «nhiệm vụ 1», «ảnh của việc 2 ạ». */
const captioned =
  /^(?:(?:anh|hinh|tep|file|minh chung) )?(?:(?:cua|cho) )?(?:nhiem vu|nv|viec|muc|cau)(?: so| thu)? ?(\d{1,3})(?: (?:a|nhe|nha|em))*$/;

/** A caption that begins with the task whose photo it is, and tells of it: «ảnh nhiệm vụ 4 họp giao ban», «việc 2: đã họp». */
const captionedWith =
  /^\s*(?:(?:ảnh|anh|hình|hinh|tệp|tep|file|minh chứng|minh chung)\s+(?:(?:của|cua|cho)\s+)?(?:nhiệm vụ|nhiem vu|nv|việc|viec)\s*(?:số|so)?\s*(\d{1,3})(?![\d.,%/])|(?:nhiệm vụ|nhiem vu|nv|việc|viec)\s*(?:số|so)?\s*(\d{1,3})\s*[:–—-]\s)/iu;

/** The task that a caption names with a word for it; whether it says more of it. */
function captionOf({ tasks }: Desk, text: string): { taskId: string; words?: true } | null {
  const alone = captioned.exec(foldedWords(text))?.[1];
  const [, ofPhoto, ofTask] = captionedWith.exec(text.normalize('NFC')) ?? [];
  const number = alone ?? ofPhoto ?? ofTask;
  const taskId = number === undefined ? undefined : taskAt(tasks, Number(number))?.task.id;
  if (taskId === undefined) return null;
  return alone === undefined ? { taskId, words: true } : { taskId };
}

/**
 * A photo or file whose caption names another task than the one that is asked: it goes there; where that has no answer yet,
 * it waits until it is asked at the summary. The question stands, and what else the caption says is no answer of it.
 * @param tells whether the caption says more than the task
 * @returns null where a message is none of this
 */
export function takeCaptioned(
  desk: Desk,
  { text, evidence, album }: Written,
  tells: boolean,
): [Desk, Effect[]] | null {
  const { step, entries } = desk.draft;
  const named = captionOf(desk, text);
  if (step.type !== 'task' || evidence.length === 0 || named === null) return null;
  const { taskId, ...words } = named;
  if (taskId === step.taskId || (words.words === true) !== tells) return null;
  const entry = entries[taskId];
  if (!entry)
    return [
      inAlbum(holdUnplaced(desk, evidence), album),
      [{ type: 'held', count: evidence.length, ...words }, { type: 'ask' }],
    ];
  const proven: Entry = { ...entry, evidence: [...entry.evidence, ...evidence] };
  const placed = withDraft(desk, {
    entries: { ...entries, [taskId]: proven },
    ...(album === undefined ? {} : { album: { id: album, taskId } }),
  });
  return [placed, [{ type: 'attached', taskId, count: proven.evidence.length, ...words }, { type: 'ask' }]];
}

/**
 * Photos, files and links that come where no task is asked: at the summary. Of which task they are is asked, unless the
 * message names its number; an answer to that is taken here, too.
 * @returns null where a message is none of this
 */
export function takeUnplaced(desk: Desk, event: Written): [Desk, Effect[]] | null {
  const { text, evidence, album } = event;
  const { draft } = desk;
  const isSameAlbum = album !== undefined && draft.album?.id === album;
  if (isSameAlbum && evidence.length > 0 && draft.album?.taskId === undefined)
    return [holdUnplaced(desk, evidence), []];
  if (draft.step.type === 'task' || draft.step.type === 'reason') return null;
  const number = taskNamed(desk, text);
  const named = number !== null ? { taskId: number } : evidence.length > 0 ? captionOf(desk, text) : null;
  const placed = named && placeUnplaced(inAlbum(holdUnplaced(desk, evidence), album), named);
  if (placed) return placed;
  // The rest of an album whose task is known.
  if (evidence.length === 0 || (isSameAlbum && text.trim() === '')) return null;
  const held = inAlbum(holdUnplaced(desk, evidence), album);
  return [held, [{ type: 'whose', ...(saysMore(text) ? { words: true } : {}) }]];
}

const inAlbum = (desk: Desk, album: string | undefined): Desk =>
  album === undefined ? desk : withDraft(desk, { album: { id: album } });

/** A draft without what waits for its task. */
export function withoutUnplaced({ unplaced: _, ...draft }: Draft): Draft {
  return draft;
}
