import type { Outcome } from '../../said/content.ts';
import { gone, type Performs, type Runs } from '../feature.ts';
import { type KnownTurn, openForm } from '../turn.ts';
import type { successionDeclared } from './declared.ts';
import { beginEnd, callOffEnd, confirmEnd, endForms, endFromMonth, setHeir } from './end-unit.ts';
import {
  changeLeaders,
  chooseLed,
  confirmLeaders,
  doubtLeaders,
  followLeader,
  leadAnew,
  leaderForms,
  leadersBack,
  setLeader,
} from './leading.ts';
import { askLeave, callOffLeave, chooseLeaving, confirmLeave, leaveForms } from './leaving.ts';
import { askName, renameForms } from './rename-unit.ts';
import { chooseUnitTo } from './unit-lists.ts';

/** A day was chosen at a tap, of what was asked in the same chat. */
function fromDay(turn: KnownTurn, day: string): Outcome {
  const form = openForm(turn)?.form;
  if (form?.type === 'unit-end-day') return confirmEnd(turn, form, day);
  if (form?.type === 'leave-day') return confirmLeave(turn, form.personId, day);
  return form?.type === 'leader-day' ? confirmLeaders(turn, form, day) : gone();
}

/** Units that end, people who leave, who leads an index: by `/donvi`, `/nguoi` and `/phutrach`. */
export const succession: {
  perform: Performs<typeof successionDeclared>;
  run: Runs<typeof successionDeclared>;
  forms: typeof renameForms & typeof endForms & typeof leaveForms & typeof leaderForms;
} = {
  forms: { ...renameForms, ...endForms, ...leaveForms, ...leaderForms },
  run: { phutrach: changeLeaders },
  perform: {
    'choose-unit-to': (turn, act) => chooseUnitTo(turn, act.change),
    'change-unit': (turn, act) =>
      act.change === 'rename' ? askName(turn, act.unit) : beginEnd(turn, act.unit, act.change === 'merge'),
    'set-heir': (turn, { unit }) => setHeir(turn, unit),
    'from-day': (turn, { day }) => fromDay(turn, day),
    'end-from-month': (turn, { period }) => endFromMonth(turn, period),
    'call-off-end': (turn, { unit }) => callOffEnd(turn, unit),
    'choose-leaving': chooseLeaving,
    leave: (turn, { personId }) => askLeave(turn, personId),
    'call-off-leave': (turn, { personId }) => callOffLeave(turn, personId),
    'choose-led': chooseLed,
    'lead-anew': (turn, { code }) => leadAnew(turn, code),
    'follow-in-all': (turn, { personId }) => followLeader(turn, personId, true),
    'follow-in-each': (turn, { personId }) => followLeader(turn, personId, false),
    'set-leader': (turn, { personId }) => setLeader(turn, personId),
    'leaders-back': (turn, { at }) => leadersBack(turn, at),
    'doubt-leaders': doubtLeaders,
  },
};
