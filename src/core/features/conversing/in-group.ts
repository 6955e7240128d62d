import { isLinkedGroup } from '../../people/links.ts';
import { choiceOf } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { commandOf, fromPressData } from '../acts.ts';
import { answerQuestion } from '../asking/answering.ts';
import { answerOwn } from '../asking/own-in-group.ts';
import { sayUnknown } from '../guiding/guiding.ts';
import { commandIn } from '../guiding/heard-command.ts';
import { performAct } from '../index.ts';
import { spoilCode } from '../linking/code-in-group.ts';
import { asChosen, listsInGroup, sayNumber, sayOthersList } from '../open-choices.ts';
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
  if (named?.type === 'known') return obey(turn, named.name, named.argument);
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
  return obeyWords(turn, text, answer) ?? answer;
}

/** A choice that is made in a group, by number or words; null for any other text. */
function chooseInGroup(turn: Turn, text: string): Outcome | null {
  const lists = listsInGroup(turn);
  const [given] = lists;
  const ofNumber = sayNumber(text, given, turn.now);
  for (const list of ofNumber ? lists.slice(0, 1) : lists) {
    const choice = choiceOf(text, list, turn.now);
    if (choice) return asChosen(pressInGroup(turn, choice.data));
  }
  return saysExpired(ofNumber) ? (sayOthersList(turn, text) ?? ofNumber) : ofNumber;
}

const saysExpired = (said: Outcome | null): boolean =>
  said?.kind === 'answer' && said.replies.at(-1)?.type === 'expired-number';

function pressInGroup(turn: Turn, data: string): Outcome {
  const act = fromPressData(data);
  return act ? performAct(turn, act) : say({ type: 'stale-button' });
}
