import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftLines, draftWords, importWords, noPlanWords, refusalWords } from '../copy/vi/import.ts';
import { pointProblemWords, pointWords, setupWords as words } from '../copy/vi/setup.ts';
import type { Org } from '../core/people/org.ts';
import { answerPoint } from '../core/plan/answer-point.ts';
import { DataError } from '../core/plan/data-error.ts';
import type { Draft } from '../core/plan/draft.ts';
import type { OpenPoint } from '../core/plan/open-point.ts';
import { openPoints } from '../core/plan/open-points.ts';
import { isPersonName } from '../core/plan/person-words.ts';
import type { Plan } from '../core/plan/plan.ts';
import { planOfDraft } from '../core/plan/plan-of-draft.ts';
import { readYes } from '../core/plan/read-answer.ts';
import { checkReferences } from '../core/plan/references.ts';
import { cleanText } from '../core/text/clean-text.ts';
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
      const typed = await ask(question);
      if (typed === null) throw new Ended();
      let answered = answerPoint(draft, point, typed);
      if ('confirm' in answered) {
        if (!(await yes(words.add(answered.confirm.map((one) => one.name))))) continue;
        answered = answerPoint(draft, point, typed, true);
      }
      if ('draft' in answered) return answered.draft;
      if ('problem' in answered) say(pointProblemWords(answered.problem, point));
    }
  }
  return { text, yes, name, settle };
}

type Sitting = ReturnType<typeof sitting>;

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

/** What is asked next: the title of whoever was just added, else what no plan can be without; last the spelling. */
function nextPoint(draft: Draft, before: Draft): OpenPoint | undefined {
  const points = openPoints(draft);
  const isNew = (id: string): boolean => !before.people.some((person) => person.id === id);
  return (
    points.find((point) => point.type === 'person-title' && isNew(point.person)) ??
    points.find(({ type, standing }) => standing === 'needed' || type === 'tasks') ??
    points.find(({ id }) => id === 'k-spelling')
  );
}

/** Asks for what is missing and for the spelling; whatever else the rules suggest holds, as it was shown. */
async function complete(read: Draft, sit: Sitting): Promise<Draft> {
  let draft = read;
  for (;;) {
    const point = nextPoint(draft, read);
    if (point === undefined) return draft;
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
  const read = await readPlan(parts, sit);
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
