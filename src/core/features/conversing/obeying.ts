import { topicLifetimeMs } from '../../ask/answer.ts';
import { hasQuestionForm } from '../../ask/question-form.ts';
import { topicOf } from '../../said/chat-memory.ts';
import type { Outcome } from '../../said/content.ts';
import { type CommandName, commandOf } from '../acts.ts';
import { answerHelp, isUnderstood } from '../asking/answering.ts';
import { hindrance } from '../feature.ts';
import { commandInWords, orderedWith, spokenWithArgument } from '../guiding/heard-command.ts';
import { performAct, runCommand } from '../index.ts';
import { choiceNamed, namesChoice } from '../named-choice.ts';
import type { Ordered } from '../ordered.ts';
import { orderedOfDirectory, workOrdered } from '../said-late.ts';
import type { KnownTurn, Turn } from '../turn.ts';
import { leaveForm } from './pressing.ts';

/** A command leaves an open form, unless it is about the form. */
export const obeyInPrivate = (turn: KnownTurn, name: string, argument: string): Outcome =>
  commandOf(name)?.aboutForm
    ? obey(turn, name, argument)
    : leaveForm(turn, (given) => obey(given, name, argument));

/** A command as it was read. */
export function obey(turn: Turn, name: string, argument: string): Outcome {
  const command = commandOf(name);
  return command ? runCommand(turn, command, argument) : answerHelp(turn);
}

/** What is ordered of people, units and groups in plain words; null for any other text. */
export const obeyOrder = (turn: KnownTurn, text: string): Outcome | null =>
  orderedOfDirectory(turn, text, {
    perform: performAct,
    give: (given, name, argument) => obey(given, name, argument),
    choice: choiceNamed,
  });

function obeyOne(turn: KnownTurn, ordered: Ordered): Outcome | null {
  if ('act' in ordered) return performAct(turn, ordered.act);
  const command = commandOf(ordered.command);
  return command && runCommand(turn, command, ordered.argument);
}

/** One outcome behind another, which came of the state that the first left. */
export function inTurn(first: Outcome, then: Outcome): Outcome {
  if (first.kind === 'silence' || then.kind === 'silence') return first.kind === 'silence' ? then : first;
  const replies = [...first.replies, ...then.replies];
  if (first.kind === 'answer') return { ...then, replies };
  const { fleeting = [], notices = [], archive = [] } = then.kind === 'act' ? then : {};
  return {
    ...first,
    state: then.kind === 'act' ? then.state : first.state,
    replies,
    fleeting: [...(first.fleeting ?? []), ...fleeting],
    notices: [...(first.notices ?? []), ...notices],
    archive: [...(first.archive ?? []), ...archive],
  };
}

/** «lập báo cáo quý 2», «xuất excel tháng 5 và lập báo cáo»: acts or commands in plain words, one behind another; null for any other text. */
export function obeyWork(turn: KnownTurn, text: string): Outcome | null {
  let done: Outcome | null = null;
  for (const ordered of workOrdered(turn, text) ?? []) {
    const state = done?.kind === 'act' ? done.state : turn.state;
    const outcome = obeyOne({ ...turn, state }, ordered);
    done = done && outcome ? inTurn(done, outcome) : (outcome ?? done);
  }
  return done;
}

/**
 * A command by its words alone: «báo cáo».
 * @param answer what the words are answered with as a question, in the course of what was spoken of before
 */
export function obeyWords(turn: Turn, text: string, answer: Outcome): Outcome | null {
  const { state, event, now } = turn;
  const topic = topicOf(state, event);
  const goesOn = () => topic !== undefined && now - topic.at <= topicLifetimeMs && isUnderstood(answer);
  const command = commandInWords(turn, text, goesOn) ?? orderedWith(turn, text);
  return command ? runCommand(turn, command, '') : obeyNamed(turn, text, answer);
}

/** Commands whose words begin no question when somebody of the directory is named behind them. */
const spokenOfNames: ReadonlySet<string> = new Set(['moi', 'go', 'suaten']);

/** «chị Hoa»: a person by their courtesy word, whether or not the directory has them. */
const isPerson = /^(?:(?:lại|thêm|cả) )?(?:chị|anh|cô|chú|bác|ông|bà) (?!ấy)\S+(?: \S+){0,3}$/iu;

/** «nhật ký hôm nay», «lịch sử nhiệm vụ 1.4.2 của thanh tra»: what is read, with what it is read of. */
const isReadWith = (name: CommandName, argument: string): boolean =>
  name === 'nhatky' || (name === 'lichsu' && /\d+\.\d+\.[\p{L}\d]+/u.test(argument));

/** «mời Lê Hải Yến», «nhac tat ca»: a command's words with whom it is about. What reaches others is chosen from its list. */
function obeyNamed(turn: Turn, text: string, answer: Outcome): Outcome | null {
  const spoken =
    turn.event.chatKind === 'private' && !hasQuestionForm(text) ? spokenWithArgument(text) : null;
  const command = spoken && commandOf(spoken.name);
  if (!spoken || !command || hindrance(turn, command)) return null;
  if (isReadWith(command.name, spoken.argument)) return runCommand(turn, command, spoken.argument);
  if (!namesChoice(turn, command.name, spoken.argument))
    return command.name === 'moi' && isPerson.test(spoken.argument)
      ? runCommand(turn, command, spoken.argument)
      : null;
  if (spokenOfNames.has(command.name)) return runCommand(turn, command, spoken.argument);
  return command.name === 'nhac' && !isUnderstood(answer) ? runCommand(turn, command, '') : null;
}
