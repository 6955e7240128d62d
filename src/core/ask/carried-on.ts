import { fold } from '../text/fold.ts';
import type { AskContext } from './answer.ts';
import { aspectsIn } from './compose/aspects.ts';
import { has, ownUnit, type Parts, pieceOf, piecesOfType, speaksOfSelf } from './compose/parts.ts';
import { spokenOf } from './compose/spoken.ts';
import { partsOf } from './compose/taken-apart.ts';
import { readText } from './read-text.ts';
import { type Reading, typedWords } from './reading.ts';
import { isSetAgainst } from './set-against.ts';
import type { Clause } from './several.ts';

/** What one question of a message names, as typed, and the next may leave out. */
export interface Carried {
  names: string;
  /** Of them those of indices alone: where it is asked which unit, none that was named before is meant. */
  indices: string;
  /** «còn đơn vị nào nợ», «ai chưa nộp»: it asks which unit. */
  asksUnit: boolean;
  period: string;
  /** «nhiệm vụ», «chỉ số»: what is counted. */
  head: string;
  /** «chậm», «hoàn thành»: of which state. */
  status: string;
  /** It names the asker's own unit, and nothing else. */
  isOwn?: boolean;
}

/** «trong đó VP chiếm mấy cái»: of what was counted before. */
const thatMany = /(?:mấy|bao nhiêu|may|bao nhieu)(?: cái| cai)?\s*$|(?:mấy|bao nhiêu) cái|nhất|ít nhất/iu;

/** «chỉ số nào nhiều nhất»: of what was counted before, whatever has it. */
const most = /(?:nhiều|ít|nhieu|it) (?:nhất|nhat)\s*$/iu;

const headWords: Partial<Record<string, string>> = { task: 'nhiệm vụ', index: 'chỉ số' };

/** «chỉ số thanh tra không chồng chéo»: a unit's name within that of the index that is named. */
function isOfIndexName(name: string, { mentions }: Reading, { plan }: AskContext): boolean {
  const said = fold(name);
  const codes = mentions.filter(({ strong }) => strong).flatMap((one) => one.codes);
  return plan.indices.some(
    (index) =>
      codes.includes(index.code) &&
      fold(index.name) !== said &&
      fold(index.name).replace(/,/g, '').startsWith(`${said} `),
  );
}

const untilNow = /^(?:đến|tới|den|toi) (?:nay|giờ|gio|bây giờ|bay gio|hiện tại|hien tai)$/iu;

/**
 * The months of which the next question is, too. «hơn tháng 4 mấy tỷ, còn thiếu bao nhiêu»: that month is what something is held
 * against; «đến nay quá mấy ngày, mắc gì mà chưa làm»: as it stands, which is asked of anything.
 */
const periodCarried = (question: string, { period }: Parts): string =>
  isSetAgainst(question, period) || untilNow.test(period.trim()) ? '' : period;

/** Whether a question asks which of the units. */
function asksWhichUnit(parts: Parts): boolean {
  const heads = piecesOfType(parts, 'head').filter(({ asks }) => asks);
  return (
    heads.some(({ of }) => of === 'unit') ||
    /^còn (?:những )?ai(?: (?:nữa|khác))*$|^con (?:nhung )?ai(?: (?:nua|khac))*$/u.test(
      parts.sentence.text.trim(),
    ) ||
    (heads.some(({ of }) => of === 'person') && has(parts, 'sent', 'debt')) ||
    piecesOfType(parts, 'sent').some(({ what }) => what === 'unsent')
  );
}

export function carriedBy(question: string, context: AskContext): Carried {
  const reading = readText(question, context);
  const parts = partsOf(context, reading, null);
  const namesOf = (...types: readonly string[]): string[] =>
    reading.cover
      .filter(({ phrase }) =>
        phrase.meanings.some(
          (meaning) => types.includes(meaning.type) && (meaning.type !== 'index' || meaning.strong),
        ),
      )
      .map(({ from, to }) => typedWords(reading, from, to));
  const indexNames = namesOf('index');
  const names = namesOf('unit', 'index').filter(
    (name) => indexNames.includes(name) || !isOfIndexName(name, reading, context),
  );
  const isLeader = context.speaker?.person.role === 'leader';
  // «tôi cần số để họp»: who leads says so of whatever it is.
  const isOwn = parts.pieces.some(({ type }) => type === 'own') || (!isLeader && speaksOfSelf(parts));
  const own = !isOwn ? '' : isLeader ? 'tôi phụ trách' : (ownUnit(parts)?.name ?? '');
  const head = piecesOfType(parts, 'head').find(({ of }) => headWords[of]);
  const state = pieceOf(parts, 'status');
  return {
    names: names.length > 0 ? names.join(' ') : own,
    indices: names.length > 0 || !isLeader ? namesOf('index').join(' ') : own,
    asksUnit: names.length === 0 && asksWhichUnit(parts),
    isOwn: isOwn && names.length === 0 && !isLeader,
    period: periodCarried(question, parts),
    head: head ? headWords[head.of]! : '',
    status: state ? parts.sentence.text.slice(state.at, state.to).trim() : '',
  };
}

/** «…? Chuyên gia tháng này bổ sung thêm bao nhiêu?»: a sentence whose own words name a task takes no unit of the one before. */
export const namesItsTask = ({ alone, apart }: Clause, context: AskContext): boolean =>
  apart && namesATask(alone, context);

/** Whether words name an index: «giải ngân vốn đầu tư công», of one task of it. */
export const namesIndex = (alone: string, context: AskContext): boolean =>
  readText(alone, context).cover.some(({ phrase }) =>
    phrase.meanings.some((meaning) => meaning.type === 'index' && meaning.strong),
  );

/** Whether words name a task by themselves. */
export function namesATask(alone: string, context: AskContext): boolean {
  const found = spokenOf(partsOf(context, readText(alone, context), null));
  return found !== null && found.matter.share >= 0.6 && found.matter.words.length >= 2;
}

/** «chỉ số đất đai ai phối hợp, phòng mình được giao mấy việc»: of that index, as many as the asker's unit has there. */
const isOfOwnTasks = (alone: string, { head, period, indices, isOwn }: Carried): boolean =>
  isOwn === true && head === headWords.task && period === '' && indices === '' && ownGiven.test(fold(alone));
const ownGiven = /(?<![a-z])(?:may|bao nhieu)(?: [a-z]+)? (?:viec|nhiem vu|dau viec)(?![a-z])/;

/** What a question leaves out, of what the one before it named. */
export const leftOut = ({ alone }: Clause, own: Carried, carried: Carried): string[] => [
  own.names === ''
    ? own.asksUnit
      ? carried.indices
      : carried.names
    : isOfOwnTasks(alone, own)
      ? carried.indices
      : '',
  own.period === '' ? carried.period : '',
  (own.head === '' || most.test(alone)) && thatMany.test(alone) ? carried.head : '',
  own.status === '' && most.test(alone) ? carried.status : '',
];

/** What the next question may leave out. */
export const carriedOn = (own: Carried, carried: Carried): Carried => ({
  names: own.names || carried.names,
  indices: own.names ? own.indices : carried.indices,
  asksUnit: false,
  period: own.period || carried.period,
  head: own.head || carried.head,
  status: own.status || carried.status,
});

/** Whether a clause asks for what the plan says of something, and for nothing that is reported of it. */
export function asksOfPlanAlone(alone: string, context: AskContext): boolean {
  const asked = aspectsIn(partsOf(context, readText(alone, context), null).sentence, context.plan);
  return asked.length > 0 && asked.every(({ of }) => of === 'plan');
}
