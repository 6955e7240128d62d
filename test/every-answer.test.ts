import { describe, expect, it } from 'vitest';
import { answerMessage } from '../src/copy/vi/asking.ts';
import type { Answer, PlanFact, Refusal } from '../src/core/ask/answer.ts';
import type { Person, Role } from '../src/core/people/org.ts';
import { assignmentsOfUnit } from '../src/core/plan/assignments.ts';
import type { Index } from '../src/core/plan/plan.ts';
import type { Content } from '../src/core/said/content.ts';
import { plainText } from '../src/core/said/message.ts';
import { askWorld, loadWorld, type World } from './support/world.ts';

/**
 * Every kind of answer that there is, over three departments, in private and in a group: none is empty, and none shows a
 * hole where a word should stand. A kind that is added to the union needs a question here, or the types do not hold.
 */
const names = ['so-tttt-2023', 'so-cong-thuong-2025', 'so-y-te-2024'] as const;

/** What a question is built of: names and months of the department that is asked. */
interface Subject {
  asking: Readonly<Record<Way['by'], Person>>;
  first: Index;
  second: Index;
  /** Its leader's name. */
  boss: string;
  unit: string;
  centre: string;
  /** The number of the first paper that the plan rests on. */
  basis: string;
  last: number;
  before: number;
}

interface Way {
  by: 'office' | 'leader' | 'head';
  /** One of them leads to the answer; each of them is answered in words. */
  q: (subject: Subject) => readonly string[];
  /** «other»: a group may not hear it, or has no «tôi»; «either»: it may be told another way there. */
  group?: 'other' | 'either';
  /** The answer itself, where another answer has taken the place of all that led to it. */
  made?: (world: World) => Answer;
}

const rowStates = ['done-in-time', 'done-late', 'in-term', 'overdue', 'unknown'] as const;

const ways: Readonly<Record<Answer['type'], Way>> = {
  card: { by: 'office', q: ({ first }) => [`/index ${first.name}`] },
  facts: { by: 'office', q: ({ first }) => [`ai phụ trách chỉ số ${first.name}`, `${first.name} mấy điểm`] },
  'index-progress': {
    by: 'office',
    q: ({ first, last }) => [
      `tiến độ chỉ số ${first.name} tháng này`,
      `tình hình ${first.name} tháng ${last} thế nào rồi`,
    ],
  },
  obstacles: {
    by: 'office',
    q: ({ first }) => ['tháng này có vướng mắc gì', `vướng mắc của ${first.name}`],
  },
  'by-status': {
    by: 'office',
    q: ({ unit, first }) => [`${unit} có việc nào chậm không`, `${first.name} có việc nào chậm không`],
  },
  'leader-progress': {
    by: 'leader',
    q: ({ boss }) => ['/tiendo', `${boss} làm đến đâu rồi`],
    group: 'either',
  },
  tasks: { by: 'office', q: ({ first }) => [`nhiệm vụ của chỉ số ${first.name}`] },
  'person-indices': { by: 'office', q: ({ boss }) => [`${boss} phụ trách những chỉ số nào`] },
  'unit-indices': { by: 'office', q: ({ unit }) => [`${unit} chủ trì những chỉ số nào`] },
  ranking: { by: 'office', q: () => ['chỉ số nào điểm thấp nhất', 'xếp các chỉ số theo điểm'] },
  bottom: { by: 'office', q: () => ['chỉ số nào đứng hạng bét', 'chỉ số nào đội sổ'] },
  'index-list': { by: 'office', q: () => ['có những chỉ số nào'] },
  table: { by: 'office', q: () => ['lãnh đạo phụ trách từng chỉ số', 'điểm của tất cả các chỉ số'] },
  comparison: {
    by: 'office',
    q: ({ first, second }) => [`so sánh điểm ${first.name} và ${second.name}`],
  },
  'leader-counts': { by: 'office', q: () => ['lãnh đạo nào phụ trách nhiều chỉ số nhất'] },
  'unit-counts': { by: 'office', q: () => ['đơn vị ít việc nhất', 'đơn vị nào nhiều việc nhất'] },
  'plan-fact': { by: 'office', q: () => ['kế hoạch ban hành ngày nào'] },
  'plan-task-count': { by: 'office', q: ({ unit }) => [`${unit} có bao nhiêu nhiệm vụ`] },
  cadence: {
    by: 'office',
    q: () => ['họp với doanh nghiệp mấy tháng một lần', 'giao ban bao lâu một lần'],
    made: ({ context: { plan } }) => ({
      type: 'cadence',
      items: plan.indices.flatMap((index) =>
        index.tasks.filter(({ cadence }) => cadence).map((task) => ({ index, task })),
      ),
    }),
  },
  month: { by: 'office', q: () => ['tiến độ tháng này thế nào', '/tiendo'] },
  missing: { by: 'office', q: () => ['/chuabaocao'] },
  deadline: { by: 'office', q: () => ['hạn chót báo cáo tháng này', 'hạn nộp hằng tháng là ngày mấy'] },
  'unit-progress': {
    by: 'office',
    q: ({ unit, centre }) => [`tiến độ của ${unit}`, `${centre} làm đến đâu rồi`, `${unit} tiến độ ra sao`],
  },
  'choose-index': { by: 'office', q: () => ['ai phụ trách chỉ số này'] },
  counted: {
    by: 'office',
    q: ({ last, unit }) => [
      `tỷ lệ hoàn thành tháng ${last}`,
      `${unit} có mấy nhiệm vụ quá hạn chưa hoàn thành`,
      `tháng ${last} nhiệm vụ nào chưa có thông tin`,
    ],
  },
  found: { by: 'office', q: ({ unit }) => [`chỉ số nào ${unit} không chủ trì`] },
  returned: {
    by: 'office',
    q: ({ last }) => [`báo cáo nào bị trả lại trong tháng ${last}`],
    group: 'other',
  },
  'unit-ranking': { by: 'leader', q: ({ last }) => [`xếp hạng các đơn vị tháng ${last}`], group: 'other' },
  nudges: {
    by: 'office',
    q: ({ unit }) => [`đã nhắc ${unit} chưa`, 'ai nhắc các đơn vị tháng này'],
    group: 'other',
  },
  accepted: {
    by: 'head',
    q: () => ['báo cáo của phòng em được nhận chưa', 'văn phòng đã duyệt báo cáo của phòng em chưa'],
    group: 'other',
  },
  'stood-in': {
    by: 'head',
    q: () => ['em có gửi thay ai lần nào chưa', 'em có nộp thay ai lần nào không'],
    group: 'other',
  },
  sent: {
    by: 'office',
    q: ({ last }) => ['ai nộp báo cáo rồi', 'ai nộp muộn', `ai nộp đúng hạn tháng ${last}`],
  },
  'month-dates': {
    by: 'office',
    q: ({ before, last }) => [
      `tháng ${before} khóa lúc nào, ai khóa`,
      `tháng ${last} khóa chưa`,
      'bao giờ hết hạn báo cáo',
      'còn mấy ngày nữa hết hạn báo cáo',
    ],
  },
  'groups-by-tasks': { by: 'office', q: () => ['nhóm duy trì và nhóm cải thiện bên nào nhiều việc hơn'] },
  'months-beside': {
    by: 'office',
    q: ({ before, last }) => [`tháng ${before} với tháng ${last} tháng nào khá hơn`],
  },
  'late-ranking': {
    by: 'office',
    q: ({ before, last }) => [`tháng ${before} với tháng ${last} đơn vị nào nộp trễ nhiều nhất`],
    group: 'other',
  },
  'units-moved': {
    by: 'office',
    q: ({ before, last }) => [`so tháng ${before} với tháng ${last} đơn vị nào tiến bộ nhất`],
    group: 'other',
  },
  'units-at-work': {
    by: 'office',
    q: ({ unit, centre }) => [`${unit} với ${centre} bên nào làm tốt hơn`],
    group: 'other',
  },
  'groups-at-work': { by: 'office', q: () => ['nhóm nào làm tốt nhất', 'nhóm nào chậm nhất'] },
  'moved-by-month': { by: 'office', q: () => ['số việc chậm có giảm so với tháng trước không'] },
  'lock-ready': { by: 'office', q: ({ last }) => [`khóa tháng ${last} được chưa`] },
  copied: { by: 'office', q: () => ['đơn vị nào chép lại báo cáo tháng trước'], group: 'other' },
  'cadence-due': { by: 'office', q: () => ['những việc theo quý nào sắp đến hạn'] },
  'in-time': {
    by: 'office',
    q: ({ unit }) => [`${unit} có việc nào quá hạn không`],
    // It is told before what was reported of a task with a day of its own (`several-at-once.test.ts`).
    made: ({ context: { plan, org }, now }) => ({
      type: 'in-time',
      rows: rowStates.flatMap((state) =>
        assignmentsOfUnit(plan, org, plan.indices[0]!.leadUnit)
          .slice(0, 1)
          .map((assignment) => ({ ...assignment, state, dueDay: `${plan.year}-05-15` })),
      ),
      now,
    }),
  },
  'left-out': {
    by: 'office',
    // It is said behind what is told of the other questions (`left-out.test.ts`).
    q: ({ unit }) => [`${unit} nộp báo cáo chưa`],
    made: () => ({ type: 'left-out', clauses: ['đợt tới khi nào'] }),
  },
  debt: {
    by: 'head',
    q: () => ['tôi còn nợ gì', 'tôi còn việc gì chưa báo cáo'],
    group: 'other',
  },
  how: {
    by: 'head',
    q: () => ['nộp muộn có sao không', 'gửi rồi có sửa được không', 'báo cáo ở đâu', 'có phải gửi ảnh không'],
  },
  offer: { by: 'office', q: ({ last, unit }) => [`khóa tháng ${last}`, `nhắc ${unit} gửi báo cáo đi`] },
  chat: { by: 'leader', q: () => ['cảm ơn em nhé', '👍', 'ok em', 'mệt quá em ạ'] },
  'who-am-i': { by: 'leader', q: () => ['tôi là ai'], group: 'other' },
  'who-is': { by: 'office', q: ({ asking }) => [`${asking.head.name} là ai`] },
  people: { by: 'office', q: () => ['văn phòng có những ai'] },
  // What is not recorded is told as not known: its words are made.
  'year-results': {
    by: 'office',
    q: () => ['tỉnh công bố điểm chưa'],
    group: 'either',
    made: ({ context: { plan } }) => ({ type: 'year-results', indices: plan.indices }),
  },
  section: {
    by: 'office',
    q: ({ basis }) => [
      `kế hoạch số ${basis} của tỉnh nói về gì`,
      `kế hoạch số ${basis} của UBND tỉnh ngày nào`,
    ],
  },
  'unit-report': { by: 'office', q: ({ unit, before }) => [`cho xem báo cáo của ${unit} tháng ${before}`] },
  summary: { by: 'leader', q: () => ['tóm tắt tình hình cho tôi trước khi họp', 'tóm tắt tháng này'] },
  history: { by: 'leader', q: () => ['tình hình từ đầu năm đến nay'] },
  // Nobody has amended the plans of these departments, or left them.
  former: {
    by: 'office',
    q: () => [],
    made: ({ context: { plan } }) => ({
      type: 'former',
      former: { type: 'index', index: plan.indices[0]!, owesUntil: `${plan.year}-08` },
    }),
  },
  // Every unit of these departments reports from the first month on.
  'not-yet-owing': {
    by: 'office',
    q: () => [],
    made: ({ context: { plan, org } }) => ({
      type: 'not-yet-owing',
      unit: { ...org.units[0]!, owesFrom: `${plan.year}-08` },
      from: `${plan.year}-08`,
      months: [7],
    }),
  },
  refused: { by: 'office', q: () => ['thời tiết hôm nay thế nào', 'giá vàng hôm nay bao nhiêu'] },
  several: {
    by: 'office',
    q: ({ unit }) => [
      `${unit} có bao nhiêu nhiệm vụ? Ai chưa nộp báo cáo?`,
      'chỉ số nào điểm thấp nhất? Ai nộp muộn?',
    ],
  },
  help: { by: 'office', q: () => ['/help'] },
  greeting: { by: 'office', q: () => ['xin chào'] },
  claim: {
    by: 'office',
    q: ({ unit }) => [`chỉ số nào điểm thấp nhất, có phải ${unit} chủ trì không`],
  },
  'only-one': {
    by: 'office',
    q: ({ unit }) => [`có mỗi ${unit} là không chủ trì chỉ số nào à, hay còn đơn vị nào nữa`],
  },
  thanks: { by: 'office', q: () => ['cảm ơn'], made: () => ({ type: 'thanks' }) },
};

const facts: Readonly<Record<PlanFact, readonly string[]>> = {
  aim: ['mục tiêu của kế hoạch là gì'],
  requirements: ['yêu cầu của kế hoạch là gì'],
  date: ['kế hoạch ban hành ngày nào'],
  signer: ['ai ký kế hoạch'],
  issuer: ['cơ quan nào ban hành kế hoạch'],
  number: ['kế hoạch số bao nhiêu'],
  basis: ['căn cứ của kế hoạch là những văn bản nào'],
  recipients: ['kế hoạch gửi cho những nơi nào', 'nơi nhận kế hoạch'],
  reporting: ['báo cáo kết quả gửi về đâu'],
  meaning: ['DDCI là gì'],
  leaders: ['sở có bao nhiêu lãnh đạo', 'danh sách lãnh đạo sở'],
  units: ['sở có bao nhiêu đơn vị', 'danh sách các phòng, đơn vị', 'liệt kê các đơn vị'],
  director: ['giám đốc sở là ai'],
  doubts: [
    'kế hoạch có chỗ nào sai sót không',
    'kế hoạch có lỗi gì không',
    'văn bản kế hoạch có điểm nào nghi ngờ',
  ],
};

type RefusedWay = Omit<Way, 'group' | 'made'> & { where?: 'group'; made?: Refusal };

const refusals: Readonly<Record<Refusal['type'], RefusedWay>> = {
  'out-of-plan': {
    by: 'office',
    q: () => ['thời tiết', 'sở mình xếp hạng mấy', 'ngày 30/5 họp gì'],
  },
  'no-such-index': {
    by: 'office',
    q: () => ['chi phí cơ hội ai phụ trách', 'ai phụ trách chỉ số 7.7', 'chỉ số hạnh phúc ai phụ trách'],
  },
  'no-such-person': { by: 'office', q: () => ['anh Tuệ phụ trách chỉ số nào'] },
  'no-such-unit': {
    by: 'office',
    q: () => ['phòng Pháp chế chủ trì chỉ số nào', 'phòng Viễn thám có mấy nhiệm vụ'],
  },
  forecast: { by: 'office', q: () => ['theo em cuối năm mình xếp thứ mấy'] },
  // Every plan of these departments has both groups.
  'no-such-group': { by: 'office', q: () => [], made: { type: 'no-such-group', tends: 'improve' } },
  'no-such-year': { by: 'office', q: ({ first }) => [`năm 2015 ${first.name} bao nhiêu điểm`] },
  'no-reasons': { by: 'office', q: ({ first }) => [`vì sao ${first.name} thấp điểm`] },
  uncombined: { by: 'office', q: () => ['giám đốc ký được mấy biên bản', 'ký được mấy biên bản'] },
  'not-found': { by: 'office', q: ({ first }) => [`${first.name} của Wakanda bao nhiêu lít xăng`] },
  unclear: {
    by: 'office',
    q: ({ first }) => [`${first.name} bao nhiêu lít xăng`, 'thời tiết hôm nay thế nào'],
  },
  'no-field': {
    by: 'office',
    q: ({ first }) => [`trọng số của ${first.name} là bao nhiêu`],
  },
  'other-agency': { by: 'office', q: ({ first }) => [`${first.name} của Sở Xây dựng bao nhiêu điểm`] },
  'no-own': {
    by: 'leader',
    q: () => ['phòng tôi chủ trì chỉ số nào'],
    made: { type: 'no-own', of: 'unit' },
  },
  'in-private': { by: 'leader', q: ({ last }) => [`xếp hạng các đơn vị tháng ${last}`], where: 'group' },
  'not-yours': { by: 'head', q: ({ last }) => [`báo cáo tháng ${last} của văn phòng có bị trả lại không`] },
  'draft-of-others': { by: 'head', q: () => ['cho xem bản nháp báo cáo của Văn phòng'] },
  'month-ahead': { by: 'office', q: () => ['tháng 12 ai nộp báo cáo rồi'] },
  'before-first': { by: 'office', q: () => ['tháng 1 ai nộp báo cáo rồi'] },
  'not-understood': { by: 'office', q: () => ['ừm thì là mà', '???'] },
};

const departments = await Promise.all(
  names.map(async (name) => {
    const world = await loadWorld(name);
    return { name, world, subject: subjectOf(world) };
  }),
);

/** What a question is built of in a department. */
function subjectOf({ context, state }: World): Subject {
  const { plan, org } = context;
  const months = Object.values(state.reports).map(({ period }) => Number(period.slice(5)));
  const last = Math.max(...months);
  const [first, second] = plan.indices.filter(({ baseline }) => baseline.previous !== null);
  const unit = org.units.find(({ kind }) => kind === 'division')!;
  const ofRole = (role: Role): Person => org.people.find((person) => person.role === role)!;
  return {
    asking: {
      office: ofRole('office'),
      leader: ofRole('leader'),
      head: org.people.find(({ role, unit: of }) => role === 'head' && of === unit.id)!,
    },
    first: first!,
    second: second!,
    boss: org.people.find(({ id }) => id === first!.leaders[0])!.name,
    unit: unit.name,
    centre: org.units.find(({ kind }) => kind === 'centre')!.name,
    basis: /số (\d+)/u.exec(plan.legalBases[0]!)![1]!,
    last,
    before: last - 1,
  };
}

/** Kinds of the answers among what is said; those of a message with several questions each for itself. */
const answersOf = (contents: readonly Content[]): Answer[] =>
  contents.flatMap((content) => {
    if (content.type !== 'answer') return [];
    const { answer } = content;
    return answer.type === 'several' ? [answer, ...answer.answers] : [answer];
  });

/** A hole where a word should stand. */
const hole = /undefined|NaN|\[object|\bnull\b|\{\w*\}|«\s*»|\(\s*[,;:)]|(?<!\.)\.\.(?!\.)|,\s*[,.](?!\d)/;

const isWhole = (text: string): boolean =>
  text.split('\n---\n').every((message) => /\p{L}/u.test(message)) && !hole.test(text);

const whatIsWrong = (q: string, where: string, text: string): string[] =>
  isWhole(text) ? [] : [`${where}: «${q}» → «${text}»`];

/** Asks each question of a way, and finds words in each answer. @returns the answers that they lead to */
function askAll(
  { world, subject }: (typeof departments)[number],
  { by, q }: Pick<Way, 'by' | 'q'>,
  where: 'private' | 'group',
): Answer[] {
  const asked = q(subject).map((question) => ({
    question,
    ...askWorld(world, {
      id: '',
      kind: '',
      expect: '',
      speaker: `${where === 'group' ? 'group:' : ''}${subject.asking[by].id}`,
      q: question,
    }),
  }));
  expect(asked.flatMap(({ question, text }) => whatIsWrong(question, where, text))).toEqual([]);
  return asked.flatMap(({ contents }) => answersOf(contents));
}

function renderMade({ name, world }: (typeof departments)[number], answer: Answer): void {
  const text = plainText(answerMessage(answer, world.context));
  expect(isWhole(text), `${name}: ${answer.type} «${text}»`).toBe(true);
}

describe.each(departments)('every answer about «$name»', (department) => {
  it.each(Object.entries(ways))('is told: %s', (type, way) => {
    const types = askAll(department, way, 'private').map((answer) => answer.type);
    if (way.made) renderMade(department, way.made(department.world));
    else expect(types).toContain(type);
  });

  it.each(Object.entries(ways))('is told in a group, or other words in its place: %s', (type, way) => {
    const types = askAll(department, way, 'group').map((answer) => answer.type);
    if (way.group === 'other') expect(types).not.toContain(type);
    else if (!way.made && !way.group) expect(types).toContain(type);
  });

  it.each(Object.entries(facts))('is told of the plan document: %s', (fact, questions) => {
    const answers = askAll(department, { by: 'office', q: () => questions }, 'private');
    // That the plan names no director is said where the directory has none: else who it is.
    const { people } = department.world.context.org;
    if (
      fact === 'director' &&
      people.some(({ role, title }) => role === 'leader' && /^Giám đốc/u.test(title))
    )
      return expect(answers.map(({ type }) => type)).toContain('person-indices');
    expect(answers.flatMap((answer) => (answer.type === 'plan-fact' ? [answer.fact] : []))).toContain(fact);
  });

  it.each(Object.entries(refusals))('is refused in words: %s', (type, way) => {
    const answers = askAll(department, way, way.where ?? 'private');
    if (way.made) renderMade(department, { type: 'refused', refusal: way.made });
    else
      expect(answers.flatMap((answer) => (answer.type === 'refused' ? [answer.refusal.type] : []))).toContain(
        type,
      );
  });
});
