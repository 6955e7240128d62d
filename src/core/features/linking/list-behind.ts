import { chatKey } from '../../heard/event.ts';
import { areOpen, type OpenChoices } from '../../said/choices.ts';
import type { Content } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { type Act, fromPressData } from '../acts.ts';
import type { KnownTurn } from '../turn.ts';

/** The list that stood open when something came between. */
export function openList({ state, event, now }: KnownTurn): OpenChoices | null {
  const list = state.chats[chatKey(event.chat)]?.choices;
  return areOpen(list, now) && (list.asked || list.patient) ? list : null;
}

const settlingActs: readonly Act['type'][] = ['confirm-account', 'reject-account', 'ask-account'];

/** Whether a choice is of an account that does not wait any more: it is done, and offered to nobody. */
function isSettled({ accounts }: State, data: string): boolean {
  const act = fromPressData(data);
  if (!act || !settlingActs.includes(act.type) || !('userId' in act)) return false;
  const { channel, userId } = act;
  return !accounts.some((one) => one.unconfirmed && one.channel === channel && one.userId === userId);
}

/** The list once more that stood open when an account was settled; null where none did. */
export function listAfter(turn: KnownTurn, last: Content): Content | null {
  const isAside = last.type === 'who-joined' && last.amid === true;
  if (last.type !== 'account-settled' && last.type !== 'account-removed' && !isAside) return null;
  const list = openList(turn);
  const options = list?.options.filter(({ data }) => !isSettled(turn.state, data)) ?? [];
  return list && options.length > 0
    ? { type: 'choices-again', options, ...(list.wordsOnly ? { wordsOnly: true } : {}) }
    : null;
}
