import { fold } from '../text/fold.ts';
import type { Answer } from './answer.ts';

/** Signs that a clause asks something, folded. «chi phí không chính thức» is a name: «không» asks at an end, or behind «có». */
const asks =
  /\b(?:ai|nao|gi|may|bao nhieu|bao nhiu|bn|sao|chua|dau|khi nao|bao gio|the nao|ra sao|bao lau|mo|rang|ko|k|(?:len|tang|cao|hon|tot|kha) hay (?:xuong|giam|thap|kem|xau|tut))\b|\b(?:co|duoc|phai|dung)\b.*\bkhong\b|\bkhong(?: (?:a|ah|em|e|anh|chi|bot|nhe|nhi|nha|vay|the|ha|nua|day|hay|biet))*[?.!]*$/;

/** «có phải phòng chị không», «đúng không»: that asks the same once more. */
const confirms =
  /^(?:co )?(?:phai|dung(?! (?:thoi )?han| tien do| hen))\b(?!.* (?:may|bao nhieu|bn) [a-z])(?!.* (?:(?:ngay|hom|bua|thang|quy|khi|luc) (?:nao|may)|bao gio)(?= |$))|^(?:co )?ai biet\b|^(?:co )?duoc (?:khong|ko|k)$/;

/** Words at which another question begins within a sentence; «việc đến hạn 30/6 mà chưa xong» asks nothing more by «mà». */
const joints =
  /\s+(?=(?:với lại|với cả|rồi|mà(?! (?:(?:giờ|bây giờ|hiện|nay|tới nay|đến nay|tới giờ|đến giờ|vẫn|còn|lại) )*chưa )|và) (?:[^\s]+ ){0,6}?(?:ai|nào|gì|mấy|bao nhiêu|sao|chưa(?=[?!.,]|\s*$)|đâu|khi nào|bao giờ|thế nào)(?=[\s?!.,]|$)|và (?:chỉ tiêu|mục tiêu|điểm|thứ hạng|hạng|người phụ trách|đơn vị chủ trì)(?: [^\s,]+){0,3} của (?:nó|chỉ số (?:đó|ấy|này)|cái (?:đó|ấy|này))|và (?:tháng|quý|đơn vị|phòng|trung tâm) (?:[^\s,]+ ){1,6}(?:có|còn) (?:[^\s,]+ ){1,4}(?:không|ko)(?=\s*(?:[?!.,]|$)))/giu;

/** «việc nào xong việc nào còn dở»: the same is asked for twice. */
const again =
  /(?<=(?:^|\s)(việc|cái|mục|nhiệm vụ|phòng|đơn vị|bên|chỉ số|viec|cai|muc|nhiem vu|phong|don vi|ben|chi so) (?:nào|nao) [^\n]{2,50}?)\s+(?=\1 (?:nào|nao) \S)/giu;

/** «nào» twice, looked for faster. */
const whichTwice = /n[àa]o .+ n[àa]o /iu;

/** A clause cut where what it asks for is asked for once more. */
const askedTwice = (clause: string): string[] =>
  whichTwice.test(clause) ? clause.replace(again, '\n').split('\n') : [clause];

/** What must stand there for it, looked for faster. */
const joining = /\s(?:với lại|với cả|rồi|mà|và) /iu;

/** Words that sound like «mô», «răng» only without their marks: «ảnh mờ quá» asks nothing. */
const likeAsking = /(?<!\p{L})(?:m[ờởớợỡỏ]|r[ằà]ng|đ[ấã]u|g[ìí]n)(?!\p{L})/giu;

/** «chánh thanh tra huyện tên chi»: what it is, in the words of the middle of the country; «chị» typed with its mark is whoever is spoken to. */
const endsWithChi =
  /(?<!\p{L})(?:tên|làm|việc|vướng|bị|giao|mắc|cần|mục|nói|báo|nêu|gồm|có|là|ten|lam|viec|vuong|bi|mac|can|muc|noi|gom) chi(?: (?:vậy|rứa|hè|hỉ|thế|em|vay|rua|he|hi|the))*[\s?.!]*$/iu;

/** Whether a clause asks something by itself; «chưa» within it («chưa ổn») denies, and asks at its end alone. */
export const asksSomething = (clause: string): boolean =>
  endsWithChi.test(clause.normalize('NFC')) ||
  asks.test(
    fold(clause.normalize('NFC').replace(likeAsking, ''))
      .trim()
      .replace(/\bchua (?=[a-z])/g, ''),
  );

/** A question of a message: with the talk before it, and alone. */
export interface Clause {
  /** On a line of its own, or behind a number: it is answered by itself. What stands before all such lines. */
  listed?: { lead: string };
  /** A sentence of its own («…?»), or one that narrows the one before («trong đó …»). */
  apart: boolean;
  whole: string;
  alone: string;
}

/** «cái đó tháng 9 chậm mấy việc», behind what found one: of that one. */
export const pointsAtFound =
  /^(?:và |va |rồi |roi |thế |the |còn |con )*(?:(?:cái|chỉ số|việc|nhiệm vụ|mục|đơn vị|phòng|bên|cai|chi so|viec|nhiem vu|muc|don vi|phong|ben) (?:đó|đấy|ấy|này|do|day|ay|nay)|nó)(?= )/iu;

/** «việc nào của nó đang chậm», «ai phụ trách chỉ số đó»: of what was told of just before, wherever the word that points stands. */
export const pointsBack =
  /(?<!\p{L})(?:nó|(?:cái|chỉ số|việc|nhiệm vụ|đơn vị|phòng|trung tâm|cai|chi so|viec|nhiem vu|don vi|phong|trung tam) (?:đó|đấy|(?:ấy|ay|day)(?! (?:nhỉ|nhi|nhở|ạ|a|mà|ma)(?!\p{L}))|do(?= (?:cham|tre|co|la|da|dang|chu|phu|nam|hang)|$)))(?!\p{L})/iu;

/** «kể tên từng việc giúp tôi»: another thing is wanted of what was found, though nothing is asked; «kể hết cả sở» says how far it goes. */
const lists =
  /^(?:và |va |rồi |roi )*(?:(?:kể|nêu|liệt kê|ghi|ke|neu|liet ke)(?: rõ| ra| hết| tên| ro| het| ten)* |kèm(?: theo| cả)? |kem(?: theo| ca)? )(?:giúp |hộ |luôn |giup |ho |luon )*(?:tên |ten |ra )?(?:theo |theo từng |theo tung )?(?:từng|cả(?! sở)|các|những|mấy|tung|ca(?! so)|cac|nhung|may|lãnh đạo|đơn vị|phòng|lanh dao|don vi|phong|ai) ?/iu;

/** Whether a question stands behind another's «?», or begins with «trong đó», «với cả». */
const isApart = (text: string, clause: string): boolean =>
  /^(?:trong đó|trong số đó|trong do|với cả|với lại|ngoài ra|voi ca|voi lai|ngoai ra)(?= )/iu.test(clause) ||
  // «họp doanh nghiệp mấy tháng một lần, còn giao ban thì sao»: the same of another.
  /^(?:rồi |roi )?(?:thế |the |vậy |vay )?(?:còn|con) (?:[^\s]+ ){1,6}(?:thì|thi) (?:sao|thế nào|the nao|ra sao)/iu.test(
    clause,
  ) ||
  // «chủ trì mấy chỉ số, còn dính việc ở chỉ số nào nữa»: what there is besides.
  /^(?:rồi |roi )?(?:còn|con) (?:[^\s]+ ){1,6}(?:nào|nao|gì|gi|mấy|may) (?:nữa|nua|khác|khac)/iu.test(
    clause,
  ) ||
  /\?\s*$/u.test(text.slice(0, Math.max(0, text.indexOf(clause))));

/** «xếp từ tụt nhiều nhất»: in which order things are wanted. */
const setsInOrder = /^(?:xep|sap xep|sap|sap thu tu|theo thu tu)(?: theo| tu| lai| giup)* /;

/** «Xếp các chỉ số theo hạng, …»: wanted though nothing is asked, where something more of it is wanted behind. */
const bidsFirst =
  /^(?:xep|sap xep|liet ke|ke|neu|thong ke|tong hop|so sanh|cho (?:toi|em|anh|chi|minh)(?: xem| biet| xin)?)(?= )/;

/** «…chậm mấy việc, việc gì»: which those are that are counted. */
const saysWhich =
  /^(?:la |gom |do la |la nhung |nhung )*(?:viec|cai|nhiem vu|muc|chi so|don vi|phong) (?:gi|nao)(?: vay| the| a| em)?$/;
const counts = /\b(?:may|bao nhieu|bn)\b/;
/** «liệt kê theo phòng», «chia theo đơn vị»: in which manner what was asked before is to stand. */
const saysManner =
  /^(?:(?:ke|neu|liet ke|chia|tach|gom|xep)(?: (?:ra|ro|het|ten|rieng|giup|cho|em|anh|chi|toi|minh))* )+(?:(?:theo|tung|moi|theo tung)(?: cac)? (?:don vi|dv|phong|phong ban|ben|chi so|thang|lanh dao))(?: (?:giup|cho|em|anh|chi|toi|minh|nha|nhe|nghen|voi|di|luon|a))*$|^(?:ke|neu|liet ke)(?: (?:ra|ro|het|ten))+(?: (?:giup|cho|em|anh|chi|toi|minh|nha|nhe|nghen|voi|di|luon|a))*$/;

const itemAt = /(?<=^|\s)(\d{1,2}|[a-h])[.)](?=\s)\s+/giu;

/** «1) … 2) …», «a. … b. …»: what stands behind each, where they are counted from the first; else null. */
function numberedIn(text: string): string[] | null {
  const marks = [...text.matchAll(itemAt)];
  const [first, second] = marks.map(([, mark]) => mark!.toLowerCase());
  if (!((first === '1' && second === '2') || (first === 'a' && second === 'b'))) return null;
  const at = marks.map(({ index }) => index);
  return [
    text.slice(0, at[0]),
    ...marks.map(({ index, 0: mark }, place) => text.slice(index + mark.length, at[place + 1])),
  ];
}

/** So many lines are answered in one message. */
const mostListed = 6;

/**
 * The questions of a message whose lines, or numbers, set them apart; talk on a line of its own is left out. Null where it is no
 * such message: of fewer than two questions.
 */
function listedIn(text: string): Clause[] | null {
  const numbered = numberedIn(text);
  const lines = (numbered ?? text.split(/\n+(?:\s*[-–•+*]\s+)?/u)).map((line) =>
    line.trim().replace(/[;,]$/u, ''),
  );
  // «Mấy câu hỏi nhanh:» says what follows.
  const first = numbered
    ? 1
    : Math.max(
        0,
        lines.findIndex((one) => isQuestion(one) && !/:$/u.test(one)),
      );
  const lead = lines.slice(0, first).join(', ');
  const questions = lines
    .slice(first)
    .filter(isQuestion)
    .map((line): Clause => ({ whole: line, alone: line, apart: true, listed: { lead } }));
  return questions.length >= 2 && questions.length <= mostListed ? questions : null;
}

/** «việc nào xong rồi, cái nào chưa»: what is not done is not done either. */
const doneAndNot =
  /((?:việc|cái|nhiệm vụ|mục|viec|cai|nhiem vu|muc) (?:nào|nao)(?: [^\s,]+){0,2}?) (xong|hoàn thành|làm|trả lời|hoan thanh|lam|tra loi)((?: (?:rồi|roi))?),?( (?:rồi|còn|và|roi|con|va))? ((?:việc|cái|nhiệm vụ|mục|viec|cai|nhiem vu|muc) (?:nào|nao))(?: (?:thì|thi|còn|con|vẫn|van))* (chưa|chua)(?=\s*(?:[?.!,]|$))/giu;

/** «việc nào chậm với bị trả lại không»: two kinds are asked for. */
const lateAndReturned =
  /((?:việc|mục|cái|nhiệm vụ|viec|muc|cai|nhiem vu) (?:nào|gì|nao|gi)(?: (?:bị|đang|mà|bi|dang|ma))* (?:chậm|trễ|vướng|cham|tre|vuong)) (?:với|và|hay|hoặc|hay là|voi|va|hoac|hay la) (?:có |co )?((?:bị|bi) (?:trả lại|trả về|tra lai|tra ve))/giu;

/** The same with both said in full. */
const inFull = (text: string): string =>
  text
    .replace(lateAndReturned, '$1 không, có việc nào $2')
    .replace(doneAndNot, (_, one: string, verb: string, __, ___, other: string, not: string, at: number) => {
      const ofWhat = text
        .slice(0, at)
        .split(/[,;:?!\n]/u)
        .at(-1)!
        .trim();
      return `${one} ${verb}, ${ofWhat === '' ? '' : `${ofWhat} `}${other} ${not} ${verb}`;
    });

const monthsListed =
  /(?<=(?<!\p{L})(?:tháng|thang|t|quý|quy) ?\d{1,2}), ?(?=(?:tháng|thang|t|quý|quy) ?\d{1,2}(?![\d/\p{L}]))/giu;

/**
 * The questions of a message, in their order; what asks nothing goes with the next that does.
 * @returns none where there are more than three that nothing sets apart
 */
export function questionsIn(text: string): Clause[] {
  const listed = listedIn(text);
  if (listed) return listed;
  const questions = clausesAsked(text);
  return questions.length <= 3 ? questions : (sentencesIn(text) ?? []);
}

/** «Của ai, hồi tháng mấy, nay đã xong chưa»: of what the sentence before is about. */
export const leans =
  /^(?:va |roi |the |vay |con )*(?:cua ai|hoi|nay|gio|ho(?! so)|no|vi sao|tai sao|sao|do dau|khi nao|bao gio|o dau|ai|cai (?:do|day|ay|nao)|viec (?:do|day|ay|nao))(?= |$)/;

/** «Bản tin ra chưa, vướng gì? Hồ sơ đúng hạn bao nhiêu? …»: each sentence by itself, which may ask several things of one; else null. */
function sentencesIn(text: string): Clause[] | null {
  const sentences = text.split(/(?<=\?)\s+/u).filter(isQuestion);
  const areWhole = sentences.every((one, at) => at === 0 || !leans.test(fold(one)));
  return areWhole && sentences.length >= 2 && sentences.length <= mostListed
    ? sentences.map((one): Clause => ({ whole: one, alone: one, apart: true, listed: { lead: '' } }))
    : null;
}

function clausesAsked(text: string): Clause[] {
  // «so với t3, t4»: months that are listed are one.
  const clauses = clausesOf(inFull(text).replace(monthsListed, ' và '));
  const questions: Clause[] = [];
  let before = '';
  const hasMore = clauses.slice(1).some((clause) => lists.test(clause));
  for (const clause of clauses) {
    if (before === '' && saysWhichCounted(clause, questions)) continue;
    const whole = before === '' ? clause : `${before}, ${clause}`;
    const isFirst = questions.length === 0;
    const isWanted = isFirst ? hasMore && before === '' && bidsFirst.test(fold(clause)) : lists.test(clause);
    if (!(isWanted || isQuestion(clause))) {
      before = whole;
      continue;
    }
    const isOfFound =
      !isFirst && (pointsAtFound.test(clause) || pointsBack.test(clause) || lists.test(clause));
    questions.push({
      whole,
      alone: clause,
      apart: isOfFound || isApart(text, clause) || (!isFirst && isOther(clause, questions)),
    });
    before = '';
  }
  if (before !== '') putBehind(questions, before);
  return questions;
}

/** What asks nothing at the end: how all is to stand goes with what is asked first, anything else with what is asked last. */
function putBehind(questions: Clause[], clause: string): void {
  const isOrder = questions.length > 1 && setsInOrder.test(fold(clause));
  const at = isOrder ? 0 : questions.length - 1;
  const question = questions[at];
  if (!question) return;
  const whole = `${question.whole}, ${clause}`;
  questions[at] = {
    ...question,
    whole,
    ...(isOrder ? { alone: `${question.alone}, ${clause}`, apart: true } : {}),
  };
}

/** «… được mấy cơ sở rồi *và* gian hàng thương mại điện tử mở được bao nhiêu»: what joins two questions, and not two names. */
const joined =
  /(?<!(?:^|\s)(?:so|chung|cùng|hợp|đối|việc|họp|bằng|như|khác|hơn|kém|là|cung|hop|doi|viec|bang|nhu|khac|hon|kem|la))\s+(?=(?:và|với|va|voi)\s)/iu;
const fewestWords = 4;

/** A clause, cut where something joins what asks by itself to what does so, too. */
function cutWhereJoined(clause: string): string[] {
  const pieces = clause.split(joined);
  const cut: string[] = [];
  let open = '';
  for (const piece of pieces) {
    const whole = open === '' ? piece : `${open} ${piece}`;
    const rest = clause.slice(clause.indexOf(whole) + whole.length).trim();
    const isApart = [whole, rest].every(
      (one) => one.split(/\s+/u).length >= fewestWords && asksSomething(one) && isQuestion(one),
    );
    if (isApart) cut.push(whole);
    open = isApart ? '' : whole;
  }
  return open === '' ? cut : [...cut, open];
}

/** The clauses of the messages read last: several ask for those of the same one. */
const cutLately = new Map<string, readonly string[]>();
const mostKept = 16;

/** The clauses of a message, whatever they say. */
export function clausesOf(text: string): readonly string[] {
  const known = cutLately.get(text);
  if (known !== undefined) return known;
  if (cutLately.size >= mostKept) cutLately.clear();
  const clauses = cutAnew(text);
  cutLately.set(text, clauses);
  return clauses;
}

const cutAnew = (text: string): string[] =>
  text
    .split(/[?!;\n]+|(?<!(?<![\p{L}\d])\p{Lu}\p{L}?)\.(?=\s|$)|:(?=\s|$)|,(?=\s)/u)
    .flatMap((clause) => (joining.test(clause) ? clause.split(joints) : [clause]))
    .flatMap(askedTwice)
    .flatMap((clause) => (joined.test(clause) ? cutWhereJoined(clause.trim()) : [clause]))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

const isNotDone = /(?:^| )(?:viec|cai|nhiem vu|muc) nao chua (?:xong|hoan thanh|lam|tra loi)$/;

/** Whether a clause asks for those of the same that are not done. */
const isOther = (clause: string, questions: readonly Clause[]): boolean =>
  isNotDone.test(fold(clause)) &&
  / nao(?: [a-z]+){0,2} (?:xong|hoan thanh|lam|tra loi)$/.test(fold(questions.at(-1)?.alone ?? ''));

/** «điểm năm ngoái, chỉ tiêu mới, đơn nộp được mấy phần»: what is wanted of an index, named without a word that asks. */
const namesWanted =
  /(?:^| )(?:diem|thu hang|hang|chi tieu|muc tieu|dich)(?: so)?(?: (?:cu|moi|nam ngoai|nam nay|nam truoc|nam roi|can dat|phai dat))+$|^va (?:chi tieu|muc tieu|diem|thu hang|hang|nguoi phu trach|don vi chu tri)(?: [a-z]+){0,3} cua (?:no|(?:chi so|cai) (?:do|ay|nay))$/;

/** Whether a clause asks something, of more than one word, and not the same once more. */
const isQuestion = (clause: string): boolean => {
  const said = fold(clause).trim();
  return (
    clause.split(/\s+/).length >= 2 &&
    (asks.test(said) || endsWithChi.test(clause.normalize('NFC')) || namesWanted.test(said)) &&
    !confirms.test(said)
  );
};

/** «…, việc gì» behind a count, «…, liệt kê theo phòng»: put to the question before, which is then asked for the rows, too. */
function saysWhichCounted(clause: string, questions: Clause[]): boolean {
  const counted = questions.at(-1);
  const said = fold(clause).trim();
  if (!counted || !(saysManner.test(said) || (saysWhich.test(said) && counts.test(fold(counted.alone)))))
    return false;
  questions[questions.length - 1] = {
    ...counted,
    whole: `${counted.whole}, ${clause}`,
    alone: `${counted.alone}, ${clause}`,
  };
  return true;
}

const alike: Partial<Record<string, string>> = { rank: 'score', 'lead-unit': 'leader' };

/** The plan's number, its day and who signed it are told in one line. */
const ofPaper: ReadonlySet<string> = new Set(['number', 'date', 'signer', 'issuer']);

/** What an answer is of, without what stands in it: two that are alike say the same. */
export function gistOf(answer: Answer): string {
  switch (answer.type) {
    case 'found': {
      // How many there are is told with the rows.
      const { fold, earlier: _, ...query } = answer.query;
      return `found ${JSON.stringify(fold === 'count' ? query : { ...query, fold })}`;
    }
    case 'facts':
      // A score is told with its rank, who leads with who has it in charge.
      return `facts ${answer.facts.map(({ intent, index, unscored }) => `${alike[intent] ?? intent} ${index.code}${unscored ? ' unscored' : ''}`).join(' ')}`;
    case 'plan-fact':
      return `plan-fact ${ofPaper.has(answer.fact) ? 'paper' : answer.fact}`;
    case 'who-is':
      return `who-is ${answer.person.id}`;
    case 'people':
      return `people ${answer.groups.flatMap(({ people }) => people.map(({ id }) => id)).join(' ')}`;
    case 'how':
      return `how ${answer.how}`;
    case 'returned':
      return `returned ${answer.again ? 'again' : ''}`;
    case 'sent':
      return `sent ${answer.what === 'days' ? 'late' : answer.what} ${answer.months.join(' ')} ${answer.rows.map(({ unit }) => unit.id).join(' ')}`;
    case 'month-dates':
      return `month-dates ${answer.what} ${answer.months.map(({ month }) => month).join(' ')}`;
    default:
      return answer.type;
  }
}

/** Answers that say that nothing was understood, or talk. */
const empty: ReadonlySet<Answer['type']> = new Set([
  'refused',
  'choose-index',
  'greeting',
  'help',
  'thanks',
  'chat',
  'left-out',
]);

/** Whether an answer tells something. */
export const tells = ({ type }: Answer): boolean => !empty.has(type);
