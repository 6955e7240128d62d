import { editDistance } from '../../ask/edit-distance.ts';
import { type HeardCommand, nameSpelt, readCommand } from '../../heard/read-command.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { fold, tokenize } from '../../text/fold.ts';
import { type CommandName, commandNames, commandOf, commands, type KnownCommand } from '../acts.ts';
import type { Audience } from '../declare.ts';
import { hasRight, hindrance } from '../feature.ts';
import type { KnownTurn, Turn } from '../turn.ts';

/** «menu»: what can be done now. */
export const isMenu = (text: string): boolean => asksMenu.test(fold(text).trim());

/** The command in a message, or one that there is not; null where it is none. */
export const commandIn = (text: string): HeardCommand | null =>
  isMenu(text) ? { type: 'known', name: 'trogiup', argument: '' } : readCommand(text, commandNames);

/** «menu»: what can be done now, wherever somebody stands. */
const asksMenu =
  /^[/]?(?:menu|thuc don|danh sach lenh|cac lenh|xem lenh)(?:@[a-z0-9_]+)?(?: (?:a|nhe|nha|di|em|voi|giup))*[.!?]*$/;

/** For whom commands are meant that somebody is shown in their private chat. */
function audiencesOf({ state, context, person, now }: Addressee): readonly Audience[] {
  const isOffice = worksForOffice(context.org, person);
  const reports = isOffice || unitsToReport(state, context.org, person, now).length > 0;
  const oversees = hasRight(context.org, person, 'overseer');
  return [
    'all',
    ...(reports ? (['reporters'] as const) : []),
    ...(oversees ? (['overseers'] as const) : []),
    ...(reports || oversees ? (['accountable'] as const) : []),
    ...(isOffice ? (['office'] as const) : []),
  ];
}

/** Whoever is shown commands, at a moment. */
type Addressee = Pick<KnownTurn, 'state' | 'context' | 'person' | 'now'>;

/** The commands for some audiences that are listed in private chats, in their order. */
const listedFor = (audiences: readonly Audience[]): KnownCommand[] =>
  commands.filter(({ menu }) => menu && !menu.inGroups && audiences.includes(menu.for));

/** The commands that are listed in groups: what anybody may ask, and what does something there alone. */
const listedInGroups: readonly KnownCommand[] = commands.filter(
  ({ menu }) => menu?.for === 'all' || menu?.inGroups,
);

/** The commands that somebody is shown: those that they may give here. */
export function commandsFor(turn: Turn): KnownCommand[] {
  const { person, event } = turn;
  const listed =
    event.chatKind === 'group'
      ? listedInGroups
      : listedFor(person === null ? ['all'] : audiencesOf({ ...turn, person }));
  return listed.filter((command) => !hindrance(turn, command));
}

/** The commands in the menu of somebody's private chat, where their role alone says what they may give. */
export const menuFor = (standing: Addressee): CommandName[] =>
  listedFor(audiencesOf(standing))
    .filter(({ right }) => hasRight(standing.context.org, standing.person, right))
    .map(({ name }) => name);

/** The commands in the menu of groups: what anybody may ask there, and what links a group. */
export const groupMenu: readonly CommandName[] = commands
  .filter(
    ({ menu, where, right, inUnlinkedGroup }) =>
      menu !== null && where === 'anywhere' && (right === 'anyone' || inUnlinkedGroup),
  )
  .map(({ name }) => name);

/** A slip in so many letters is looked past. */
const slipsIn = (length: number): number => (length <= 3 ? 1 : length <= 7 ? 2 : 3);

/** How far words are from a name, in slips; a name begun, or gone on with, comes behind one slip. Null: too far. */
function farFrom(name: string, typed: string, plain: boolean): number | null {
  const most = slipsIn(Math.min(name.length, typed.length));
  const slips = editDistance(name, typed, most);
  if (slips <= most && slips < Math.min(name.length, typed.length)) return slips;
  const isBegun = typed.length > 1 && name.startsWith(typed);
  const goesOn = name.length > 3 && typed.startsWith(name);
  return plain && (isBegun || goesOn) ? 1.5 : null;
}

/** What somebody may have meant by a command that there is not. */
export interface NearCommands {
  /** As it was typed, without the slash. */
  typed: string;
  argument: string;
  /** The nearest first, at most two. */
  names: readonly CommandName[];
}

/**
 * The commands nearest to one that there is not, of those that somebody is shown. Null where it is more likely a
 * sentence that begins with a slash.
 */
export function nearestTo(
  { tried, plain }: Extract<HeardCommand, { type: 'unknown' }>,
  turn: Turn,
): NearCommands | null {
  const listed = commandsFor(turn);
  const found = tried.flatMap((one) =>
    listed.flatMap(({ name }) => {
      const far = farFrom(name, one.folded, plain);
      return far === null ? [] : [{ ...one, name, far }];
    }),
  );
  const [nearest] = found.sort((one, other) => one.far - other.far);
  const [first] = tried;
  if (!nearest) return plain && first ? { typed: first.typed, argument: first.argument, names: [] } : null;
  const names = found.filter(({ far }) => far < nearest.far + 1).map(({ name }) => name);
  return { typed: nearest.typed, argument: nearest.argument, names: [...new Set(names)].slice(0, 2) };
}

/** Names of one syllable are words of many other things: those of these, with their diacritics, are meant. */
const syllables: ReadonlyMap<string, CommandName> = new Map([
  ['hủy', 'huy'],
  ['kênh', 'kenh'],
  ['mời', 'moi'],
  ['gỡ', 'go'],
  ['khóa', 'khoa'],
  ['nhắc', 'nhac'],
  ['lịch', 'lich'],
  ['duyệt', 'duyet'],
  // Without diacritics as the menu writes them; «huy» is a name.
  ['kenh', 'kenh'],
  ['moi', 'moi'],
  ['khoa', 'khoa'],
  ['nhac', 'nhac'],
  ['lich', 'lich'],
  ['duyet', 'duyet'],
]);

const isSyllable = (name: string): boolean => /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/.test(name);

/** The name of a command that a text spells out, without a slash; null where it is none, or may be any other word. */
export function nameIn(text: string): CommandName | null {
  const name = nameSpelt(text, commandNames);
  if (name === null) return null;
  const [word] = tokenize(text);
  return isSyllable(name) ? (syllables.get(word?.raw ?? '') ?? null) : (commandOf(name)?.name ?? null);
}

/** What is said before an order out of courtesy: «nhờ bot», «giúp em». */
const asking =
  /^(?:(?:dạ|da|à|ơi|bot|nhờ|nho|giúp|giup|hộ|ho|làm ơn|lam on|xin|hãy|hay|cho|em|anh|chị|chi|tôi|toi|mình|bạn)[, ]+)+/iu;

/** A name in words with what stands behind it: «mời Lê Hải Yến», «giúp em nhac tat ca»; null where it begins with none. */
export function spokenWithArgument(text: string): { name: CommandName; argument: string } | null {
  const said = text.normalize('NFC').trim().replace(asking, '');
  const read = /^[/\\]/.test(said) ? null : readCommand(`/${said}`, commandNames);
  if (read?.type !== 'known' || read.argument === '') return null;
  const [word] = tokenize(said);
  const name = isSyllable(read.name) ? syllables.get(word?.raw ?? '') : commandOf(read.name)?.name;
  return name === undefined ? null : { name, argument: read.argument };
}

/**
 * The command of which a text is exactly the words, where nothing waits for words and its sender may give it; null for
 * any other text.
 * @param goesOn whether the text is a question that goes on with what was spoken of: «tiến độ» behind a card
 */
export function commandInWords(turn: Turn, text: string, goesOn: () => boolean): KnownCommand | null {
  const name = nameIn(text);
  const command = name === null ? null : commandOf(name);
  if (!command?.menu || hindrance(turn, command)) return null;
  if (turn.event.chatKind === 'group' && command.where === 'private') return null;
  return command.right === 'anyone' && goesOn() ? null : command;
}

/** So many words behind «ủy quyền» name somebody; more of them tell of something else that was left to somebody. */
const mostOfName = 4;

/** «ủy quyền cho chị Hoa»: the command of which a text is the words, with whom it is for; null where they may not give it. */
export function orderedWith(turn: Turn, text: string): KnownCommand | null {
  const spoken = turn.event.chatKind === 'private' ? spokenWithArgument(text) : null;
  if (spoken?.name !== 'uyquyen') return null;
  const [first, ...name] = tokenize(spoken.argument);
  if (first?.folded !== 'cho' || name.length === 0 || name.length > mostOfName) return null;
  const command = commandOf(spoken.name);
  return command && !hindrance(turn, command) ? command : null;
}
