import type { Outcome } from '../said/content.ts';
import { type Act, type CommandName, commandOf, guardOf, type KnownCommand } from './acts.ts';
import { askedAt } from './asked-at.ts';
import { asking } from './asking/asking.ts';
import { closingDeclared, closingForms } from './closing/declared.ts';
import { completingDeclared, completingForms } from './completing/declared.ts';
import { cancelForm } from './confirming/confirming.ts';
import type { confirmingDeclared } from './confirming/declared.ts';
import { coordinatingDeclared, coordinatingForms } from './coordinating/declared.ts';
import type { Guard } from './declare.ts';
import { digestDeclared } from './digest/declared.ts';
import { directoryDeclared, directoryForms } from './directory/declared.ts';
import { disciplineDeclared } from './discipline/declared.ts';
import { documentsDeclared } from './documents/declared.ts';
import { evidenceDeclared, evidenceForms } from './evidence/declared.ts';
import { extendingDeclared, extendingForms } from './extending/declared.ts';
import { type FormSpec, type Forms, gone, hindrance, type Performs } from './feature.ts';
import type { Form } from './forms.ts';
import type { guidingDeclared } from './guiding/declared.ts';
import { tellPart } from './guiding/guiding.ts';
import { instructingDeclared, instructingForms } from './instructing/declared.ts';
import { lateFeature, lateSaid } from './late-features.ts';
import { letterheadDeclared, letterheadForms } from './letterhead/declared.ts';
import { linking } from './linking/linking.ts';
import { mattersDeclared, mattersForms } from './matters/declared.ts';
import { asksOfWhich, choiceNamed } from './named-choice.ts';
import { choicesHere, choicesInGroup, listAsked } from './open-choices.ts';
import { operatingDeclared } from './operating/declared.ts';
import { passingDeclared, passingForms } from './passing/declared.ts';
import { planningDeclared, planningForms } from './planning/declared.ts';
import { remindingDeclared } from './reminding/declared.ts';
import { reporting } from './reporting/reporting.ts';
import { resultsDeclared, resultsForms } from './results/declared.ts';
import { reviewingDeclared, reviewingForms } from './reviewing/declared.ts';
import { rosterDeclared } from './roster/declared.ts';
import { settingsDeclared, settingsForms } from './settings/declared.ts';
import { standingInDeclared, standingInForms } from './standing-in/declared.ts';
import { successionDeclared, successionForms } from './succession/declared.ts';
import { type KnownTurn, type OpenForm, openForm, say, type Turn } from './turn.ts';
import { year } from './year/year.ts';

const digest = lateFeature('digest', digestDeclared, []);
const operating = lateFeature('operating', operatingDeclared, []);
const reminding = lateFeature('reminding', remindingDeclared, []);
const documents = lateFeature('documents', documentsDeclared, []);
const letterhead = lateFeature('letterhead', letterheadDeclared, letterheadForms);
const planning = lateFeature('planning', planningDeclared, planningForms);
const reviewing = lateFeature('reviewing', reviewingDeclared, reviewingForms);
const discipline = lateFeature('discipline', disciplineDeclared, []);
const results = lateFeature('results', resultsDeclared, resultsForms);
const roster = lateFeature('roster', rosterDeclared, []);
const directory = lateFeature('directory', directoryDeclared, directoryForms);
const settings = lateFeature('settings', settingsDeclared, settingsForms);
const closing = lateFeature('closing', closingDeclared, closingForms);
const standingIn = lateFeature('standingIn', standingInDeclared, standingInForms);
const evidence = lateFeature('evidence', evidenceDeclared, evidenceForms);
const extending = lateFeature('extending', extendingDeclared, extendingForms);
const matters = lateFeature('matters', mattersDeclared, mattersForms);
const coordinating = lateFeature('coordinating', coordinatingDeclared, coordinatingForms);
const passing = lateFeature('passing', passingDeclared, passingForms);
const instructing = lateFeature('instructing', instructingDeclared, instructingForms);
const completing = lateFeature('completing', completingDeclared, completingForms);
const succession = lateFeature('succession', successionDeclared, successionForms);

/** Every guided question; it does not compile with one missing. */
const forms: Forms<Form['type']> = {
  ...directory.forms,
  ...succession.forms,
  ...standingIn.forms,
  ...closing.forms,
  ...evidence.forms,
  ...letterhead.forms,
  ...settings.forms,
  ...planning.forms,
  ...reviewing.forms,
  ...results.forms,
  ...extending.forms,
  ...matters.forms,
  ...passing.forms,
  ...coordinating.forms,
  ...instructing.forms,
  ...completing.forms,
};

/** How a guided question reads, is asked and is carried out. */
export const formSpec = <F extends Form>({ type }: F): FormSpec<F> =>
  forms[type as Form['type']] as FormSpec<F>;

/** [Đổi] under the very question that is open; an older button of it is none. */
const confirmed =
  (carryOut: (turn: KnownTurn, open: OpenForm, spec: FormSpec<Form>) => Outcome) =>
  (turn: KnownTurn, { asked }: { asked: string }): Outcome => {
    const open = openForm(turn);
    if (!open || askedAt(open.at) !== asked) return gone();
    const spec = formSpec(open.form);
    const hindered = hindrance(turn, { right: spec.right, where: 'private' });
    return hindered ? say(hindered) : carryOut(turn, open, spec);
  };

const confirming: { perform: Performs<typeof confirmingDeclared> } = {
  perform: {
    confirm: confirmed((turn, { form, doubted }, spec) =>
      doubted === undefined ? (spec.confirm?.(turn, form) ?? gone()) : spec.fill(turn, form, doubted),
    ),
    cancel: confirmed((turn, { form, doubted }, spec) =>
      doubted === undefined ? (spec.declined?.(turn, form) ?? cancelForm(turn)) : cancelForm(turn),
    ),
  },
};

/** Parts of help, and commands as buttons. */
const guiding: Performs<typeof guidingDeclared> = {
  'help-part': tellPart,
  'more-choices'(turn) {
    const lists =
      turn.event.chatKind === 'group' ? [choicesInGroup(turn)] : [choicesHere(turn), listAsked(turn)];
    const further = lists.find((list) => list?.further)?.further;
    return further ? say({ type: 'more-choices', ...further }) : gone();
  },
  give(turn, { name, argument }) {
    const command = commandOf(name);
    return command ? runCommand(turn, command, argument ?? '') : gone();
  },
};

/** What each act does; it does not compile with one missing. */
const perform: { [T in Act['type']]: (turn: never, act: Extract<Act, { type: T }>) => Outcome } = {
  ...linking,
  ...directory.perform,
  ...succession.perform,
  ...standingIn.perform,
  ...closing.perform,
  ...reminding.perform,
  ...digest.perform,
  ...settings.perform,
  ...planning.perform,
  ...documents.perform,
  ...letterhead.perform,
  ...reviewing.perform,
  ...discipline.perform,
  ...roster.perform,
  ...results.perform,
  ...extending.perform,
  ...matters.perform,
  ...passing.perform,
  ...coordinating.perform,
  ...instructing.perform,
  ...completing.perform,
  ...reporting.perform,
  ...evidence.perform,
  ...operating.perform,
  ...asking.perform,
  ...confirming.perform,
  ...guiding,
  ...year.perform,
};

/** What each command with an argument does. */
const runs = {
  ...closing.run,
  ...directory.run,
  ...succession.run,
  ...reminding.run,
  ...digest.run,
  ...settings.run,
  ...documents.run,
  ...reviewing.run,
  ...discipline.run,
  ...roster.run,
  ...results.run,
  ...extending.run,
  ...matters.run,
  ...instructing.run,
  ...reporting.run,
  ...operating.run,
  ...asking.run,
} satisfies Partial<Record<CommandName, (turn: never, argument: string) => Outcome>>;

/** Does something, if the person may do it here; every right is checked at this moment. */
function allowed(turn: Turn, guard: Guard, carryOut: (turn: Turn) => Outcome): Outcome {
  const hindered = hindrance(turn, guard);
  return hindered ? say(hindered) : carryOut(turn);
}

/** Carries out what a button or a command asks for. */
export const performAct = (turn: Turn, act: Act): Outcome =>
  allowed(turn, guardOf(act.type), (given) =>
    (perform[act.type] as (turn: Turn, act: Act) => Outcome)(given, act),
  );

/** «/lich hạn 28»: what a command would ask for, and the value behind it. Null for any other argument. */
function filledBehind(turn: Turn, name: CommandName, argument: string): Outcome | null {
  const { person } = turn;
  if (person === null || !asksOfWhich(name) || !/\s\S*\d|[:=→]|->/u.test(argument)) return null;
  const choose = (said: string): Act | null => {
    const chosen = choiceNamed(turn, name, said);
    return chosen && !('say' in chosen) ? chosen : null;
  };
  return lateSaid().valueBehind({ ...turn, person }, argument, choose, {
    perform: performAct,
    spec: formSpec,
  });
}

/** Carries out a command. */
export function runCommand(
  turn: Turn,
  { name, opens, right, where }: NonNullable<ReturnType<typeof commandOf>>,
  argument: string,
): Outcome {
  const hindered = hindrance(turn, { right, where });
  if (hindered) return say(hindered.type === 'in-private' ? { ...hindered, command: name } : hindered);
  return runGiven(turn, { name, opens }, argument);
}

/** Carries out a command that may be given here. */
function runGiven(
  given: Turn,
  { name, opens }: Pick<KnownCommand, 'name' | 'opens'>,
  argument: string,
): Outcome {
  const chosen = argument.trim() === '' ? null : choiceNamed(given, name, argument.trim());
  if (chosen && !('say' in chosen)) return performAct(given, chosen);
  const filled = filledBehind(given, name, argument);
  if (filled) return filled;
  if (chosen) return say(chosen.say);
  if (opens) return performAct(given, { type: opens } as Act);
  return (runs as Readonly<Record<string, (turn: Turn, argument: string) => Outcome>>)[name]!(
    given,
    argument,
  );
}

/** The open question of a form once more; null where what it was about is gone. */
export function askFormAgain(turn: KnownTurn) {
  const open = openForm(turn);
  if (!open) return null;
  const { form, at, doubted } = open;
  const spec = formSpec(form);
  return (doubted === undefined ? null : spec.doubt?.(turn, form, doubted, at)) ?? spec.ask(turn, form, at);
}
