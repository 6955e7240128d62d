import { dropSetAside, retrySetAside } from '../../heard/set-aside.ts';
import type { Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { gone, type Performs, type Runs } from '../feature.ts';
import { change, type KnownTurn } from '../turn.ts';
import { readStatus } from './bot-status.ts';
import type { operatingDeclared } from './declared.ts';

/** The office has an event that was set aside tried again, or forgotten. */
function settle(
  turn: KnownTurn,
  id: string,
  verb: 'retry-aside' | 'drop-aside',
  after: State | null,
): Outcome {
  if (after === null) return gone();
  const content = { type: 'aside-settled' as const, again: verb === 'retry-aside' };
  return change(turn, after, { verb, before: id, after: '' }, content);
}

/** `/tinhtrang`, and the events that the bot could not carry out. */
export const operating: { perform: Performs<typeof operatingDeclared>; run: Runs<typeof operatingDeclared> } =
  {
    run: { tinhtrang: readStatus },
    perform: {
      'retry-aside': (turn, { id }) => settle(turn, id, 'retry-aside', retrySetAside(turn.state, id)),
      'drop-aside': (turn, { id }) => settle(turn, id, 'drop-aside', dropSetAside(turn.state, id)),
    },
  };
