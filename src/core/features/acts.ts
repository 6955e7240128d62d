import { groupedBy } from '../grouped-by.ts';
import type { OpenChoices } from '../said/choices.ts';
import type { Button, Message } from '../said/message.ts';
import { askingDeclared, type ChosenAct } from './asking/declared.ts';
import { closingDeclared } from './closing/declared.ts';
import { completingDeclared } from './completing/declared.ts';
import { confirmingDeclared } from './confirming/declared.ts';
import { coordinatingDeclared } from './coordinating/declared.ts';
import type { ActDeclaration, ActOf, Audience, ChosenByPart, CommandDeclaration, Guard } from './declare.ts';
import { digestDeclared } from './digest/declared.ts';
import { directoryDeclared } from './directory/declared.ts';
import { disciplineDeclared } from './discipline/declared.ts';
import { documentsDeclared } from './documents/declared.ts';
import { evidenceDeclared } from './evidence/declared.ts';
import { extendingDeclared } from './extending/declared.ts';
import { guidingDeclared } from './guiding/declared.ts';
import { instructingDeclared } from './instructing/declared.ts';
import { letterheadDeclared } from './letterhead/declared.ts';
import { linkingDeclared } from './linking/declared.ts';
import { mattersDeclared } from './matters/declared.ts';
import { operatingDeclared } from './operating/declared.ts';
import { passingDeclared } from './passing/declared.ts';
import { planningDeclared } from './planning/declared.ts';
import { remindingDeclared } from './reminding/declared.ts';
import { reportingDeclared } from './reporting/declared.ts';
import { resultsDeclared } from './results/declared.ts';
import { reviewingDeclared } from './reviewing/declared.ts';
import { rosterDeclared } from './roster/declared.ts';
import { settingsDeclared } from './settings/declared.ts';
import { standingInDeclared } from './standing-in/declared.ts';
import { successionDeclared } from './succession/declared.ts';
import { yearDeclared } from './year/declared.ts';

/** What every feature declares. */
export const declarations = {
  linking: linkingDeclared,
  directory: directoryDeclared,
  succession: successionDeclared,
  'standing-in': standingInDeclared,
  closing: closingDeclared,
  reminding: remindingDeclared,
  digest: digestDeclared,
  settings: settingsDeclared,
  planning: planningDeclared,
  documents: documentsDeclared,
  letterhead: letterheadDeclared,
  discipline: disciplineDeclared,
  roster: rosterDeclared,
  results: resultsDeclared,
  reporting: reportingDeclared,
  reviewing: reviewingDeclared,
  evidence: evidenceDeclared,
  extending: extendingDeclared,
  matters: mattersDeclared,
  passing: passingDeclared,
  coordinating: coordinatingDeclared,
  instructing: instructingDeclared,
  completing: completingDeclared,
  operating: operatingDeclared,
  confirming: confirmingDeclared,
  guiding: guidingDeclared,
  asking: askingDeclared,
  year: yearDeclared,
};
type Declarations = typeof declarations;

/** What a button or a command asks for. */
export type Act = ActOf<Exclude<Declarations[keyof Declarations], typeof askingDeclared>> | ChosenAct;
type Commands = Declarations[keyof Declarations]['commands'];
type KeysOf<T> = T extends unknown ? keyof T & string : never;
/** Every command that the bot knows, without its slash. */
export type CommandName = KeysOf<Commands>;

interface AnyDeclared {
  prefix: string;
  guard: Guard;
  acts: Readonly<Record<string, ActDeclaration>>;
  commands: Readonly<Record<string, CommandDeclaration>>;
  toData(act: never): string;
  fromData(data: string): Act | null;
}
const all: readonly AnyDeclared[] = Object.values(declarations);
/** By the first part of their buttons' data, which few of them have in common. */
const byPrefix = groupedBy(all, ({ prefix }) => prefix);

const byType = new Map(
  all.flatMap((declared) =>
    Object.entries(declared.acts).map(
      ([type, { right, where, takesBack = false, waits = false, ...said }]) => [
        type,
        {
          declared,
          guard: { right: right ?? declared.guard.right, where: where ?? declared.guard.where },
          takesBack,
          waits,
          part: said.part ?? null,
          asksIt: said.asksIt ?? false,
        },
      ],
    ),
  ),
);

const declarationOf = (type: Act['type']) => {
  const found = byType.get(type);
  if (!found) throw new Error(`an act that no feature declares: ${type}`);
  return found;
};

/** The data of a button: at most 64 bytes for any id that the data files allow. */
export const toPressData = (act: Act): string => declarationOf(act.type).declared.toData(act as never);

/** Reads a button's data; null for anything this version does not issue (forged, stale). */
export function fromPressData(data: string): Act | null {
  const end = data.indexOf(':');
  for (const declared of byPrefix.get(end < 0 ? data : data.slice(0, end)) ?? []) {
    const act = declared.fromData(data);
    if (act) return act;
  }
  return null;
}

/** Whether the data of a button is of a question that waits for its answer, though it came unasked. */
export function waitsForAnswer(data: string): boolean {
  const act = fromPressData(data);
  return act !== null && declarationOf(act.type).waits;
}

/** Whether an act takes back what was just done. */
export const takesBack = ({ type }: Act): boolean => declarationOf(type).takesBack;

/** Whether a button takes back what was just done. */
export const isOfBack = ({ data }: Button): boolean => {
  const act = fromPressData(data);
  return act !== null && takesBack(act);
};

/** What takes back what was just done, of all that was said of it; undefined where nothing does. */
export const backAmong = (messages: readonly Message[]): string | undefined =>
  messages.flatMap(({ buttons = [] }) => buttons.flat()).find(isOfBack)?.data;

/** Whether a choice is about a report that is being written. */
export function isOfDraft({ data }: Pick<Button, 'data'>): boolean {
  const act = fromPressData(data);
  return act !== null && 'draftId' in act;
}

/**
 * Whether something is done by the numbers of a list, though another is read: it takes back, writes a report, or answers what was
 * asked.
 */
export const doesSomething = ({ options, asked }: Pick<OpenChoices, 'options' | 'asked'>): boolean =>
  asked === true || options.some((one) => isOfBack(one) || isOfDraft(one));

/** What of its label chooses an act; null where only its beginning does. */
export const chosenByPart = ({ type }: Act): ChosenByPart | null => declarationOf(type).part;

/** Whether a bare yes to a question that asks nothing else is the act. */
export const isAllThatIsAsked = ({ type }: Act): boolean => declarationOf(type).asksIt;

/** Who may do an act, and where. */
export const guardOf = (type: Act['type']): Guard => declarationOf(type).guard;

/** A command as it was declared. */
export interface KnownCommand extends Guard {
  name: CommandName;
  opens: Act['type'] | null;
  menu: { for: Audience; place: number; inGroups?: true } | null;
  inUnlinkedGroup: boolean;
  aboutForm: boolean;
  changes: boolean;
}

/** Every command, in the order of the list that people are shown. */
export const commands: readonly KnownCommand[] = all
  .flatMap(({ guard, acts, commands }) =>
    Object.entries(commands).map(([name, command]): KnownCommand => {
      const opened = command.opens === undefined ? undefined : acts[command.opens];
      return {
        name: name as CommandName,
        opens: (command.opens ?? null) as Act['type'] | null,
        right: command.right ?? opened?.right ?? guard.right,
        where: command.where ?? opened?.where ?? guard.where,
        menu: command.menu,
        inUnlinkedGroup: command.inUnlinkedGroup ?? false,
        aboutForm: command.aboutForm ?? false,
        changes: command.changes ?? false,
      };
    }),
  )
  .sort((a, b) => (a.menu?.place ?? Number.MAX_SAFE_INTEGER) - (b.menu?.place ?? Number.MAX_SAFE_INTEGER));

const byName = new Map<string, KnownCommand>(commands.map((command) => [command.name, command]));

/** The command of a name, typed with or without capitals; null for one that the bot does not know. */
export const commandOf = (name: string): KnownCommand | null => byName.get(name.toLowerCase()) ?? null;

/** What the names of commands are read by. */
export const commandNames: ReadonlySet<string> = new Set(byName.keys());
