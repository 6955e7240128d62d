import type { Answer, Refusal } from '../../ask/answer.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Draft } from '../../plan/draft.ts';
import { indexNamed, isCode, namedOf, taskNamed } from '../../plan/draft-named.ts';
import { draftSteps, paperDraft } from '../../plan/paper.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldInPlace } from '../../text/fold.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';

/** What is read of a draft in the chat: its tasks, by their numbers or of an index. */

const lead =
  '^(?:(?:da|a|bot|oi|cho|em|toi|minh|anh|chi|xem|doc|hoi|liet ke|hien|the|thi|con|muon|can|giup|lai|(?:trong )?ban nhap)[ ,:]+)*';
const tail =
  '(?: (?:(?:trong|cua|o) )?(?:ban nhap|ke hoach moi|van ban moi|van ban nay))?(?:[ ,]+(?:la gi|ghi gi|ghi the nao|the nao|thi sao|gom gi|gom nhung gi|co gi|la nhung gi|gom nhung viec gi|di|nhe|a|voi|nao))*[ ?.!]*$';
const work = '(?:(?:cac|nhung|tat ca|danh sach)(?: cac)? )?(?:nhiem vu|dau viec|viec)';
const code = '[a-z]{0,4}\\.?\\d[\\da-z]*(?:\\.[\\da-z]+)*';

/** «nhiệm vụ của chỉ số 2», «chỉ số 2 có những nhiệm vụ nào»; «xem nhiệm vụ 2.5». */
const ofIndex = [
  new RegExp(`${lead}${work} (?:(?:cua|thuoc|trong|o) )?chi so (?<ref>.+?)${tail}`, 'd'),
  new RegExp(`${lead}chi so (?<ref>.+?) (?:co|gom)(?: nhung| cac| may| bao nhieu)? ${work}${tail}`, 'd'),
];
const ofTask = new RegExp(
  `${lead}(?:noi dung )?(?:nhiem vu|dau viec|viec) (?:so )?(?<ref>${code})${tail}`,
  'd',
);
const ofAll = new RegExp(`${lead}(?:${work}|ban nhap co (?:nhung|cac) (?:nhiem vu|viec))${tail}`);

/** «hạn của nhiệm vụ 3.2», «ai làm 4.4», «2.4 thì sao»: what is asked of one task, whose number stands among words of asking alone. */
const ofTaskWords: ReadonlySet<string> = new Set(
  'da a bot oi cho hoi em toi minh anh chi xem doc thoi han chi tieu muc san pham so lieu do don vi phong ai lam thuc hien chu tri phu trach giao nao gi la cua nhiem vu viec dau bao nhieu gio khi luc xem noi dung the con thi sao ra ngay den nhe voi co phai xong truoc ban nhap trong moi nay ke hoach'.split(
    ' ',
  ),
);
const longestAsked = 14;
/** What is said of tasks, and not of indices or reports. */
const saysTask = /(?<![a-z])(?:nhiem vu|dau viec|viec)(?![a-z])/;

/** The number of the one task that is asked about; null for any other text. */
function taskAsked(folded: string): string | null {
  const words = folded
    .replace(/[?!,;:«»"]|\.(?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const others = words.filter((word) => !ofTaskWords.has(word));
  const [only, another] = others;
  return words.length <= longestAsked && only !== undefined && another === undefined && /\d\.\d/.test(only)
    ? only
    : null;
}

const ofUnit = new RegExp(`${lead}${work} (?:(?:cua|do|giao cho) )(?<ref>.+?)${tail}`, 'd');

const saysDraft = /(?<![a-z])(?:ban nhap|ke hoach moi|van ban moi|van ban nay)(?![a-z])/;

const shown = (turn: KnownTurn, draft: Draft, index: string | null, tasks: readonly string[]): Outcome =>
  say({ type: 'draft-tasks', draft, name: turn.state.planPaper!.name, index, tasks });

/** The tasks of an index of the draft. */
function tasksOf(turn: KnownTurn, code: string): Outcome {
  const draft = paperDraft(turn.state);
  const index = draft?.indices.find((one) => one.code === code);
  if (draft === undefined || index === undefined)
    return say({ type: 'no-paper', reading: turn.state.planPaper !== undefined && draft === undefined });
  return shown(
    turn,
    draft,
    index.code,
    index.tasks.map(({ id }) => id),
  );
}

/**
 * What a text wants to read of the draft: where it says so; a task by a number that the draft has; tasks of an index by a number
 * where the plan in force has none so called. Null for any other text.
 */
function seenIn(turn: KnownTurn, draft: Draft, text: string): Outcome | null {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = foldInPlace(typed);
  const isSaid = saysDraft.test(folded);
  const refOf = (pattern: RegExp): string | null => {
    const at = pattern.exec(folded)?.indices?.groups?.ref;
    return at === undefined ? null : typed.slice(...at).trim();
  };
  const named = refOf(ofTask);
  const task = named === null ? null : taskNamed(draft, named);
  if (task !== null && 'found' in task) return shown(turn, draft, null, [task.found.id]);
  const asked = taskAskedOf(turn, draft, folded);
  if (asked !== null) return shown(turn, draft, null, [asked]);
  const ref = ofIndex.map(refOf).find((one) => one !== null) ?? (isSaid ? named : null);
  if (ref === null || ref === undefined)
    return isSaid ? draftAsked(turn, draft, folded, refOf(ofUnit)) : null;
  const isInForce = turn.context.plan.indices.some((one) => one.code === ref) || !isCode(ref);
  if (!isSaid && isInForce) return null;
  const index = indexNamed(draft, ref);
  if ('found' in index) return tasksOf(turn, index.found.code);
  return isSaid ? say({ type: 'draft-order-problem', problem: index.problem, draft }) : null;
}

/** The task of the draft that is asked about by a number that the plan in force has not; null for any other text. */
function taskAskedOf(turn: KnownTurn, draft: Draft, folded: string): string | null {
  const named = taskAsked(folded);
  // A number alone may answer what is being asked.
  if (named === null || (openForm(turn) !== null && !saysTask.test(folded))) return null;
  const { indices } = turn.context.plan;
  const isInForce = indices.some(
    ({ code, tasks }) => (code === named && !saysTask.test(folded)) || tasks.some(({ id }) => id === named),
  );
  const task = isInForce && !saysDraft.test(folded) ? null : taskNamed(draft, named);
  return task !== null && 'found' in task ? task.found.id : null;
}

const showsDraft = new RegExp(
  `${lead}(?:(?:mo|xem|cho xem|hien) )*ban nhap(?: (?:co|gom|dang|the))*(?: (?:bao nhieu|may))?(?: (?:chi so|nhiem vu|don vi|lanh dao|viec))?${tail}`,
);

/** What is asked of the draft as a whole: all its tasks, those of a unit, or what it holds. Null for any other text. */
function draftAsked(turn: KnownTurn, draft: Draft, folded: string, unit: string | null): Outcome | null {
  const tasks = draft.indices.flatMap((index) =>
    index.tasks.map((task) => ({ id: task.id, owners: task.owners ?? [index.leadUnit] })),
  );
  const named = unit === null ? null : namedOf(draft, unit, 'owner', 'one');
  const owner = named === null || 'problem' in named ? undefined : named.ids[0];
  if (owner !== undefined) {
    const owed = tasks.filter(({ owners }) => owners.includes(owner));
    return shown(
      turn,
      draft,
      null,
      owed.map(({ id }) => id),
    );
  }
  if (ofAll.test(folded))
    return shown(
      turn,
      draft,
      null,
      tasks.map(({ id }) => id),
    );
  return showsDraft.test(folded)
    ? say({ type: 'paper-read', name: turn.state.planPaper!.name, draft })
    : null;
}

/** Answers that tell what a plan says, which a draft may say otherwise. */
const ofPlan: ReadonlySet<Answer['type']> = new Set([
  'card',
  'facts',
  'tasks',
  'person-indices',
  'unit-indices',
  'ranking',
  'bottom',
  'index-list',
  'table',
  'comparison',
  'leader-counts',
  'unit-counts',
  'plan-fact',
  'plan-task-count',
  'cadence',
  'groups-by-tasks',
  'cadence-due',
]);

const refusals: ReadonlySet<Refusal['type']> = new Set(['no-such-index', 'no-such-person', 'no-such-unit']);

const tellsPlan = (answer: Answer): boolean =>
  answer.type === 'refused' ? refusals.has(answer.refusal.type) : ofPlan.has(answer.type);

const dayMs = 24 * 3_600_000;

/** So long after somebody last touched the draft what they ask may be meant of it. */
function isAtWork({ state, now }: KnownTurn): boolean {
  const last = draftSteps(state).at(-1)?.at ?? 0;
  return now - Math.max(last, state.planPaper?.at ?? 0) <= dayMs;
}

/** What is answered out of the plan in force while a draft is being worked on says of which of the two it is. */
function ofWhichPlan(turn: KnownTurn, outcome: Outcome): Outcome {
  const { state, context, person } = turn;
  if (outcome.kind === 'silence' || paperDraft(state) === undefined || !worksForOffice(context.org, person))
    return outcome;
  const [only, another] = outcome.replies;
  const isOfPlan = only?.type === 'answer' && another === undefined && tellsPlan(only.answer) && !only.ofYear;
  if (!isOfPlan || !isAtWork(turn)) return outcome;
  const lead: Content = { type: 'of-plan-in-force', plan: context.plan, name: state.planPaper!.name };
  return { ...outcome, replies: [lead, only] };
}

/** What is read of a draft. */
export const draftSeen = { tasksOf, seenIn, ofWhichPlan };
