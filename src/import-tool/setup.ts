import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { correctionWords } from '../copy/vi/correction-sheet.ts';
import {
  draftLines,
  draftWords,
  furtherWords,
  importWords,
  noPlanWords,
  oneProposal,
  refusalWords,
  wayOnLines,
} from '../copy/vi/import.ts';
import { pointProblemWords, pointWords, summaryLines, setupWords as words } from '../copy/vi/setup.ts';
import { type Calendar, calendarSchema } from '../core/calendar/calendar.ts';
import type { Org } from '../core/people/org.ts';
import { answerPoint } from '../core/plan/answer-point.ts';
import { withOutside } from '../core/plan/assignments.ts';
import { DataError } from '../core/plan/data-error.ts';
import type { Doubt, Draft } from '../core/plan/draft.ts';
import { dropFurther, takeFurther } from '../core/plan/further-tasks.ts';
import type { OpenPoint } from '../core/plan/open-point.ts';
import { openPoints } from '../core/plan/open-points.ts';
import { calendarOfPaper } from '../core/plan/paper-calendar.ts';
import { isPersonName } from '../core/plan/person-words.ts';
import type { Plan } from '../core/plan/plan.ts';
import { planOfDraft } from '../core/plan/plan-of-draft.ts';
import { readYes } from '../core/plan/read-answer.ts';
import { checkReferences } from '../core/plan/references.ts';
import { refreshed } from '../core/plan/refreshed.ts';
import { cleanText } from '../core/text/clean-text.ts';
import { isCorrections } from '../documents/import/correction-sheet.ts';
import { indicesOfAreas } from '../documents/import/indices-of-areas.ts';
import { readDocument } from '../documents/import/read-document.ts';
import { understandPlan } from '../documents/import/understand-plan.ts';
import { type Asking, type Retraceable, withWayBack } from './asking.ts';
import { correctedBy } from './corrected-by.ts';
import { answerProposal, decided, eachOnItsOwn, proposalsOf, restOf, takesOther } from './proposals.ts';
import { writeFolder } from './write-folder.ts';

export interface SetupParts extends Asking {
  /** What was typed behind the tool's name. */
  words: readonly string[];
}

/** Whoever was asked has left: nothing was written. */
class Ended extends Error {}

/** The questions of one sitting. */
function sitting({ ask, say, forget }: Retraceable) {
  const typedTo = async (question: string): Promise<string> => {
    const typed = await ask(question);
    if (typed === null) throw new Ended();
    return typed;
  };
  /** Asks until the answer can be read. @param read null where it cannot: `wrong` says what would be right */
  async function until<Value>(
    question: string,
    read: (typed: string) => Value | null,
    wrong: string,
  ): Promise<Value> {
    for (;;) {
      const value = read(cleanText(await typedTo(question)).trim());
      if (value !== null) return value;
      forget();
      say(wrong);
    }
  }
  const text = (question: string): Promise<string> =>
    until(question, (typed) => (typed === '' ? null : typed), words.needed);
  const yes = (question: string): Promise<boolean> =>
    until(
      question,
      (typed) => {
        const read = readYes(typed);
        return 'value' in read ? read : null;
      },
      words.wrongYes,
    ).then(({ value }) => value);
  const name = (question: string): Promise<string | null> =>
    until(
      question,
      (typed) => (typed === '' ? { name: null } : isPersonName(typed) ? { name: typed } : null),
      words.wrongName,
    ).then((answer) => answer.name);

  /** Asks a point until its answer can be taken. @returns the draft with it */
  async function settle(draft: Draft, point: OpenPoint): Promise<Draft> {
    const { said, question } = pointWords(point, draft);
    for (const line of said) say(line);
    for (;;) {
      const typed = await typedTo(question);
      let answered = answerPoint(draft, point, typed);
      if ('confirm' in answered) {
        const { confirm, meant = [] } = answered;
        const isMeant = meant.length > 0 && (await yes(words.meant(meant)));
        const added =
          meant.length > 0 && !isMeant ? meant.map((one) => one.typed) : confirm.map((one) => one.name);
        if (added.length > 0 && !(await yes(words.add(added)))) continue;
        answered = answerPoint(draft, point, typed, meant.length === 0 || isMeant ? true : 'new');
      }
      if ('draft' in answered) return answered.draft;
      if (!('problem' in answered)) continue;
      forget();
      say(pointProblemWords(answered.problem, point));
    }
  }

  /** Asks what the rules suggest, one after another: Enter keeps it, «bỏ hết» and «giữ hết» answer all that is left. */
  async function settleProposals(read: Draft): Promise<Draft> {
    let draft = eachOnItsOwn(read);
    let rest: 'keep' | 'drop' | null = null;
    const told = proposalsOf(draft).length;
    if (told > 0) say(words.proposals(told));
    for (;;) {
      const [point] = proposalsOf(draft);
      if (point === undefined) return draft;
      if (rest === null) {
        say(`- ${oneProposal(point.proposal, draft)}`);
        const typed = cleanText(await typedTo(words.proposal(takesOther(point)))).trim();
        rest = restOf(typed);
        const answered = rest === null ? answerProposal(draft, point, typed) : { draft };
        if ('problem' in answered) {
          forget();
          say(
            answered.problem === 'in-sheet' ? words.proposalInSheet : words.wrongProposal(takesOther(point)),
          );
        } else draft = answered.draft;
      } else draft = decided(draft, point, rest);
    }
  }
  /** Asks work that later sections give to units, one after another: only a yes takes it in. */
  async function settleFurther(read: Draft): Promise<Draft> {
    const { further = [] } = read;
    if (further.length > 0) say(words.further(further.length));
    const draft = structuredClone(read);
    for (const task of further) {
      say(`- ${furtherWords(task, read)}`);
      if (await yes(words.furtherTask)) takeFurther(draft, task);
      else dropFurther(draft, task);
    }
    return further.length > 0 ? refreshed(draft) : read;
  }
  return { text, yes, name, settle, settleProposals, settleFurther, typedTo };
}

type Sitting = ReturnType<typeof sitting>;

/** @param given the workbook of corrections that was named behind the tool's name; one that is given as the plan is kept as such */
async function readPlan({ say, forget }: Retraceable, sit: Sitting, given: string | null): Promise<Draft> {
  let corrections = given;
  for (;;) {
    // A path that was dragged into the window stands in quotes.
    const file = (await sit.text(words.file)).replace(/^(['"])(.*)\1$/, '$2');
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) {
      say(importWords.noFile(file));
      forget();
      continue;
    }
    const reading = await readDocument(bytes, file);
    if (reading.type === 'refused') {
      say(refusalWords[reading.why]!);
      forget();
      continue;
    }
    // Read as a plan it would be one, of what stands in its cells.
    if (await isCorrections(bytes, correctionWords)) {
      corrections = file;
      say(words.isCorrections(file));
      continue;
    }
    const understood = understandPlan(reading.blocks);
    const read = understood.type === 'plan' ? understood.draft : areasOf(understood.draft, corrections);
    if (read !== null) {
      const draft = corrections === null ? read : await correctedBy(read, corrections, say);
      if (draft === null) throw new Ended();
      for (const line of draftLines(draft)) say(line);
      return draft;
    }
    if (understood.type === 'no-plan') {
      say(noPlanWords(understood));
      for (const line of wayOnLines(understood.draft)) say(line);
      forget();
    }
  }
}

/** A paper of blocks of work is read by the workbook in which what it lacks of each was filled in; null without one. */
const areasOf = (draft: Draft | null, corrections: string | null): Draft | null =>
  draft === null || corrections === null ? null : indicesOfAreas(draft);

/** What was typed behind the tool's name; null where it is nothing that it knows. */
function readFlags(typed: readonly string[]): { out: string | null; corrections: string | null } | null {
  const flags = { out: null as string | null, corrections: null as string | null };
  for (let at = 0; at < typed.length; at += 2) {
    const value = typed[at + 1];
    if (value === undefined || value.startsWith('--')) return null;
    if (typed[at] === '--out') flags.out = value;
    else if (typed[at] === '--corrections') flags.corrections = value;
    else return null;
  }
  return flags;
}

/** What contradicts itself or fits no plan, and only somebody can say how it was meant. */
const ofTasks: readonly Doubt['type'][] = [
  'no-such-time',
  'time-open',
  'same-number',
  'task-differs',
  'several-leads',
  'near-people',
  'short-name',
  'same-unit',
  'pillar-differs',
  'no-owner',
  'told-besides',
  'unit-ended',
  'unit-unlisted',
  'index-odd',
  'task-odd',
  'whole-odd',
  'own-or-outside',
  'column-open',
];

/** What is asked next: the title of whoever was just added, else what no plan can be without; last the spelling. */
function nextPoint(draft: Draft, before: Draft): OpenPoint | undefined {
  const points = openPoints(draft);
  const isNew = (id: string): boolean => !before.people.some((person) => person.id === id);
  return (
    points.find((point) => point.type === 'person-title' && isNew(point.person)) ??
    points.find(({ type, standing }) => standing === 'needed' || type === 'tasks') ??
    points.find(({ type }) => type === 'report-day') ??
    points.find((point) => point.type === 'doubt' && ofTasks.includes(point.doubt.type)) ??
    points.find(({ id }) => id === 'k-spelling')
  );
}

/** Asks for what is missing, for the day of the reports, for the spelling, and for each other thing that the rules suggest. */
async function complete(read: Draft, sit: Sitting): Promise<Draft> {
  let draft = read;
  for (;;) {
    const point = nextPoint(draft, read);
    if (point === undefined) return sit.settleFurther(await sit.settleProposals(draft));
    draft = await sit.settle(draft, point);
  }
}

/** Whoever leads a unit or puts the reports together is named, or goes by their title until the office names them. */
async function nameHeads(org: Org, sit: Sitting): Promise<Org> {
  const people: Org['people'][number][] = [];
  for (const person of org.people) {
    const unit = org.units.find(({ id }) => id === person.unit)?.name ?? '';
    const isAsked = person.role === 'head' || person.role === 'office';
    const question = person.role === 'office' ? words.office(unit) : words.head(person.title);
    people.push({ ...person, name: (isAsked ? await sit.name(question) : null) ?? person.name });
  }
  return { ...org, people };
}

/** What keeps a plan from running with its directory, as the start would say it. */
function faultsOf(plan: Plan, org: Org, planFile: string): string[] {
  try {
    checkReferences(plan, org, planFile, 'org.json');
    return [];
  } catch (error) {
    if (error instanceof DataError) return [error.message];
    throw error;
  }
}

async function writeAll(
  folder: string,
  files: ReadonlyMap<string, unknown>,
  { say }: Retraceable,
  sit: Sitting,
): Promise<boolean> {
  const there = [...files.keys()].filter((name) => existsSync(join(folder, name)));
  if (there.length > 0 && !(await sit.yes(words.exists(folder, there)))) {
    say(words.kept);
    return false;
  }
  return writeFolder(folder, files, say);
}

/** What would be written, to be looked at before it is. @returns whether it is to be */
async function looksRight(
  { plan, org, draft, folder }: { plan: Plan; org: Org; draft: Draft; folder: string },
  { say, forget }: Retraceable,
  sit: Sitting,
): Promise<boolean> {
  for (const line of summaryLines(plan, org, calendarOf(draft))) say(line);
  for (;;) {
    const typed = cleanText(await sit.typedTo(words.write(folder))).trim();
    const read = typed === '' ? { value: true } : readYes(typed);
    if ('value' in read) return read.value;
    forget();
    say(words.wrongYes);
  }
}

/** The month as it is unless a file of the folder says otherwise. */
const usualCalendar: Calendar = calendarSchema.parse({
  version: 1,
  opening: { day: 20, time: '08:00' },
  deadline: { day: 25, time: '17:00' },
});

const calendarOf = (draft: Draft): Calendar => calendarOfPaper(usualCalendar, draft);

async function setUp(
  parts: Retraceable,
  { out, corrections }: NonNullable<ReturnType<typeof readFlags>>,
): Promise<0 | 1> {
  const { say } = parts;
  const sit = sitting(parts);
  const read = await readPlan(parts, sit, corrections);
  say('');
  say(words.asked(openPoints(read).filter(({ standing }) => standing === 'needed').length));
  const draft = await complete(read, sit);
  const folder = out ?? `ddci-${draft.year ?? 'moi'}`;
  const made = planOfDraft(draft, draftWords);
  if (made.type === 'lacking') {
    for (const { words: fault } of made.refused) say(words.refused(fault));
    if (await writeAll(folder, new Map([['draft.json', draft]]), parts, sit)) say(words.draftOnly(folder));
    return 1;
  }
  const planFile = `plan-${made.plan.year}.json`;
  const org = await nameHeads(made.org, sit);
  // Whoever is outside of the agency stands in the plan, as a start reads it.
  const faults = faultsOf(made.plan, withOutside(org, made.plan), planFile);
  for (const fault of faults) say(words.refused(fault));
  const files = new Map<string, unknown>([
    [planFile, made.plan],
    ['org.json', org],
  ]);
  const calendar = calendarOf(draft);
  if (calendar !== usualCalendar) files.set('calendar.json', calendar);
  if (faults.length > 0) return 1;
  if (!(await looksRight({ plan: made.plan, org, draft, folder }, parts, sit))) {
    say(words.notWritten);
    return 1;
  }
  if (!(await writeAll(folder, files, parts, sit))) return 1;
  say(importWords.written(folder, [...files.keys()]));
  for (const line of words.next(folder)) say(line);
  return 0;
}

/**
 * Guides whoever begins in a department from its plan to a folder that runs: reads the plan, asks for what it does not say
 * and the bot cannot be without, and who leads each unit.
 * @returns 0 where the folder runs; 1 where it does not yet, where nothing was to be overwritten, or the answers ended
 */
export async function runSetup(parts: SetupParts): Promise<0 | 1> {
  const flags = readFlags(parts.words);
  if (flags === null) {
    parts.say(words.usage);
    return 1;
  }
  try {
    for (const line of words.intro) parts.say(line);
    return await withWayBack(parts, words.firstQuestion, (asking) => setUp(asking, flags));
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    parts.say(words.ended);
    return 1;
  }
}
