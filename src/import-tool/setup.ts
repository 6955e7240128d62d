import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftLines, draftWords, importWords, noPlanWords, refusalWords } from '../copy/vi/import.ts';
import { setupWords as words } from '../copy/vi/setup.ts';
import { readUnitName } from '../core/features/directory/names.ts';
import type { Org } from '../core/people/org.ts';
import { checkReferences } from '../core/plan/assignments.ts';
import { DataError } from '../core/plan/data-error.ts';
import type { Draft, IndexDraft, Missing } from '../core/plan/draft.ts';
import { idOf, unitKey, unitKind } from '../core/plan/draft-names.ts';
import { newTask, numberTasks } from '../core/plan/draft-tasks.ts';
import { isPersonName } from '../core/plan/person-words.ts';
import { codePattern, type Plan } from '../core/plan/plan.ts';
import { planOfDraft, withSpelling } from '../core/plan/plan-of-draft.ts';
import { isNo, isYes } from '../core/said/choices.ts';
import { cleanText } from '../core/text/clean-text.ts';
import { fold } from '../core/text/fold.ts';
import { dateIn, hasDay } from '../core/time/viet-nam-time.ts';
import { readDocument } from '../documents/import/read-document.ts';
import { understandPlan } from '../documents/import/understand-plan.ts';
import { writeFolder } from './write-folder.ts';

export interface SetupParts {
  /** What was typed behind the tool's name. */
  words: readonly string[];
  /** Puts a question and gives the line that was typed, or null where nobody types any more. */
  ask(question: string): Promise<string | null>;
  say(line: string): void;
}

/** Whoever was asked has left: nothing was written. */
class Ended extends Error {}

/** A yes or a no, as it is said to the bot, or by the first letter that the question names; null where it is neither. */
function readYes(typed: string): boolean | null {
  if (isYes(typed) || /^[cy]$/.test(fold(typed))) return true;
  return isNo(typed) || /^[kn]$/.test(fold(typed)) ? false : null;
}

const isUnitName = (typed: string): boolean => 'name' in readUnitName(typed);

/** The questions of one sitting. */
function sitting({ ask, say }: SetupParts) {
  /** Asks until the answer can be read. @param read null where it cannot: `wrong` says what would be right */
  async function until<Value>(
    question: string,
    read: (typed: string) => Value | null,
    wrong: string,
  ): Promise<Value> {
    for (;;) {
      const typed = await ask(question);
      if (typed === null) throw new Ended();
      const value = read(cleanText(typed).trim());
      if (value !== null) return value;
      say(wrong);
    }
  }
  const text = (question: string): Promise<string> =>
    until(question, (typed) => (typed === '' ? null : typed), words.needed);
  const number = (question: string, least: number, most: number, wrong: string): Promise<number> =>
    until(
      question,
      (typed) =>
        /^\d{1,4}$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : null,
      wrong,
    );
  const yes = (question: string): Promise<boolean> => until(question, readYes, words.wrongYes);
  const name = (question: string): Promise<string | null> =>
    until(
      question,
      (typed) => (typed === '' ? { name: null } : isPersonName(typed) ? { name: typed } : null),
      words.wrongName,
    ).then((answer) => answer.name);

  /**
   * One of a list by its number or name, or another that is added after a yes.
   * @param shown what stands beside a name in the list
   * @param isName whether something may be the name of another
   * @param first what to type where the list is empty
   * @returns its place, or the new name
   */
  async function choice(
    question: string,
    list: readonly string[],
    {
      shown = list,
      isName,
      wrong,
      first,
    }: { shown?: readonly string[]; isName(typed: string): boolean; wrong: string; first: string },
  ): Promise<number | string> {
    if (list.length === 0)
      return until(`${question} ${first}`, (typed) => (isName(typed) ? typed : null), wrong);
    say(question);
    for (const line of words.choose(shown)) say(line);
    const placeOf = (typed: string): number =>
      /^\d+$/.test(typed) ? Number(typed) - 1 : list.findIndex((one) => fold(one) === fold(typed));
    for (;;) {
      const typed = await until(
        words.number(list.length, true),
        (answer) => (list[placeOf(answer)] !== undefined || isName(answer) ? answer : null),
        `${words.wrongNumber(list.length, true)} ${wrong}`,
      );
      const place = placeOf(typed);
      if (list[place] !== undefined) return place;
      if (await yes(words.add(typed))) return typed;
    }
  }

  /** Some of a list by their numbers. @returns their places */
  async function several(question: string, list: readonly string[]): Promise<number[]> {
    say(question);
    for (const line of words.choose(list)) say(line);
    return until(
      words.number(list.length, false),
      (typed) => {
        const places = (typed.match(/\d+/g) ?? []).map((digits) => Number(digits) - 1);
        return places.length > 0 && places.every((place) => place >= 0 && place < list.length)
          ? [...new Set(places)]
          : null;
      },
      words.wrongNumber(list.length, false),
    );
  }
  return { until, text, number, yes, name, choice, several };
}

type Sitting = ReturnType<typeof sitting>;

/** A day as it is typed, «15/2/2026», as ISO; null where there is no such day. */
function dayTyped(typed: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)$/.exec(typed);
  if (match === null) return null;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  return hasDay({ year, month }, day) ? dateIn({ year, month }, day) : null;
}

async function chosenUnit(question: string, draft: Draft, sit: Sitting): Promise<string> {
  const units = draft.units.filter(({ type }) => type === 'unit');
  const chosen = await sit.choice(
    question,
    units.map(({ name }) => name),
    { isName: isUnitName, wrong: words.wrongUnit, first: words.firstUnit },
  );
  if (typeof chosen === 'number') return units[chosen]!.id;
  const id = idOf(chosen, (taken) => draft.units.some((unit) => unit.id === taken));
  const kind = unitKind(unitKey(chosen));
  draft.units.push({ id, name: chosen, type: 'unit', kind, aliases: [], members: [] });
  return id;
}

async function chosenLeader(question: string, draft: Draft, sit: Sitting): Promise<string> {
  const chosen = await sit.choice(
    question,
    draft.people.map(({ name }) => name),
    {
      shown: draft.people.map(({ name, title }) => (title === '' ? name : `${name} – ${title}`)),
      isName: isPersonName,
      wrong: words.wrongName,
      first: words.firstName,
    },
  );
  if (typeof chosen === 'number') return draft.people[chosen]!.id;
  const id = idOf(chosen, (taken) => draft.people.some((person) => person.id === taken));
  draft.people.push({ id, name: chosen, title: await sit.text(words.leaderTitle(chosen)) });
  return id;
}

async function askTasks(index: IndexDraft, sit: Sitting, say: (line: string) => void): Promise<void> {
  say(words.task(index.code, index.name));
  for (;;) {
    const text = await sit.until(
      `${index.tasks.length + 1}.`,
      (typed) => (typed === '' && index.tasks.length === 0 ? null : typed),
      words.needed,
    );
    if (text === '') return;
    index.tasks.push(newTask(index, index.place, text));
  }
}

type Fill = (draft: Draft, index: IndexDraft, sit: Sitting, say: (line: string) => void) => Promise<void>;

/** How each thing that an index cannot be without is asked. */
const ofIndex: Partial<Record<Missing['what'], Fill>> = {
  async leader(draft, index, sit) {
    index.leaders = [await chosenLeader(words.leader(index.code, index.name), draft, sit)];
  },
  async lead(draft, index, sit) {
    index.leadUnit = await chosenUnit(words.lead(index.code, index.name), draft, sit);
  },
  tasks: (_, index, sit, say) => askTasks(index, sit, say),
  async code(draft, index, sit) {
    const others = draft.indices.filter((one) => one !== index).map(({ code }) => code);
    index.code = await sit.until(
      words.code(index.code, index.name),
      (typed) => (codePattern.test(typed) && !others.includes(typed) ? typed : null),
      words.wrongCode,
    );
  },
};

/** How each thing that a plan cannot be without is asked. */
const ofPlan: Partial<Record<Missing['what'], (draft: Draft, sit: Sitting) => Promise<void>>> = {
  async agency(draft, sit) {
    draft.agency.name = await sit.text(words.agency);
  },
  async year(draft, sit) {
    draft.year = await sit.number(words.year, 2000, 2100, words.wrongYear);
  },
  async title(draft, sit) {
    draft.document.title = await sit.text(words.title);
  },
  async date(draft, sit) {
    draft.document.date = await sit.until(words.date, dayTyped, words.wrongDate);
  },
  async 'overall-aim'(draft, sit) {
    const aim = await sit.text(words.aim);
    draft.overallAim = { words: aim, band: await sit.number(words.band, 1, 9_999, words.wrongBand) };
  },
  async 'report-to'(draft, sit) {
    const unit = await chosenUnit(words.reportTo, draft, sit);
    draft.organisation.reportTo = unit;
    draft.organisation.consolidator ??= unit;
  },
};

/** Asks for one thing that is missing. @returns whether it could be asked for */
async function fill(
  missing: Missing,
  draft: Draft,
  sit: Sitting,
  say: (line: string) => void,
): Promise<boolean> {
  const { what, of } = missing;
  if (what === 'members') {
    const units = draft.units.filter(({ type }) => type === 'unit');
    const group = draft.units.find(({ name, type }) => name === of && type === 'group');
    if (!group || units.length === 0) return false;
    const places = await sit.several(
      words.members(group.name),
      units.map(({ name }) => name),
    );
    group.members = places.map((place) => units[place]!.id);
    return true;
  }
  const whole = ofPlan[what];
  if (whole) {
    await whole(draft, sit);
    return true;
  }
  const index = draft.indices.find(({ code }) => code === of);
  const part = ofIndex[what];
  if (!index || !part) return false;
  await part(draft, index, sit, say);
  return true;
}

async function readPlan({ say }: SetupParts, sit: Sitting): Promise<Draft> {
  for (;;) {
    // A path that was dragged into the window stands in quotes.
    const file = (await sit.text(words.file)).replace(/^(['"])(.*)\1$/, '$2');
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) {
      say(importWords.noFile(file));
      continue;
    }
    const reading = await readDocument(bytes, file);
    if (reading.type === 'refused') {
      say(refusalWords[reading.why]!);
      continue;
    }
    const understood = understandPlan(reading.blocks);
    if (understood.type === 'no-plan') {
      say(noPlanWords(understood));
      continue;
    }
    for (const line of draftLines(understood.draft)) say(line);
    return understood.draft;
  }
}

/** The draft with its spelling corrected after a yes; without one the plan says nothing of corrections. */
async function spelled(draft: Draft, sit: Sitting): Promise<Draft> {
  const corrections = draft.proposals.filter((one) => one.type === 'spelling');
  if (corrections.length === 0) return draft;
  if (await sit.yes(words.spelling(corrections.length))) return withSpelling(draft, corrections);
  return { ...draft, proposals: draft.proposals.filter((one) => one.type !== 'spelling') };
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
  { say }: SetupParts,
  sit: Sitting,
): Promise<boolean> {
  const there = [...files.keys()].filter((name) => existsSync(join(folder, name)));
  if (there.length > 0 && !(await sit.yes(words.exists(folder, there)))) {
    say(words.kept);
    return false;
  }
  return writeFolder(folder, files, say);
}

async function setUp(parts: SetupParts, out: string | null): Promise<0 | 1> {
  const { say } = parts;
  const sit = sitting(parts);
  for (const line of words.intro) say(line);
  const draft = await readPlan(parts, sit);
  const needed = draft.missing.filter((one) => one.needed);
  say('');
  say(words.asked(needed.length));
  // A new code comes last: what else is missing of an index is named by the old one.
  const inOrder = needed.toSorted(
    (one, other) => Number(one.what === 'code') - Number(other.what === 'code'),
  );
  for (const one of inOrder)
    if (await fill(one, draft, sit, say)) draft.missing = draft.missing.filter((missing) => missing !== one);
  // By the codes as they are now, those of what was typed too.
  numberTasks(draft);
  const folder = out ?? `ddci-${draft.year ?? 'moi'}`;
  const made = planOfDraft(await spelled(draft, sit), draftWords);
  if (made.type === 'lacking') {
    for (const fault of made.refused) say(words.refused(fault));
    if (await writeAll(folder, new Map([['draft.json', draft]]), parts, sit)) say(words.draftOnly(folder));
    return 1;
  }
  const planFile = `plan-${made.plan.year}.json`;
  const org = await nameHeads(made.org, sit);
  const faults = faultsOf(made.plan, org, planFile);
  for (const fault of faults) say(words.refused(fault));
  const files = new Map<string, unknown>([
    [planFile, made.plan],
    ['org.json', org],
  ]);
  if (faults.length > 0 || !(await writeAll(folder, files, parts, sit))) return 1;
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
  const [flag, folder, ...more] = parts.words;
  if ((flag !== undefined && (flag !== '--out' || folder === undefined)) || more.length > 0) {
    parts.say(words.usage);
    return 1;
  }
  try {
    return await setUp(parts, folder ?? null);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    parts.say(words.ended);
    return 1;
  }
}
