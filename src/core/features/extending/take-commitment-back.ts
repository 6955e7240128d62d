import { decidersOf } from '../../extensions/deciders.ts';
import { dutyOf } from '../../extensions/duty.ts';
import { commitmentOf } from '../../extensions/promised.ts';
import { withoutCommitment } from '../../extensions/requests.ts';
import type { Outcome } from '../../said/content.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { change, type KnownTurn, say, tell } from '../turn.ts';
import { committedOf } from './seen.ts';
import { notBefore, toHead, unitsAsking } from './wish.ts';

/**
 * [Nhầm – lấy lại] under a commitment, «rút cam kết»: by whoever reports for the unit, as long as its day has not passed and the
 * work is not done. Whoever was told of it hears so.
 */
export function withdrawCommitment(turn: KnownTurn, id: number): Outcome {
  const { state, context, person, now } = turn;
  const commitment = state.commitments.find((one) => one.id === id);
  const committed = commitment ? committedOf(context, commitment) : null;
  const isOwn = committed !== null && unitsAsking(turn).some((one) => one.id === committed.unit.id);
  if (!commitment || !committed || !isOwn)
    return say({ type: 'commitment-stays', committed: null, why: 'gone' });
  const duty = dutyOf(state, context, commitment, now);
  const why =
    commitmentOf(state.commitments, commitment)?.id !== id
      ? 'replaced'
      : commitment.until < dateOf(now)
        ? 'passed'
        : duty?.isDone
          ? 'done'
          : null;
  if (why) return say({ type: 'commitment-stays', committed, why });
  const after = withoutCommitment(state, context, id, now);
  const before = commitmentOf(after.commitments, commitment);
  const again = before ? committedOf(context, before) : null;
  const { people } = decidersOf(state, context, { index: committed.index, unit: committed.unit.id }, now);
  const content = { type: 'commitment-withdrawn' as const, committed, again, told: people, by: person };
  return change(
    turn,
    after,
    {
      verb: 'undo-commitment',
      before: commitment.until,
      after: `${commitment.unit} ${commitment.taskId}`,
    },
    { ...content, to: 'self' },
    {
      notices: [
        ...people.map((one) => ({ ...tell(one.id, { ...content, to: 'leader' }), ...notBefore(turn) })),
        ...toHead(turn, commitment.unit, { ...content, to: 'unit' }),
      ],
    },
  );
}
