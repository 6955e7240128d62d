import { hasQuestionForm } from '../../ask/question-form.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { givenLast, isAnswered, isAwaited, isOut, type Passing, passingsOf } from '../../passing/passing.ts';
import { staffOf } from '../../passing/staff.ts';
import { indexOf } from '../../people/directory-index.ts';
import { namedAmong } from '../../people/named.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Draft } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { awaitsWords, waitingReport } from '../conversing/waiting-report.ts';
import { unitsAt, wordsOf as unitWordsOf } from '../instructing/unit-words.ts';
import { type KnownTurn, say } from '../turn.ts';
import { askReason, fillReason } from './answering.ts';
import type { PassingSeen } from './declared.ts';
import { orderTo, tellsOfReport, withoutReason } from './order-words.ts';
import { askWhom, notPassed, openIn, passToNamed, type What } from './passing-on.ts';
import { numberedTasks, seenOf } from './seen.ts';
import { openPassed, takePassedBack, use } from './using.ts';

const numbers = String.raw`\d{1,3}(?:(?: ?(?:,|;|\+|&|va|voi|-|–|den) ?| )(?:viec |nhiem vu |so )?\d{1,3})*`;
const all =
  '(?:het|tat ca|toan bo|ca|tat|moi viec)(?: (?:cac|nhung))?(?: (?:viec|nhiem vu|phan))*(?: con lai)?|(?:cac |nhung |phan )?(?:viec |nhiem vu )?con lai';
const thisOne = '(?:viec |nhiem vu |cau |cai )nay';
const task = '(?:(?:cac |nhung )?(?:viec|nhiem vu|nv|cau|muc)(?: so)? )';
const lead = '(?:(?:thoi|em|toi|minh|anh|chi|cho|hay|giup|lam on|nho|xin|muon) )*';
const verb = '(?:chuyen|giao|phan cong|phan|nho|de)(?: giup| luon| tiep| lai)*';

/** «chuyển 3, 4 cho anh Bình», «giao việc 2 cho chị Hoa», «chuyển hết cho anh Bình» */
const toSomebody = new RegExp(
  `^${lead}${verb} (?:(?<all>${all})|(?<one>${thisOne})|${task}?(?<numbers>${numbers}))(?:(?: (?:sang|qua|lai))? cho| (?:sang|qua)) (?<name>.+)$`,
  'd',
);
/** «giao anh Bình việc 3, 4», «giao cho anh Bình việc 2» */
const somebodyTo = new RegExp(
  String.raw`^${lead}(?:chuyen|giao|phan cong|nho)(?: cho)? (?<name>\D+?) (?:lam |tra loi |phu trach |bao cao )?(?:${task}(?<numbers>${numbers})|(?<one>${thisOne}))$`,
  'd',
);

const because = '(?:(?:dang |qua |rat )*(?:ban|om|nghi|vuong)(?: (?:qua|viec|hop|lam|roi))*,? )?';
/** «em không làm được việc này, nhờ anh Bình», «em bận, việc 1 nhờ chị Hoa làm giúp» */
const unable = new RegExp(
  `^${lead}${because}(?:(?:khong|ko|chua) (?:the )?(?:lam|tra loi|bao cao|thuc hien|xu ly)(?: (?:duoc|noi|kip))* )?(?:(?<one>${thisOne})|${task}(?<numbers>${numbers}))(?: duoc)?,? (?:(?:em|toi|minh|thi|nen|cho|xin) )*(?:nho|chuyen(?: cho| sang)?|giao(?: cho)?|de) (?<name>\\D+)$`,
  'd',
);

/** What is around a name, or behind a whole order. */
const ending = /(?: (?:lam|tra loi|bao cao|phu trach|giup|nhe|nha|a|di|voi|luon|ho|em|tra loi giup))+$/;

interface Said {
  name: string;
  numbers: number[] | 'all' | 'this';
  /** By when, as it was typed behind the name. */
  until?: string;
}

/** «…, hạn ngày mai», «…, trước thứ 6»: by when, behind the name. */
const deadline = /[,;]? (?:han|truoc|xong truoc|nop truoc|gui truoc)(?= )/;

/** The numbers in a list, with «3-5» taken apart. */
function numbersIn(list: string): number[] {
  const found: number[] = [];
  for (const [, from, to] of list.matchAll(/(\d{1,3})(?: ?(?:-|–|den) ?(\d{1,3}))?/g)) {
    const [first, last] = [Number(from), Number(to ?? from)];
    for (let at = first; at <= Math.min(last, first + 200); at++) found.push(at);
    if (last < first) found.push(last);
  }
  return [...new Set(found)];
}

/** The longest order; a longer text tells of something. */
const longest = 160;

/** What is said, word by word, folded and as it was typed. */
function wordsOf(text: string): { plain: string; typed: (from: number, to: number) => string } | null {
  const typed = text
    .trim()
    .replace(/[.!]+$/, '')
    .split(/\s+/);
  const plain = typed.map((word) => fold(word).replace(/[^a-z0-9,;+&–-]/g, ''));
  if (plain.some((word) => word === '') || text.length > longest) return null;
  const joined = plain.join(' ');
  const wordAt = (at: number): number => joined.slice(0, at).split(' ').length - 1;
  return { plain: joined, typed: (from, to) => typed.slice(wordAt(from), wordAt(to - 1) + 1).join(' ') };
}

/** To whom which tasks are passed, as a text says it; null where it says nothing of the kind. */
function passedInWords(text: string): Said | null {
  const words = wordsOf(text);
  if (!words || text.includes('?')) return null;
  const match = toSomebody.exec(words.plain) ?? somebodyTo.exec(words.plain) ?? unable.exec(words.plain);
  if (!match?.groups || !match.indices?.groups) return null;
  const { all: isAll, one, numbers: list = '', name = '' } = match.groups;
  const [from] = match.indices.groups.name!;
  const cut = deadline.exec(name)?.index ?? name.length;
  const bare = name
    .slice(0, cut)
    .replace(ending, '')
    .replace(/[,;]+$/, '');
  if (bare === '') return null;
  const until =
    cut < name.length ? words.typed(from + cut + 1, from + name.length).replace(/^[,;]\s*/, '') : '';
  return {
    name: words.typed(from, from + bare.length).replace(/[,;.]+$/, ''),
    numbers: isAll ? 'all' : one ? 'this' : numbersIn(list),
    ...(until === '' ? {} : { until: until.replace(/^\S+,\s+/, '') }),
  };
}

/** Which report is meant: the one that waits here, else the own unit's of the month at hand. */
function reportMeant(turn: KnownTurn): { unit: string; period: string; draft: Draft | null } | null {
  const { state, context, person, now } = turn;
  const draft = waitingReport(turn);
  if (draft && draft.passed === undefined) return { unit: draft.unit, period: draft.period, draft };
  const units = unitsToReport(state, context.org, person, now);
  const unit = units.find(({ id }) => id === person.unit) ?? units[0];
  return unit ? { unit: unit.id, period: monthAtHand(turn), draft: null } : null;
}

/** The tasks that are meant, or why none can be. */
function tasksMeant(
  turn: KnownTurn,
  of: { unit: string; period: string; draft: Draft | null },
  said: Said['numbers'],
): What | Outcome | null {
  const { unit, period, draft } = of;
  if (said === 'all') return { unit, period, taskIds: openIn(turn, { unit, period }) };
  if (said === 'this')
    return draft?.step.type === 'task' ? { unit, period, taskIds: [draft.step.taskId] } : null;
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const missing = said.filter((number) => !tasks.some(({ place }) => place === number));
  if (missing.length > 0) return notPassed({ type: 'no-number', numbers: missing, count: tasks.length });
  return {
    unit,
    period,
    taskIds: tasks.flatMap(({ place, assignment }) => (said.includes(place) ? [assignment.task.id] : [])),
  };
}

/** Several are given tasks by one order: each hears of theirs, and the report is asked once. */
function passToAll(turn: KnownTurn, all: readonly { what: What; name: string }[], why: string): Outcome {
  const [first, ...rest] = all.map(({ what, name }) => ({ what, name }));
  if (!first) return notPassed({ type: 'nothing-open' });
  let outcome = passToNamed(turn, first.what, first.name, { why });
  for (const { what, name } of rest) {
    const isPassed = outcome.kind === 'act' && outcome.replies.some(({ type }) => type === 'passed-on');
    if (outcome.kind !== 'act' || !isPassed) return outcome;
    const next = passToNamed({ ...turn, state: outcome.state }, what, name, { why });
    if (next.kind === 'silence') return outcome;
    const before = outcome.replies.filter(({ type }) => type !== 'report-step');
    outcome =
      next.kind === 'act'
        ? {
            ...next,
            replies: [...before, ...next.replies],
            notices: [...(outcome.notices ?? []), ...(next.notices ?? [])],
          }
        : { ...outcome, replies: [...before, ...next.replies] };
  }
  if (outcome.kind !== 'act') return outcome;
  // Each is taken back by itself.
  const replies = outcome.replies.map((one) =>
    one.type === 'passed-on' && rest.length > 0 ? { ...one, isOfSeveral: true as const } : one,
  );
  return { ...outcome, replies };
}

/** Who is given what by a text, one or several; null where nobody is. */
function givenIn(turn: KnownTurn, text: string, unit: string): { all: Said[]; why: string } | null {
  const { rest, why } = withoutReason(text);
  const said = passedInWords(text) ?? passedInWords(rest);
  const staff = staffOf(turn.context, unit, turn.person);
  const isKnown = said && namedAmong(staff, said.name).length > 0;
  if (isKnown) return { all: [said], why: passedInWords(text) ? (said.until ?? '') : why };
  const waiting = waitingReport(turn);
  const mustBegin = waiting !== null && awaitsWords(waiting);
  const all =
    text.length > longest || tellsOfReport(rest) || hasQuestionForm(text)
      ? null
      : orderTo(staff, rest, mustBegin);
  if (all) return { all, why };
  const named = passedInWords(rest) ?? said;
  return named ? { all: [named], why } : null;
}

/** Whether whoever is named may be somebody to whom work is passed: of the unit, or called as a person or by a post. */
function mayBePassed(
  turn: KnownTurn,
  text: string,
  { name }: Said,
  { unit, waiting }: { unit: string; waiting: Draft | null },
): boolean {
  if (namedAmong(staffOf(turn.context, unit, turn.person), name).length > 0) return true;
  if (waiting && awaitsWords(waiting)) return false;
  return isOfPerson(name) || (/^chuyen /.test(foldedWords(text)) && isOfPost.test(foldedWords(name)));
}

/** «chuyển 3, 4 cho anh Bình». Null for anything else; where words are awaited, also for whoever is nobody of the unit. */
function passSaid(turn: KnownTurn, text: string): Outcome | null {
  const of = reportMeant(turn);
  const waiting = waitingReport(turn);
  if (!of) return passedByStaff(turn, text, waiting);
  const given = givenIn(turn, text, of.unit);
  const [said] = given?.all ?? [];
  if (!given || !said) return waiting ? null : passedByName(turn, text, of);
  const elsewhere = waiting ? null : notToUnit(turn, said, of.unit);
  if (elsewhere) return elsewhere;
  if (!mayBePassed(turn, text, said, { unit: of.unit, waiting })) return null;
  if (waiting?.passed !== undefined && !of.draft) return notPassed({ type: 'not-yours' });
  const all = given.all.map(({ numbers, name }) => ({ name, what: tasksMeant(turn, of, numbers) }));
  const other = all.find(({ what }) => what === null || 'kind' in what)?.what;
  if (other !== undefined) return other === null || 'kind' in other ? other : null;
  const whats = all.flatMap(({ name, what }) => (what && !('kind' in what) ? [{ name, what }] : []));
  if (whats.some(({ what }) => what.taskIds.length === 0)) return notPassed({ type: 'nothing-open' });
  return passToAll(turn, whats, given.why);
}

/** «chuyển việc 1 cho Thanh tra»: a report's work is passed within its unit. Null where a matter may be meant, or no unit is named. */
function notToUnit(turn: KnownTurn, { name, numbers: said }: Said, own: string): Outcome | null {
  const words = unitWordsOf(name);
  const named = unitsAt(turn, words, 0, 2);
  const unit = indexOf(turn.context.org).units.get(own);
  const [other] = named?.units ?? [];
  const isMatter = Array.isArray(said) && turn.state.matters.some(({ id }) => said.includes(id));
  if (!unit || !other || other.id === own || isMatter || named!.end < words.plain.length) return null;
  return namedAmong(staffOf(turn.context, own, turn.person), name).length > 0
    ? null
    : notPassed({ type: 'a-unit', named: other, unit });
}

/** «chuyển việc họp doanh nghiệp cho chuyên viên tổng hợp»: work that is called by words of it. */
const byWords = new RegExp(
  `^${lead}${verb}(?: cho)? (?:viec|nhiem vu|phan) (?!nay )(?<what>[^\\d,;]+?) (?:sang cho|cho|sang) (?<name>.+)$`,
  'd',
);

/** Which task is called by words of it, where somebody of the unit is to have it: its number is asked. */
function passedByName(
  turn: KnownTurn,
  text: string,
  of: { unit: string; period: string; draft: Draft | null },
): Outcome | null {
  const words = wordsOf(withoutReason(text).rest);
  const match = words && !text.includes('?') ? byWords.exec(words.plain) : null;
  if (!words || !match?.groups || !match.indices?.groups) return null;
  const bare = match.groups.name!.replace(ending, '');
  const [from] = match.indices.groups.name!;
  const name = words.typed(from, from + bare.length);
  if (namedAmong(staffOf(turn.context, of.unit, turn.person), name).length === 0) return null;
  const called = match.groups.what!.split(' ').filter((word) => word.length > 1);
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id).filter(({ assignment }) => {
    const held = new Set(foldedWords(assignment.task.text).split(' '));
    return called.every((word) => held.has(word));
  });
  // Whoever is given it hears of it at once: a task that only reads so is given to nobody unasked.
  return notPassed({ type: 'which-number', name, tasks: tasks.slice(0, 4) });
}

/** Whoever answers what was passed to them passes nothing on: they give it back, with who may do it. Null for anything else. */
function passedByStaff(turn: KnownTurn, text: string, waiting: Draft | null): Outcome | null {
  const mine = turn.state.passings.filter(({ to, tasks }) => to === turn.person.id && tasks.some(isAwaited));
  const isTheirs = waiting?.passed !== undefined || mine.length > 0;
  const [unit] = mine;
  const staff = unit ? staffOf(turn.context, unit.unit, turn.person) : [];
  const { rest } = withoutReason(text);
  const isOrder =
    passedInWords(rest) !== null || (!refuses.test(foldedWords(text)) && orderTo(staff, rest, true) !== null);
  return isTheirs && isOrder ? notPassed({ type: 'not-yours' }) : null;
}

/** «văn thư», «phó phòng»: somebody by what they are. */
const isOfPost =
  /^(?:van thu|thu ky|ke toan|chuyen vien|can bo|nhan vien|pho phong|pho giam doc|cong chuc|vien chuc)(?: |$)/;

/** Whether a name is said of a person: whoever is given work as an office or a unit is none. */
const isOfPerson = (name: string): boolean =>
  /^(?:anh|chi|co|chu|bac|ong|ba|em|dong chi|d\/c|dc|ban)\s/.test(fold(name)) ||
  (/^\p{Lu}/u.test(name) &&
    !/^(?:phong|van phong|thanh tra|trung tam|so|ban|chi cuc|don vi)\b/.test(fold(name)));

/** «chuyển việc 3», with nobody named: to whom is asked. */
const toNobody = new RegExp(
  `^${lead}(?:chuyen|giao|phan cong)(?: luon)? (?:(?<one>${thisOne})|${task}(?<numbers>${numbers}))(?: (?:cho|di|nhe|a|nguoi khac|cho nguoi khac|cho ai do))*$`,
);

function passAsked(turn: KnownTurn, text: string): Outcome | null {
  const words = wordsOf(text);
  const match = words && toNobody.exec(words.plain);
  const of = match && !text.includes('?') ? reportMeant(turn) : null;
  if (!match?.groups || !of) return null;
  const waiting = waitingReport(turn);
  if (waiting && awaitsWords(waiting)) return null;
  const what = tasksMeant(turn, of, match.groups.one ? 'this' : numbersIn(match.groups.numbers ?? ''));
  return what === null || 'kind' in what ? what : askWhom(turn, what);
}

/** «đã giao anh Bình việc 5», «việc 5 em đã giao anh Bình»: told as done, by whoever may not have done it here. */
const toldDone =
  /^(?:(?:dạ|vâng|em|tôi|mình|anh|chị|bên em|ok|da|vang|toi|minh|chi) )*(?:(?<task>(?:việc|nhiệm vụ|mục|câu|viec|nhiem vu|muc|cau)(?: số| so)? \d{1,3}) )?(?:(?:thì|là|em|tôi|mình|anh|chị|thi|la|toi|minh|chi) )*(?:đã|vừa|mới|da|vua|moi) (?<said>(?:giao|chuyển|phân công|phân|nhờ|chuyen|phan cong|phan|nho) .+)$/iu;

/** What was told as given to somebody: it was passed on nowhere here, so that it is asked, and nobody hears of it unasked. */
function passTold(turn: KnownTurn, text: string): Outcome | null {
  const { task: named = '', said } = toldDone.exec(text.normalize('NFC').trim())?.groups ?? {};
  const of = said === undefined || hasQuestionForm(text) || waitingReport(turn) ? null : reportMeant(turn);
  if (said === undefined || !of) return null;
  const plain = said.replace(/(?:\s+(?:rồi|làm|nhé|nha|ạ|xong|roi|lam|nhe|a))+$/iu, '');
  const given = passedInWords(`${plain} ${named}`.trim());
  if (!given) return null;
  const isOfStaff = namedAmong(staffOf(turn.context, of.unit, turn.person), given.name).length > 0;
  if (!isOfStaff && !isOfPerson(given.name)) return null;
  const what = tasksMeant(turn, of, given.numbers);
  return what === null || 'kind' in what ? what : askWhom(turn, what);
}

/** «lấy lại việc 3» */
const takes = new RegExp(
  `^${lead}(?:(?:lay lai|rut lai|rut|thu lai|thu hoi|lay|huy(?: bo)?|bo|khong|ko)(?: (?:viec )?(?:da |vua )?(?:chuyen|giao|phan cong))|lay lai|rut lai|thu lai|thu hoi|lay)(?: (?<all>het|tat ca))?(?: ${task}(?<numbers>${numbers}))?(?: ve)?(?: (?:cua|tu|cho|da (?:chuyen|giao)(?: cho)?) (?<name>.+?))?(?: (?:nhe|a|di|nua|de (?:em|toi|minh) (?:lam|tra loi)))*$`,
);

/** The passing that holds a task by its number in the report. */
function holding(turn: KnownTurn, of: { unit: string; period: string }, place: number): Passing | undefined {
  const { state, context, person } = turn;
  const task = numberedTasks(state, context, of, person.id).find((one) => one.place === place);
  const id = task?.assignment.task.id;
  return passingsOf(state, of.unit, of.period).find(({ tasks }) =>
    tasks.some((one) => one.taskId === id && isOut(one)),
  );
}

function takeSaid(turn: KnownTurn, text: string): Outcome | null {
  const words = wordsOf(text);
  const match = words && takes.exec(words.plain);
  const of = match && reportMeant(turn);
  if (!match?.groups || !of) return null;
  const out = passingsOf(turn.state, of.unit, of.period).filter(({ tasks }) => tasks.some(isOut));
  const { numbers: list, name } = match.groups;
  if (list === undefined) {
    const named = name === undefined ? out : out.filter(({ to }) => isNamed(turn, to, name));
    const [only, another] = named;
    const isMeant = name !== undefined || match.groups.all !== undefined;
    return only && !another && isMeant ? takePassedBack(turn, only.id, {}) : null;
  }
  const [place] = numbersIn(list);
  const passing = place === undefined ? undefined : holding(turn, of, place);
  if (!passing) return null;
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const taskIds = numbersIn(list).flatMap(
    (number) => tasks.find((one) => one.place === number)?.assignment.task.id ?? [],
  );
  return takePassedBack(turn, passing.id, { taskIds });
}

const isNamed = ({ context }: KnownTurn, personId: string, name: string): boolean => {
  const person = indexOf(context.org).people.get(personId);
  return person !== undefined && namedAmong([person], name).length > 0;
};

/** «dùng trả lời của anh Bình», «ký luôn» */
const uses =
  /^(?:(?:em|toi|minh|ok|da|vang|thoi) )*(?:dung|ky|lay)(?: luon)?(?: cac| nhung)? (?:cau tra loi|tra loi|ban|phan|bai)(?: tra loi)? cua (?<name>.+?)(?: (?:nhe|a|di|luon|roi))*$/;

/** «dùng trả lời việc 4», «ký việc 4, 5», «đồng ý với trả lời việc 4» */
const usesNumbered = new RegExp(
  `^(?:(?:em|toi|minh|ok|oke|da|vang|thoi|cho) )*(?:dung|ky|lay|duyet|dong y|chap nhan|nhat tri)(?: luon| not| tiep)*(?: voi)?(?: cac| nhung)?(?: (?:cau tra loi|tra loi|ban|phan|bai))?(?: tra loi)?(?: (?:cua|cho|o))? ${task}(?<numbers>${numbers})(?: (?:nhe|nha|a|di|luon|roi|cua .+))*$`,
);
/** «dùng hết», «ok dùng đi»: all that was answered. */
const usesAll =
  /^(?:(?:em|toi|minh|ok|oke|da|vang|thoi) )*(?:dung|ky)(?: (?:luon|het|tat ca|toan bo|ca|di|nhe|nha|a|cac|nhung|cau|phan|tra loi|nay|do|ay))+$/;
/** «trả lại việc 4 vì thiếu số liệu», «trả lại việc 4 cho anh Bình, ghi rõ ngày»: what stands behind the number, as typed. */
const sendsBack =
  /^\s*(?:(?:dạ|ok|thôi|em|tôi|mình)\s+)*(?:trả|tra)\s+(?:lại|lai)\s+(?:câu\s+trả\s+lời\s+)?(?:việc|viec|nhiệm vụ|nhiem vu|nv)\s*(?:số\s*)?(\d{1,3})(?:\s+cho\s+(?:anh|chị|chi|em|bạn|cô|chú)\s+\S+)?(?:\s*[,:;.–-]\s*|\s+(?:vì|do|để|vi|de)\s+|\s*$)([\s\S]*)$/iu;

/** Who reports for a unit with what was passed on of its month and answered. */
function answeredOf(turn: KnownTurn, of: { unit: string; period: string }): Passing[] {
  return passingsOf(turn.state, of.unit, of.period).filter(({ tasks }) => tasks.some(isAnswered));
}

/** What was answered of tasks that are called by their numbers is used; of a task that is not answered it is said. */
function useNumbered(
  turn: KnownTurn,
  of: { unit: string; period: string },
  places: number[],
): Outcome | null {
  const held = places.flatMap((place) => holding(turn, of, place) ?? []);
  const [first] = held;
  if (!first || held.length !== places.length) return null;
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const taskIds = tasks.flatMap(({ place, assignment }) =>
    places.includes(place) ? [assignment.task.id] : [],
  );
  const isOne = held.every(({ id }) => id === first.id);
  const areAnswered = first.tasks.every((one) => !taskIds.includes(one.taskId) || isAnswered(one));
  if (!isOne || !areAnswered) return openPassed(turn, first.id);
  return use(turn, first.id, givenLast(first.tasks), 'use', taskIds);
}

function useSaid(turn: KnownTurn, text: string): Outcome | null {
  const words = wordsOf(text);
  const of = words && reportMeant(turn);
  if (!words || !of) return null;
  const list = usesNumbered.exec(words.plain)?.groups?.numbers;
  if (list !== undefined) return useNumbered(turn, of, numbersIn(list));
  const given = answeredOf(turn, of);
  const [one, other] = given;
  if (one && usesAll.test(words.plain))
    return other
      ? say({ type: 'passed-listed', all: ofUnits(turn), of: 'unit' })
      : use(turn, one.id, givenLast(one.tasks), 'use');
  const match = uses.exec(words.plain);
  if (!match?.groups) return null;
  const named = passingsOf(turn.state, of.unit, of.period).filter(
    ({ to, tasks }) => tasks.some(isOut) && isNamed(turn, to, match.groups!.name!),
  );
  const [only, another] = named;
  if (!only || another) return null;
  const at = givenLast(only.tasks);
  return at > 0 ? use(turn, only.id, at, 'use') : openPassed(turn, only.id);
}

/** An answer is sent back by the number of its task, with the reason where one is given. Null where none was answered. */
function sendBackSaid(turn: KnownTurn, text: string): Outcome | null {
  const [, number, reason = ''] = sendsBack.exec(text.normalize('NFC')) ?? [];
  const of = number === undefined ? null : reportMeant(turn);
  if (!of) return null;
  const passing = holding(turn, of, Number(number));
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const taskId = tasks.find(({ place }) => place === Number(number))?.assignment.task.id;
  const isGiven = passing?.tasks.some((one) => one.taskId === taskId && isAnswered(one));
  if (!passing || !isGiven || taskId === undefined) return null;
  return reason.trim() === ''
    ? askReason(turn, passing.id, 'back', taskId)
    : fillReason(turn, { id: passing.id, taskIds: [taskId], kind: 'back' }, reason);
}

/** «em không làm được», «xin trả lại việc 3 vì …», said by whom something was passed to. */
const refuses =
  /^(?:(?:viec|nhiem vu|nv|cau)(?: so)? (?<before>\d{1,3}),? )?(?:(?:da|em|toi|minh|thua|bao cao|anh|chi|cho|viec nay|thi|dang|ban|ban qua|ban roi),? )*(?<how>khong (?:lam|tra loi|bao cao) duoc|khong biet(?: tra loi)?|(?:xin )?(?:phep )?tra lai|xin (?:tra|thoi|rut))(?: (?:viec|nhiem vu|nv|cau)(?: so)?(?: (?<number>\d{1,3})| nay)?)?(?: (?:a|nhe))*(?:[,;]? (?:vi|do|tai) (?<why>.+))?$/d;

/** A reason that stands behind it is kept as it was typed. */
function reasonIn(text: string): string {
  const [, reason = ''] = /(?:^|[\s,;])(?:vì|do|tại|vi|tai)\s+([\s\S]+)$/iu.exec(text) ?? [];
  return reason.trim();
}

/** What was passed to whoever speaks: what they are answering here, else the only one that is awaited of them. */
function passedToSpeaker({ state, person }: KnownTurn, waiting: Draft | null): Passing | undefined {
  const mine = state.passings.filter(({ to, tasks }) => to === person.id && tasks.some(isAwaited));
  if (waiting) return mine.find(({ id }) => id === waiting.passed);
  return mine.length === 1 ? mine[0] : undefined;
}

function refuseSaid(turn: KnownTurn, text: string): Outcome | null {
  const waiting = waitingReport(turn);
  const passing = passedToSpeaker(turn, waiting);
  const match = passing && refuses.exec(foldedWords(text));
  if (!passing || !match?.groups) return null;
  const isReturned = /tra lai|xin /.test(match.groups.how ?? '');
  if (waiting && awaitsWords(waiting) && !isReturned) return null;
  const seen = seenOf(turn.state, turn.context, passing);
  const named = match.groups.number ?? match.groups.before;
  const asked = waiting?.step.type === 'task' ? waiting.step.taskId : undefined;
  const task = named === undefined ? asked : taskByNumber(seen, Number(named), waiting !== null);
  if (!seen || (named !== undefined && task === undefined)) return null;
  const reason = reasonIn(text);
  if (reason === '') return askReason(turn, passing.id, 'refused', task);
  const taskIds = task === undefined ? seen.tasks.map(({ passed }) => passed.taskId) : [task];
  return fillReason(turn, { id: passing.id, taskIds, kind: 'refused' }, reason);
}

/** A task by the number in its reader's own questions while they are asked, else by that in the unit's report. */
const taskByNumber = (seen: PassingSeen | null, number: number, isAsked: boolean): string | undefined =>
  (isAsked ? seen?.tasks[number - 1] : seen?.tasks.find(({ place }) => place === number))?.passed.taskId;

/** «em được giao việc gì», «việc anh Hùng chuyển cho em» */
const asksOwn =
  /^(?:(?:da|a|cho|anh|chi|hoi|xem) )*(?:(?:em|toi|minh)(?: (?:duoc|bi|dang|co|con))* (?:giao|chuyen|phan cong)(?: (?:nhung|cac))? (?:viec|nhiem vu|phan)?(?: ?(?:gi|nao))*|(?:viec|nhiem vu|viec gi) (?:duoc |da )?(?:giao|chuyen)(?: cho)? (?:em|toi|minh)(?: la gi)?|(?:ai|anh \S+|chi \S+) (?:giao|chuyen)(?: cho)? (?:em|toi|minh) (?:viec )?gi)(?: (?:a|vay|the|nhe|khong|day))*$/;
/** «việc 3 ai trả lời», «ai đang làm việc 3» */
const asksTask =
  /^(?:(?:da|a|cho|hoi|the) )*(?:(?:viec|nhiem vu|nv|cau)(?: so)? (?<a>\d{1,3}) (?:thi )?(?:ai|giao ai|chuyen (?:cho )?ai|dang o ai|giao cho ai)(?: (?:dang |se )?(?:tra loi|lam|giu|phu trach|bao cao))?|ai (?:dang |se )?(?:tra loi|lam|giu) (?:viec|nhiem vu|nv|cau)(?: so)? (?<b>\d{1,3}))(?: (?:a|vay|the|nhe|day|do))*$/;
/** «anh Bình làm xong chưa», «chị Hoa trả lời chưa» */
const asksPerson =
  /^(?:(?:da|a|cho|hoi|the) )*(?:(?<title>anh|chi|co|chu|bac|ong|ba|em|dong chi) )(?<name>.+?) (?:da )?(?:lam|tra loi|nop|gui|bao cao)(?: (?:viec|xong|het|duoc))*(?: den dau)?(?: roi)? ?(?:chua|den dau roi)?(?: (?:a|vay|the|nhe|em))*$/;
/** «đã chuyển việc gì cho ai», «việc nào đang chuyển» */
const asksUnit =
  /^(?:(?:da|a|cho|hoi|em|toi|minh|xem) )*(?:(?:da )?(?:chuyen|giao) (?:nhung |cac )?(?:viec|gi|nhiem vu)(?: (?:gi|nao))? cho (?:ai|nhung ai)|(?:viec|nhiem vu|nhung viec) (?:nao |gi )?(?:dang|da) (?:chuyen|giao)(?: (?:cho )?(?:ai|nguoi khac|nhan vien|chuyen vien))*)(?: (?:roi|a|vay|the|nhe))*$/;

/** What was passed of the units that whoever asks reports for, of the month at hand. */
function ofUnits(turn: KnownTurn): PassingSeen[] {
  const { state, context, person, now } = turn;
  const period = waitingReport(turn)?.period ?? monthAtHand(turn);
  const units = unitsToReport(state, context.org, person, now).map(({ id }) => id);
  return state.passings
    .filter((one) => one.period === period && units.includes(one.unit))
    .flatMap((one) => seenOf(state, context, one, () => true) ?? []);
}

/** What was passed to whoever speaks and is still theirs. */
const passedToThem = ({ state, context, person }: KnownTurn): PassingSeen[] =>
  state.passings
    .filter(({ to, tasks }) => to === person.id && tasks.some(isOut))
    .flatMap((one) => seenOf(state, context, one) ?? []);

/** What was passed to somebody who would report, and reports for no unit: that is theirs. Null where nothing was. */
export function passedInstead(turn: KnownTurn): Outcome | null {
  const all = passedToThem(turn);
  return all.length > 0 ? say({ type: 'passed-listed', all, of: 'self' }) : null;
}

/** What is asked of what was passed on. Null for anything else, and where nothing of it is known. */
function asked(turn: KnownTurn, text: string): Outcome | null {
  const words = foldedWords(text);
  if (asksOwn.test(words)) return say({ type: 'passed-listed', all: passedToThem(turn), of: 'self' });
  const of = asksTask.exec(words);
  const unit = ofUnits(turn);
  if (of) {
    const place = Number(of.groups!.a ?? of.groups!.b);
    const found = unit.flatMap((seen) => {
      const one = seen.tasks.find((task) => task.place === place);
      return one ? [{ ...seen, tasks: [one] }] : [];
    });
    const last = found.at(-1);
    return last ? say({ type: 'passed-told', seen: last, about: 'task' }) : null;
  }
  if (asksUnit.test(words))
    return unit.length > 0 ? say({ type: 'passed-listed', all: unit, of: 'unit' }) : null;
  const name = asksPerson.exec(words)?.groups?.name;
  if (name === undefined || !/chua|den dau/.test(words)) return null;
  const found = unit.find(({ to }) => namedAmong([to], name).length > 0);
  return found ? say({ type: 'passed-told', seen: found, about: 'person' }) : null;
}

/** What is ordered or asked of tasks that are passed on, in words. Null for anything else. */
export function passingSaid(turn: KnownTurn, text: string): Outcome | null {
  const given = passTold(turn, text) ?? passSaid(turn, text) ?? passAsked(turn, text);
  if (given) return given;
  if (turn.state.passings.length === 0) return asksOwn.test(foldedWords(text)) ? asked(turn, text) : null;
  return (
    takeSaid(turn, text) ??
    useSaid(turn, text) ??
    sendBackSaid(turn, text) ??
    refuseSaid(turn, text) ??
    asked(turn, text)
  );
}
