import { hasQuestionForm } from '../../ask/question-form.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { KnownTurn } from '../turn.ts';
import { rightOn } from './by-words.ts';

/** What is said of one of several matters. */
interface OfOne {
  id: number;
  said: string;
}

const noun = '(?:việc|viec|vướng mắc|vuong mac|kiến nghị|kien nghi)';
/** «việc 1 và 2 giao văn phòng», «việc 1, 2: mời họp» */
const alike = new RegExp(
  String.raw`^\s*(?:(?:cả|ca|các|cac|hai|2)\s+)?${noun}\s*(?:số|so)?\s*(\d{1,9}(?:\s*(?:,|và|va|\+|&|với|voi)\s*(?:${noun}\s*(?:số|so)?\s*)?\d{1,9})+)\s*[:,–-]?\s+(?!\d)(\S[\s\S]*)$`,
  'iu',
);
/** Where what is said of one ends, and the next begins. */
const between = new RegExp(
  String.raw`\s*(?:[;\n]|,(?=\s*(?:còn\s+|và\s+)?${noun}\s*(?:số|so)?\s*\d)|\.(?=\s))\s*(?:(?:còn|và|con|va)\s+)?(?=${noun}\s*(?:số|so)?\s*\d)`,
  'iu',
);
const ofOne = new RegExp(String.raw`^\s*${noun}\s*(?:số|so)?\s*(\d{1,9})\s*[:,.–-]?\s+(\S[\s\S]*)$`, 'iu');

/** What is said of several matters that are called by their numbers, in their order; none where it is of one. */
function saidOfSeveral(text: string): OfOne[] {
  const normal = text.normalize('NFC').trim();
  const [, list, said] = alike.exec(normal) ?? [];
  if (list !== undefined && said !== undefined)
    return [...new Set(list.match(/\d+/g)?.map(Number))].map((id) => ({ id, said: said.trim() }));
  const parts = normal.split(between);
  const all = parts.flatMap((part) => {
    const [, id, said] = ofOne.exec(part) ?? [];
    return id === undefined || said === undefined ? [] : [{ id: Number(id), said: said.trim() }];
  });
  return parts.length > 1 && all.length === parts.length ? all : [];
}

const isDone = (outcome: Outcome): boolean =>
  outcome.kind === 'act' && outcome.replies.some(({ type }) => type === 'matter-acted');

/**
 * «việc 1: mời họp; việc 2: chờ phân bổ», «việc 1 và 2 giao văn phòng»: each is done as by itself. Words go one after the other: those of
 * the first are shown, and of the others it is said that they were not sent. Null where several are not meant.
 * @param answer what is done with one of them
 */
export function saidOfEach(
  turn: KnownTurn,
  text: string,
  answer: (turn: KnownTurn, id: number, said: string) => Outcome,
): Outcome | null {
  const all = saidOfSeveral(text);
  const may = ({ id }: OfOne): boolean => ['decide', 'answer'].includes(rightOn(turn, id) ?? '');
  if (all.length < 2 || !all.every(may) || hasQuestionForm(text)) return null;
  let done: Extract<Outcome, { kind: 'act' }> | null = null;
  for (const [at, { id, said }] of all.entries()) {
    const here: KnownTurn = done ? { ...turn, state: done.state } : turn;
    const next = answer(here, id, said);
    if (next.kind === 'silence') continue;
    const rest = isDone(next) ? [] : all.slice(at + 1);
    const apart: Content[] = rest.length > 0 ? [{ type: 'matters-apart', id, rest }] : [];
    const replies: Content[] = [...(done?.replies ?? []), ...apart, ...next.replies];
    const state = next.kind === 'act' ? next.state : here.state;
    const told = next.kind === 'act' ? (next.notices ?? []) : [];
    const notices: Notice[] = [...(done?.notices ?? []), ...told];
    done = { kind: 'act', state, replies, notices };
    if (!isDone(next)) break;
  }
  return done;
}
