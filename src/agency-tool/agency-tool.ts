import { join } from 'node:path';
import { isAgencyId } from '../agencies/agency-folders.ts';
import { parseConfig } from '../config.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { DataError } from '../core/plan/data-error.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import { loadEnvironment } from '../environment.ts';
import { operatorLine } from '../operator-line.ts';
import { FolderInUseError } from '../storage/json/folder-lock.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
import { addAgency } from './add-agency.ts';
import { moveAside } from './move-aside.ts';
import type { Place, States } from './place.ts';
import { orderProvince, type ProvinceOrder } from './province.ts';
import { statesInFiles, withStatesInDatabase } from './states.ts';
import { takeFiles } from './take-files.ts';

export interface AgencyToolParts {
  /** What was typed behind the tool's name. */
  words: readonly string[];
  environment: Record<string, string | undefined>;
  say(line: string): void;
  /** Epoch ms. */
  now(): number;
  /** The data files of this project. */
  embeddedDir: string;
}

type Typed =
  | { command: 'list' }
  | { command: 'add'; id: string; from: string }
  | { command: 'off' | 'on'; id: string }
  | { command: 'take'; id: string | null; from: string | null }
  | { command: 'province'; order: ProvinceOrder }
  | { wrong: string };

/** «province list», «province add "Nguyễn Văn A"», «province off nguyen-van-a». */
function readProvince([act, ...rest]: readonly string[]): Typed {
  // A name may come as several words.
  const named = rest.join(' ').trim();
  switch (act) {
    case 'list':
      return named === '' ? { command: 'province', order: { act } } : { wrong: words.unknownWord(named) };
    case 'add':
      return named === ''
        ? { wrong: words.province.noName }
        : { command: 'province', order: { act, name: named } };
    case 'off':
      return { command: 'province', order: { act, id: named } };
    default:
      return { wrong: words.noCommand(act === undefined ? undefined : `province ${act}`) };
  }
}

const named = ['add', 'list', 'off', 'on', 'take'] as const;
const isNamed = (command: string | undefined): command is (typeof named)[number] =>
  named.some((one) => one === command);

/** «--from folder», of what stands behind a command, and the rest. */
function readFrom(rest: readonly string[]): { from: string | undefined; others: string[] } {
  // «--from=folder» as two words.
  const typed = rest.flatMap((word) => (word.startsWith('--from=') ? ['--from', word.slice(7)] : [word]));
  const at = typed.indexOf('--from');
  const from = at >= 0 ? typed[at + 1] : undefined;
  return {
    from,
    others: from === undefined ? typed : typed.filter((_, place) => place !== at && place !== at + 1),
  };
}

/** «take», «take so-y-te», «take so-y-te --from folder». */
function readTake(from: string | undefined, id: string): Typed {
  if (id !== '' && !isAgencyId(id)) return { wrong: id === '--from' ? words.noFrom : words.wrongId(id) };
  return { command: 'take', id: id === '' ? null : id, from: from ?? null };
}

function readTyped([command, ...rest]: readonly string[]): Typed {
  if (command === 'province') return readProvince(rest);
  if (!isNamed(command)) return { wrong: words.noCommand(command) };
  const takesFrom = command === 'add' || command === 'take';
  const { from, others } = takesFrom ? readFrom(rest) : { from: undefined, others: [...rest] };
  const [id = '', more] = others;
  const tooMuch = command === 'list' ? id : (more ?? (id.startsWith('--') && id !== '--from' ? id : ''));
  if (tooMuch !== '') return { wrong: words.unknownWord(tooMuch) };
  if (command === 'list') return { command };
  if (command === 'take') return readTake(from, id);
  if (!isAgencyId(id)) return { wrong: id === '--from' ? words.noFrom : words.wrongId(id) };
  if (command !== 'add') return { command, id };
  return from === undefined ? { wrong: words.noFrom } : { command, id, from };
}

/** The agencies that there are, with what is wrong with any. */
async function list({ dataDir, states }: Place, say: AgencyToolParts['say']): Promise<number> {
  const place = join(dataDir, agenciesFolder);
  const { shown: ids, aside } = await states.ids();
  if (ids.length + aside.length === 0) say(words.none(place));
  let code = 0;
  for (const id of ids) {
    try {
      const { context } = await states.read(id);
      say(words.row(id, context.plan.agency.name, context.plan.year, await states.hasRun(id)));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      say(words.rowWrong(id, error.message));
      code = 1;
    }
  }
  for (const id of aside) say(words.rowOff(id));
  return code;
}

function order(
  place: Place,
  typed: Exclude<Typed, { wrong: string }>,
  say: AgencyToolParts['say'],
): Promise<number> {
  switch (typed.command) {
    case 'list':
      return list(place, say);
    case 'province':
      return orderProvince(place, typed.order, say);
    case 'add':
      return addAgency(place, typed.id, typed.from, say);
    case 'take':
      return takeFiles(place, typed.id, typed.from, say);
    default:
      return moveAside(place, typed.id, typed.command, say);
  }
}

async function act(parts: AgencyToolParts): Promise<number> {
  const { environment, say } = parts;
  const typed = readTyped(parts.words);
  if ('wrong' in typed) {
    for (const line of [typed.wrong, ...words.usage]) say(line);
    return 1;
  }
  const warning = await loadEnvironment('.env', environment);
  if (warning !== null) say(warning);
  const config = parseConfig(environment);
  const { DATABASE_URL: url, DATA_DIR: dataDir } = config;
  const { embeddedDir, now } = parts;
  const where = { dataDir, embeddedDir, year: periodOf(now()).year, now };
  const work = (states: States): Promise<number> => order({ ...where, states }, typed, say);
  const isAlone = typed.command === 'take' && typed.id === null;
  return url === undefined ? work(statesInFiles(where)) : withStatesInDatabase(url, where, isAlone, work);
}

/**
 * The operator's tool for the agencies that one bot serves: add, list, off, on, take.
 * @returns the exit code: 0 if it is done
 */
export async function runAgencyTool(parts: AgencyToolParts): Promise<number> {
  try {
    return await act(parts);
  } catch (error) {
    if (error instanceof FolderInUseError) {
      parts.say(words.inUse(parts.environment.DATA_DIR || 'data'));
      return 1;
    }
    const line = operatorLine(error, parts.environment.DATA_DIR || 'data');
    if (line === null) throw error;
    parts.say(line);
    return 1;
  }
}
