import { memo } from '../../kit/memo.ts';
import type { State } from '../state/state.ts';
import { dateOf } from '../time/viet-nam-time.ts';
import { headOf } from './directory.ts';
import { isLinked } from './links.ts';
import type { Org } from './org.ts';
import { deputiesOf } from './standing-in.ts';

type Accounts = Pick<State, 'accounts' | 'deputies'>;

const idsOf = memo(
  (org: Org, { accounts, deputies }: Accounts, now: number) => [org, accounts, deputies, dateOf(now)],
  (org, state, now): ReadonlySet<string> =>
    new Set(
      org.units
        .filter(({ id, until }) => {
          // What one that ends leaves undone is for whoever has its work.
          if (until !== undefined) return false;
          const head = headOf(org, id);
          const answerers = [...(head ? [head] : []), ...deputiesOf(state as State, org, id, now)];
          return !answerers.some((one) => isLinked(state as State, one.id));
        })
        .map(({ id }) => id),
    ),
);

/**
 * The ids of the units that nobody hears for: neither their head nor whoever stands in has an account, so that no reminder
 * has reached anybody. They owe what they owe, and are told off for it nowhere.
 * @param now epoch ms
 */
export const unheardUnits = (org: Org, state: Accounts, now: number): ReadonlySet<string> =>
  idsOf(org, state, now);
