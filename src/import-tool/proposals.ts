import { answerPoint } from '../core/plan/answer-point.ts';
import type { Draft } from '../core/plan/draft.ts';
import type { OpenPoint } from '../core/plan/open-point.ts';
import { openPoints } from '../core/plan/open-points.ts';
import { foldedWords } from '../core/text/fold.ts';

type ProposalPoint = OpenPoint & { type: 'proposal' };

const isProposal = (point: OpenPoint): point is ProposalPoint => point.type === 'proposal';

/** What the rules suggest and nobody has answered, one point each. */
export const proposalsOf = (draft: Draft): ProposalPoint[] => openPoints(draft).filter(isProposal);

/** The draft in which suggestions of a kind are asked one by one; the spelling stays one question. */
export function eachOnItsOwn(draft: Draft): Draft {
  const kind = openPoints(draft).find((point) => point.type === 'kind' && point.kind !== 'spelling');
  if (kind === undefined) return draft;
  const answered = answerPoint(draft, kind, 'từng cái');
  return 'draft' in answered ? eachOnItsOwn(answered.draft) : draft;
}

/** «giữ hết», «bỏ hết»: the answer to all that is left. */
export function restOf(typed: string): 'keep' | 'drop' | null {
  const words = foldedWords(typed);
  if (/^(?:bo|khong giu|khong lay|xoa) (?:het|tat ca)$/.test(words)) return 'drop';
  return /^(?:giu|lay|dong y) (?:het|tat ca)$/.test(words) ? 'keep' : null;
}

/** Whether something else may be typed instead; else it is a yes or a no. */
export const takesOther = ({ takes }: ProposalPoint): boolean =>
  takes.type !== 'yes' && takes.type !== 'measure' && takes.type !== 'time';

/** What is asked behind a no is answered by there being none: at a terminal a no is said to drop it. */
const none: Partial<Record<OpenPoint['takes']['type'], string>> = { measure: 'không có', time: 'hằng tháng' };

/** The draft with the answer to a suggestion: '' keeps it. */
export function answerProposal(
  draft: Draft,
  point: ProposalPoint,
  typed: string,
): { draft: Draft } | { problem: 'in-sheet' | 'wrong' } {
  // A letter is no name: where something else may be typed, a bare no says nothing.
  if (takesOther(point) && /^k(?:hong|hông)?$/i.test(typed)) return { problem: 'wrong' };
  const answered = answerPoint(draft, point, typed === '' ? 'bỏ qua' : typed, true);
  if ('draft' in answered) {
    const denied = proposalsOf(answered.draft).find(({ id, isDenied }) => id === point.id && isDenied);
    const dropped = denied && answerPoint(answered.draft, denied, none[denied.takes.type] ?? '', true);
    return dropped && 'draft' in dropped ? dropped : answered;
  }
  return { problem: 'problem' in answered && answered.problem.type === 'in-sheet' ? 'in-sheet' : 'wrong' };
}

/** The draft with a suggestion kept or dropped; one that a person alone can put right stays. */
export function decided(draft: Draft, point: ProposalPoint, how: 'keep' | 'drop'): Draft {
  const dropped = how === 'drop' ? answerProposal(draft, point, 'không') : { problem: 'wrong' as const };
  if ('draft' in dropped) return dropped.draft;
  const kept = answerProposal(draft, point, '');
  return 'draft' in kept ? kept.draft : draft;
}
