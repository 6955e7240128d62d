import { type Org, worksForOffice } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { AskContext } from '../answer.ts';
import type { Piece } from '../language.ts';
import type { Pieces } from '../pieces.ts';
import { matchIn, pattern, type Sentence } from '../sentence.ts';

const titleBehind = pattern(
  '@p(\\d+) (phó (?:giám đốc|@p\\d+)|giám đốc|phó trưởng phòng|phó phòng|trưởng phòng|phó chánh văn phòng|chánh văn phòng|phó chánh thanh tra|chánh thanh tra|chuyên viên)',
);

/** «anh Minh *phó giám đốc*»: where the title alone names somebody as well, whoever has the name and the title. */
function titleNamed(org: Org, { text, wordAt }: Sentence, named: Pieces['named']): Pieces['named'] | null {
  const match = / @p\d+ (?=(@p\d+) )/u.exec(text);
  const at = match ? match.index + match[0].length : -1;
  const first = match && named.find((one) => one.type === 'person' && one.at === match.index + 1);
  const title = wordAt.get(at)?.folded ?? '';
  if (first?.type !== 'person' || !/^(?:pho|giam|truong|chanh|pgd|gd)$/.test(title)) return null;
  const starts = title === 'pgd' ? 'pho giam' : title === 'gd' ? 'giam' : title;
  const ids = first.ids.filter((id) =>
    fold(org.people.find((person) => person.id === id)?.title ?? '').startsWith(starts),
  );
  if (ids.length === 0) return null;
  return named.flatMap((one) => (one.at === at ? [] : one === first ? [{ ...first, ids }] : [one]));
}

/** «chị Bình phó giám đốc»: of those who are called alike, whoever has the title that stands behind. */
export function byTitle(
  { org }: AskContext,
  sentence: Sentence,
  named: Pieces['named'],
): { named: Pieces['named']; isTitle(at: number): boolean } {
  const beside = titleNamed(org, sentence, named);
  if (beside) return { named: beside, isTitle: () => false };
  const match = matchIn(titleBehind, sentence);
  const one = match && named.find(({ type, at }) => type === 'person' && at === match.index);
  if (!match || one?.type !== 'person') return { named, isTitle: () => false };
  // «giám đốc» alone names the director.
  const title = fold(match[2]!.replace(/@p\d+/u, 'giám đốc'));
  const ids = one.ids.filter((id) =>
    fold(org.people.find((person) => person.id === id)?.title ?? '').startsWith(title),
  );
  const from = match.index + match[0].length - match[2]!.length;
  return {
    named: named
      .filter(({ at }) => at < from || at >= match.index + match[0].length)
      .map((other) => (other === one && ids.length > 0 ? { ...one, ids } : other)),
    isTitle: (at) => at >= from && at < match.index + match[0].length,
  };
}

/** «bị *văn phòng* trả lại»: who did it, and not whose it is. */
export function isAgent({ text }: Sentence, pieces: readonly Piece[], one: Pieces['named'][number]): boolean {
  if (one.type !== 'unit') return false;
  const isPassive = / (?:bị|bi|do) $/u.test(text.slice(0, one.at));
  const end = text.indexOf(' ', one.at) + 1;
  // «vp trả lại việc nào» does it; «văn phòng có bị trả lại không» has it done to them.
  const isActive = /^(?:trả|bắt|yêu cầu|tra|bat|yeu cau) /u.test(text.slice(end));
  return (isPassive || isActive) && pieces.some(({ type, at }) => type === 'returned' && at === end);
}

const owing =
  / (?:nợ(?: nần)?|thiếu|chưa (?:nộp|gửi|báo cáo)|(?:phải|cần) (?:nộp|gửi|báo cáo)|no(?: nan)?|thieu|chua (?:nop|gui|bao cao)|(?:phai|can) (?:nop|gui|bao cao)) /u;
const toCreditor =
  / (?:nợ|nợ gì|thiếu|với|cho|lên|về|tới|bên|no|no gi|thieu|voi|len|ve|toi|ben)(?: (?:các|bên|anh chị|cac|ben))? $/u;

/** «phòng chị còn nợ gì với *văn phòng*»: whom it is owed to, which is whoever gathers the reports; whose it is, is the asker's own. */
export function isCreditor(
  { org, speaker }: AskContext,
  { text }: Sentence,
  pieces: readonly Piece[],
  one: Pieces['named'][number],
): boolean {
  if (one.type !== 'unit' || !speaker || worksForOffice(org, speaker.person)) return false;
  const isOffice = one.ids.every((id) => org.units.some((unit) => unit.id === id && unit.kind === 'office'));
  const isOfAsker =
    pieces.some(({ type, at }) => type === 'own' && at < one.at) ||
    / (?:em|tôi|mình|chị|anh|toi|minh|chi) /u.test(text.slice(0, one.at));
  return isOffice && isOfAsker && owing.test(text) && toCreditor.test(text.slice(0, one.at));
}

const toWhom =
  / (?:với|lên|tới|cho|trình|gửi|voi|len|toi|trinh|gui)(?: (?:các|đồng chí|anh|chị|cac|dong chi|chi))* $/u;

/** «chiều nay tôi phải báo cáo *chị Nga*, xem hộ …»: to whom the asker is about to speak. */
const mustReportTo =
  / (?:tôi|em|mình|anh|chị|tớ|toi|minh|chi) (?:(?:phải|sắp|cần|đi|sẽ|lên|vào|phai|sap|can|di|se|len|vao) )+(?:báo cáo|gặp|làm việc|trình|họp|bao cao|gap|lam viec|trinh|hop) (?:(?:với|cho|lại|voi|lai|sếp|sep|chị|anh|bà|ông|đồng chí|chi|ba|ong|dong chi) )*$/u;

/** «các đơn vị đề xuất gì với *lãnh đạo Sở*»: whom it is said to, who is no one whose it is. */
export function isAddressee(
  { text }: Sentence,
  pieces: readonly Piece[],
  { type, at }: Pieces['named'][number],
): boolean {
  const saysTo = pieces.some((one) => one.type === 'words' && one.what === 'proposal' && one.at < at);
  return (
    type === 'person' && ((saysTo && toWhom.test(text.slice(0, at))) || mustReportTo.test(text.slice(0, at)))
  );
}

const isJoint =
  /^(?:(?:bên|ở|của|thuộc|phía|ben|o|cua|thuoc|phia) )?(?:(?:phòng|ban|đơn vị|trung tâm|phong|don vi|trung tam) )?$/u;

/** «cậu Bình *vp*»: of those who are called so, whoever is in the unit that stands behind the name. */
export function byUnitBehind(
  { org }: AskContext,
  { text, wordAt }: Sentence,
  named: Pieces['named'],
): Pieces['named'] {
  return named.flatMap((one): Pieces['named'][number][] => {
    const before = named.find(
      ({ type, at }) =>
        type === 'person' &&
        one.type === 'unit' &&
        one.at > at &&
        isJoint.test(text.slice(text.indexOf(' ', at) + 1, one.at)),
    );
    if (one.type === 'unit' && before?.type === 'person' && inUnit(before, one.ids).length > 0) return [];
    const behind = named.find(
      ({ type, at }) =>
        type === 'unit' &&
        one.type === 'person' &&
        at > one.at &&
        isJoint.test(text.slice(text.indexOf(' ', one.at) + 1, at)),
    );
    if (one.type !== 'person' || behind?.type !== 'unit') return [one];
    const ids = inUnit(one, behind.ids);
    return [ids.length > 0 ? { ...one, ids } : one];
  });

  function inUnit(
    { at, ids }: Pieces['named'][number] & { type: 'person' },
    units: readonly string[],
  ): string[] {
    const called = wordAt.get(at)?.folded ?? '';
    return org.people
      .filter(({ id, name }) => ids.includes(id) || fold(name).split(' ').at(-1) === called)
      .filter(({ unit }) => unit !== undefined && units.includes(unit))
      .map(({ id }) => id);
  }
}

const saysSo = pattern(
  '(?<=^ (?:(?:nghe|thấy|theo|hôm qua|hôm trước|sáng nay|chiều qua|vừa|mới|em|anh|chị|sếp|đồng chí|bên|mấy|các) )*)@[up]\\d+(?: (?:vừa|mới|có|cứ|lại|hay|đang|đã))* (?:nói|bảo|kêu|báo|nhắn|chê|phê bình|góp ý|nhận xét|phàn nàn|cho biết|thông báo|nhắc)(?: (?:là|rằng|với|lại))*(?= )',
);
/** Whose it is, right behind what is said: the asker's own. */
const ofAsker = /^ (?:[^ @]+ ){0,4}(?:tôi|em|mình|chúng tôi|tụi em|anh|chị|toi|minh|chung toi|tui em|chi) /u;
const whetherReminded = / (?:chưa|lần nào|mấy lần|bao giờ|khi nào|hôm nào|chua|lan nao|may lan|bao gio) /u;

/**
 * «*văn phòng nói* phòng tôi chép lại báo cáo, là việc nào»: who said it of the asker's own, and not whose it is. Where that ends;
 * null where nobody is told to have said so.
 */
export function saidBy(sentence: Sentence, pieces: readonly Piece[]): { at: number; to: number } | null {
  const match = matchIn(saysSo, sentence);
  if (!match) return null;
  const to = match.index + match[0].length;
  const behind = sentence.text.slice(to);
  const isOwn =
    ofAsker.test(behind) || pieces.some(({ type, at }) => type === 'own' && at >= to && at - to < 24);
  // «văn phòng đã nhắc phòng tôi chưa»: whether they said it is asked.
  return isOwn && !whetherReminded.test(behind) ? { at: match.index, to } : null;
}
