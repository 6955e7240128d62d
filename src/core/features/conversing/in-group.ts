import { isLinkedGroup } from '../../people/links.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { cameUnasked, choiceOf } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { foldedWords } from '../../text/fold.ts';
import { commandOf, fromPressData, type KnownCommand } from '../acts.ts';
import { answerQuestion, isUnderstood } from '../asking/answering.ts';
import { answerOwn } from '../asking/own-in-group.ts';
import { hindrance } from '../feature.ts';
import { sayUnknown } from '../guiding/guiding.ts';
import { commandIn, nameIn } from '../guiding/heard-command.ts';
import { performAct } from '../index.ts';
import { spoilCode } from '../linking/code-in-group.ts';
import { asChosen, listsInGroup, sayNumber, sayOthersList } from '../open-choices.ts';
import { denied } from '../reporting/take-step.ts';
import { say, silence, type Turn } from '../turn.ts';
import { obey, obeyWords } from './obeying.ts';

/** What anybody does in a group: the bot answers when it is addressed. */
export function attendGroup(turn: Turn): Outcome {
  const { state, event } = turn;
  const spoilt = spoilCode(turn);
  if (spoilt) return spoilt;
  if ((event.type === 'text' || event.type === 'unsupported') && !event.addressed) return silence;
  const linked = isLinkedGroup(state, event.chat.channel, event.chat.chatId);
  const sent = sentInGroup(turn, linked);
  if (sent) return sent;
  // Mentioned alone: who it is, and what can be asked, or how it is linked; on Zalo nothing else tells of its being added.
  if (event.type === 'text' && event.text.trim() === '') return say({ type: 'introduction', linked });
  const named = event.type === 'text' ? namedInGroup(event.text) : null;
  if (!linked && !(named?.type === 'known' && commandOf(named.name)?.inUnlinkedGroup))
    return say({ type: 'unlinked-group' });
  if (event.type === 'press') return pressInGroup(turn, event.data);
  if (event.type !== 'text') return silence;
  if (named?.type === 'known') return obeyInGroup(turn, named.name, named.argument);
  return (named && sayUnknown(turn, named)) ?? answerInGroup(turn, event.text);
}

/**
 * «liên kết nhóm này», «nhóm»: the command in words of its own or by its bare name, and the first that is said where nothing
 * else is understood.
 */
const linksGroup =
  /^(?:(?:giup|nho|xin|hay|cho|em|anh|chi|toi) )*(?:(?:lien ket|ket noi|dang ky|nhan)(?: voi| cho)? )?(?:nhom|group)(?: (?:nay|zalo|telegram|ddci|lam viec|cua so|giup|em|nhe|a|voi|di|nha))*$/;

/** The command in a group's text: «liên kết nhóm này» is one, too; null where it is none. */
export const namedInGroup = (text: string): ReturnType<typeof commandIn> =>
  linksGroup.test(foldedWords(text)) ? { type: 'known', name: 'nhom', argument: '' } : commandIn(text);

/**
 * What is sent to the bot in a group instead of words: a photo or a voice message that answers it. A sticker there is a nod to
 * what was said, and asks for nothing. Null for anything else.
 */
function sentInGroup({ event }: Turn, linked: boolean): Outcome | null {
  if (!linked) return null;
  const unsaid: Outcome = say({ type: 'unsupported', where: 'group' });
  if (event.type === 'text') return event.text.trim() === '' && event.files?.length ? unsaid : null;
  if (event.type !== 'unsupported') return null;
  if (event.kind === 'sticker') return silence;
  return event.kind === 'voice' ? say({ type: 'unsupported', kind: 'voice', where: 'group' }) : unsaid;
}

/** What is asked or chosen in a group. */
function answerInGroup(turn: Turn, text: string): Outcome {
  const told = chooseInGroup(turn, text) ?? answerOwn(turn, text);
  if (told) return told;
  // A question in a group is everybody's: it is answered alike, but for «phòng em», which is the asker's.
  const answer = answerQuestion(turn, text);
  return obeyWords(turn, text, answer) ?? sayWhere(turn, text, answer) ?? answer;
}

/** How something is done is told of a command as well as where. */
const tellsHow: ReadonlySet<string> = new Set(['offer', 'how', 'help']);

/**
 * A command of private chats by its bare words: where it is given. Of one that is not theirs to give they are told so where the
 * words ask nothing else. Null for any other text.
 */
function sayWhere(turn: Turn, text: string, answer: Outcome): Outcome | null {
  const name = nameIn(withoutCourtesy(text));
  const command = name === null ? null : commandOf(name);
  if (!command?.menu || command.where !== 'private') return null;
  const isTheirs = hindrance(turn, command)?.type === 'in-private';
  return isTheirs || !isAnswered(answer) ? obeyInGroup(turn, command.name, '') : null;
}

/** Whether a question was asked and is answered. */
const isAnswered = (answer: Outcome): boolean =>
  isUnderstood(answer) &&
  answer.kind === 'answer' &&
  answer.replies.every((said) => said.type === 'answer' && !tellsHow.has(said.answer.type));

/** A command in a group: of one that is given in private alone where that is, or why it is not theirs there either. */
function obeyInGroup(turn: Turn, name: string, argument: string): Outcome {
  const command = commandOf(name);
  const isTheirs = command?.where !== 'private' || turn.person === null || isMeantFor(turn, command);
  return isTheirs ? obey(turn, name, argument) : denied({ type: 'no-unit' });
}

/** Whether somebody reports for a unit, where that is what a command is for. */
const isMeantFor = ({ state, context, person, now }: Turn, { menu }: KnownCommand): boolean =>
  menu?.for !== 'reporters' ||
  person === null ||
  worksForOffice(context.org, person) ||
  unitsToReport(state, context.org, person, now).length > 0;

/** A choice that is made in a group, by number or words; null for any other text. */
function chooseInGroup(turn: Turn, text: string): Outcome | null {
  const lists = listsInGroup(turn);
  const [given] = lists;
  const ofNumber = sayNumber(text, given, turn.now);
  // A number that what came of itself has not is one's own list's, as it was before.
  const isOfGiven = ofNumber !== null && !(given && cameUnasked(given) && saysBeyond(ofNumber));
  for (const list of isOfGiven ? lists.slice(0, 1) : lists) {
    const choice = choiceOf(text, list, turn.now);
    if (choice) return asChosen(pressInGroup(turn, choice.data));
  }
  return saysExpired(ofNumber) ? (sayOthersList(turn, text) ?? ofNumber) : ofNumber;
}

const saysBeyond = (said: Outcome): boolean =>
  said.kind === 'answer' && said.replies.at(-1)?.type === 'number-beyond';

const saysExpired = (said: Outcome | null): boolean =>
  said?.kind === 'answer' && said.replies.at(-1)?.type === 'expired-number';

function pressInGroup(turn: Turn, data: string): Outcome {
  const act = fromPressData(data);
  return act ? performAct(turn, act) : say({ type: 'stale-button' });
}
