import { type FetchFailure, judgeFetch } from '../report/keep-evidence.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import type { Draft } from './draft.ts';
import { type DraftStep, draftBeforeStep, stepBack, stepsKept } from './draft-steps.ts';
import type { PaperRead } from './paper-read.ts';
import type { PlanPaper } from './paper-slice.ts';
import { resultDoubts } from './results.ts';

/** The paper that is still to be fetched and read; undefined where none is. */
export const paperWaiting = ({
  planPaper,
}: Pick<State, 'planPaper'>): (PlanPaper & { stage: { type: 'waiting' } }) | undefined =>
  planPaper?.stage.type === 'waiting' ? (planPaper as ReturnType<typeof paperWaiting>) : undefined;

/** The draft of the paper that was read; undefined where none was. */
export const paperDraft = ({ planPaper }: Pick<State, 'planPaper'>): Draft | undefined =>
  planPaper?.stage.type === 'read' ? planPaper.stage.draft : undefined;

type ReadStage = Extract<PlanPaper['stage'], { type: 'read' }>;

/** What was read before a paper that is being read, with what takes each change of it back. */
export type Earlier = NonNullable<Extract<PlanPaper['stage'], { type: 'waiting' }>['earlier']>;

/** A state without the paper. */
function withoutPaper(state: State): State {
  const { planPaper: _, ...rest } = state;
  return rest;
}

/** A state with what somebody answered put into the draft. */
const withDraft = (state: State, draft: Draft): State =>
  state.planPaper === undefined
    ? state
    : { ...state, planPaper: { ...state.planPaper, stage: { ...besideOf(state), type: 'read', draft } } };

/** A state whose draft came to be by these changes. */
const withPast = (state: State, draft: Draft, past: readonly DraftStep[]): State =>
  state.planPaper === undefined
    ? state
    : {
        ...state,
        planPaper: {
          ...state.planPaper,
          stage: { ...besideOf(state), type: 'read', draft, ...(past.length > 0 ? { past: [...past] } : {}) },
        },
      };

/** A state with a draft that was changed by a question's answer, or by an order, and what takes that back. */
export function withDraftChanged(state: State, draft: Draft, step: Omit<DraftStep, 'back'>): State {
  const before = paperDraft(state);
  if (before === undefined) return state;
  const back = stepBack(before, draft);
  return withPast(state, draft, [...draftSteps(state), { ...step, back }].slice(-stepsKept));
}

/** A state with other marks of what is left for later, which are no change of the draft. */
export const withMarks = (state: State, draft: Draft): State => withPast(state, draft, draftSteps(state));

/** What was answered and ordered of the draft and can be taken back, the last one last. */
export function draftSteps({ planPaper }: Pick<State, 'planPaper'>): readonly DraftStep[] {
  const stage = planPaper?.stage;
  if (stage?.type !== 'read') return [];
  const { draft, before } = stage;
  return stage.past ?? (before ? [{ at: before.at, back: stepBack(before.draft, draft) }] : []);
}

/** The draft before the last so many changes; undefined where fewer are known. */
export function draftBefore(state: Pick<State, 'planPaper'>, count: number): Draft | undefined {
  const steps = draftSteps(state);
  const draft = paperDraft(state);
  if (draft === undefined || count > steps.length) return undefined;
  return steps.slice(steps.length - count).reduceRight(draftBeforeStep, draft);
}

/** A state in which the last so many changes of the draft were never made. */
export function withStepsBack(state: State, count: number): State {
  const draft = draftBefore(state, count);
  const steps = draftSteps(state);
  return draft === undefined || count === 0
    ? state
    : withPast(state, draft, steps.slice(0, steps.length - count));
}

/** Another paper that was read and waits for a yes, as a part of the stage. */
const besideOf = ({ planPaper }: Pick<State, 'planPaper'>): { beside?: NonNullable<ReadStage['beside']> } =>
  planPaper?.stage.type === 'read' && planPaper.stage.beside ? { beside: planPaper.stage.beside } : {};

/** Whether somebody has answered or corrected anything in a draft, which another paper would undo. */
const isWorkedOn = ({ asked }: Draft): boolean => asked !== undefined;

/** Whether two drafts are of one paper, word for word, whatever was answered to either. */
export const isSamePaper = (one: Draft, other: Draft): boolean =>
  one.asRead !== undefined && one.asRead === other.asRead;

/** The paper that was read while another was being worked on, and is to replace it or not; null where none waits. */
export const paperBeside = (state: Pick<State, 'planPaper'>): { name: string; draft: Draft } | null =>
  besideOf(state).beside ?? null;

/** A state in which the paper that waited beside the one at work takes its place, or goes. */
export function withBesideSettled(state: State, takesPlace: boolean): State {
  const { planPaper } = state;
  const beside = paperBeside(state);
  if (planPaper?.stage.type !== 'read' || beside === null) return state;
  const { draft } = takesPlace ? beside : planPaper.stage;
  const name = takesPlace ? beside.name : planPaper.name;
  return { ...state, planPaper: { ...planPaper, name, stage: { type: 'read', draft } } };
}

/** A draft with what it says of the year before against the results that were recorded of it. */
const withResultDoubts = (draft: Draft, { results }: Pick<State, 'results'>): Draft => ({
  ...draft,
  doubts: [...draft.doubts.filter(({ type }) => type !== 'result-differs'), ...resultDoubts(draft, results)],
});

/** A state whose paper, where one was read, is checked anew against the results as they are recorded now. */
export function withPaperChecked(state: State): State {
  const draft = paperDraft(state);
  return draft === undefined ? state : withDraft(state, withResultDoubts(draft, state));
}

/** What a paper's reader has to say: to whoever sent it, in the chat that it came from. */
export interface Settled {
  state: State;
  notices: Notice[];
}

/** A state without a paper that came to nothing: what was read before goes on. */
export const stateBefore = (state: State, paper: PlanPaper, earlier: Earlier | undefined): State =>
  earlier === undefined
    ? withoutPaper(state)
    : withPast({ ...state, planPaper: { ...paper, name: earlier.name } }, earlier.draft, earlier.past ?? []);

/** A paper that was read and answered, with another one set beside it. */
function withBeside(
  state: State,
  paper: PlanPaper,
  { name, draft, past }: Earlier,
  beside: NonNullable<ReadStage['beside']>,
): State {
  const stage: ReadStage = { type: 'read', draft, ...(past ? { past } : {}), beside };
  return { ...state, planPaper: { ...paper, name, stage } };
}

/**
 * What becomes of a paper that comes while another is being worked on, or whose questions were answered before; null of any
 * other.
 */
function readAgain(
  state: State,
  paper: PlanPaper,
  earlier: Earlier | undefined,
  read: Extract<PaperRead, { type: 'plan' | 'areas' }>,
): { state: State; content: Notice['content'] } | null {
  const { name } = paper;
  const anew = { name, draft: withResultDoubts(read.draft, state) };
  const held = read.kept && { ...read.kept, draft: withResultDoubts(read.kept.draft, state) };
  // The paper as it was: what was answered and ordered of it stands, and it is begun anew where somebody says so.
  if (earlier && isWorkedOn(earlier.draft) && isSamePaper(earlier.draft, read.draft)) {
    const { draft } = earlier;
    const count = held?.count ?? 0;
    return {
      state: withBeside(state, paper, { ...earlier, name }, anew),
      content: { type: 'paper-same', name, draft, kept: count, isSame: true },
    };
  }
  if (earlier && isWorkedOn(earlier.draft)) {
    const beside = { name, draft: held?.draft ?? anew.draft };
    const told = { at: earlier.name, kept: earlier.draft, answers: held?.count ?? 0 };
    return {
      state: withBeside(state, paper, earlier, beside),
      content: { type: 'paper-beside', ...beside, ...told },
    };
  }
  if (held)
    return {
      state: withBeside(state, paper, { name, draft: held.draft }, anew),
      content: { type: 'paper-same', name, draft: held.draft, kept: held.count, isSame: false },
    };
  return null;
}

/**
 * A state in which a paper was read, with what its sender hears. Nothing where another paper has come since: the newest
 * counts.
 */
export function settlePaper(state: State, id: string, read: PaperRead): Settled {
  const paper = state.planPaper;
  if (paper === undefined || paper.id !== id || paper.stage.type !== 'waiting') return { state, notices: [] };
  const { name, chat, by } = paper;
  const { earlier } = paper.stage;
  const asBefore = stateBefore(state, paper, earlier);
  // Of a person, so that its choices are those of the chat once it stands there, whatever list was open before.
  const tell = (content: Notice['content']): Notice[] => [
    { personId: by, chat, content, key: `plan-paper:${id}` },
  ];
  const again = read.type === 'plan' || read.type === 'areas' ? readAgain(state, paper, earlier, read) : null;
  if (again !== null) return { state: again.state, notices: tell(again.content) };
  switch (read.type) {
    case 'plan': {
      const draft = withResultDoubts(read.draft, state);
      return { state: withDraft(state, draft), notices: tell({ type: 'paper-read', name, draft }) };
    }
    case 'areas': {
      const draft = withResultDoubts(read.draft, state);
      const { why } = read;
      return { state: withDraft(state, draft), notices: tell({ type: 'paper-areas', name, draft, why }) };
    }
    case 'corrected': {
      const { changes } = read;
      const corrected = withResultDoubts(read.draft, state);
      const draft = { ...corrected, asked: corrected.asked ?? { settled: [] } };
      const kept = earlier ? { ...state, planPaper: { ...paper, name: earlier.name } } : state;
      return {
        state: withDraft(kept, draft),
        notices: tell({ type: 'paper-corrected', name, changes, draft }),
      };
    }
    case 'cells':
      return { state: asBefore, notices: tell({ type: 'paper-cells', name, problems: read.problems }) };
    case 'no-plan':
      return { state: asBefore, notices: tell({ type: 'paper-no-plan', name, why: read }) };
    default:
      return { state: asBefore, notices: tell({ type: 'paper-not-read', name, why: read }) };
  }
}

/**
 * What becomes of a paper that was not fetched: tried again, or given up, of which its sender hears.
 * @param now ms of the clock by which retries go
 */
export function settleUnfetched(state: State, id: string, failure: FetchFailure, now: number): Settled {
  const paper = paperWaiting(state);
  if (paper === undefined || paper.id !== id) return { state, notices: [] };
  const kept = judgeFetch(paper.stage, failure, now);
  if (kept.type === 'waiting') {
    const { attempts, notBefore } = kept;
    return {
      state: { ...state, planPaper: { ...paper, stage: { ...paper.stage, attempts, notBefore } } },
      notices: [],
    };
  }
  const why = kept.type === 'refused' && kept.why === 'too-large' ? 'too-large' : 'gone';
  return settlePaper(state, id, { type: 'unavailable', why });
}
