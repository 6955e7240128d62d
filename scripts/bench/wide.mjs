// A plan of 60 indices and 400 tasks, as a province's other indices have, beside the embedded one of 8 and 34: questions, and
// a month's opening, card, digest and picture by the row (a task that a unit owes).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold } from './bars.mjs';
import { median, printTable, readData, root, rounds } from './bots.mjs';
import { loadBundle } from './checkout.mjs';

const indices = 60;
const tasks = 400;
const divisions = 18;
const opening = Date.parse('2023-05-22T08:00:00+07:00');
const digestAt = Date.parse('2023-05-26T09:00:00+07:00');
/** How often what is quick is done for one figure. */
const turns = 20;

/** 6 × 10 names of indices in words of their own, the same that a test asks about. */
const { fields, sides } = JSON.parse(readFileSync(join(root, 'test/support/wide-names.json'), 'utf8'));
/** What is to be done about them. */
const verbs = [
  'Rà soát, công khai',
  'Tổ chức tập huấn về',
  'Tham mưu ban hành',
  'Đôn đốc, kiểm tra',
  'Tổng hợp',
];
const objects = [
  'hồ sơ của doanh nghiệp',
  'quy trình nội bộ',
  'kiến nghị của người dân',
  'kế hoạch phối hợp',
];

/** The embedded directory with so many divisions more, each with a head. */
function wideOrg() {
  const org = readData('org.json');
  for (let number = 1; number <= divisions; number++) {
    const id = `phong-${number}`;
    org.units.push({ id, name: `Phòng Nghiệp vụ ${number}`, kind: 'division', aliases: [] });
    org.people.push({
      id: `truong-phong-${number}`,
      name: `Trưởng phòng Nghiệp vụ ${number}`,
      title: 'Trưởng phòng',
      role: 'head',
      unit: id,
      accounts: [{ channel: 'telegram', userId: String(number) }],
    });
  }
  return org;
}

/** A plan of so many indices and tasks, the embedded one otherwise; a task in twelve is owed by all divisions of its group. */
function widePlan() {
  const plan = readData('plan-2023.json');
  const like = plan.indices[0];
  const made = Array.from({ length: indices }, (_, at) => {
    const name = `${sides[at % 10]} ${fields[Math.floor(at / 10)]}`;
    const count = Math.floor(tasks / indices) + (at < tasks % indices ? 1 : 0);
    const code = `${1 + Math.floor(at / 10)}.${1 + (at % 10)}`;
    return {
      ...like,
      code,
      name,
      aliases: [],
      group: plan.indices[at % plan.indices.length].group,
      baseline: { ...like.baseline, score: 5 + (at % 40) / 10, rank: 1 + (at % 25) },
      leadUnit: `phong-${1 + (at % divisions)}`,
      leadWords: `Phòng Nghiệp vụ ${1 + (at % divisions)}`,
      coordinating: [],
      tasks: Array.from({ length: count }, (_, task) => ({
        id: `${code}.${task + 1}`,
        text: `${verbs[task % verbs.length]} ${objects[(at + task) % objects.length]} trong lĩnh vực ${name.toLowerCase()}.`,
      })),
    };
  });
  return { ...plan, indices: made, notes: [] };
}

const loadSources = () =>
  loadBundle(root, [
    [['src/core/ask/ask.ts', 'ask']],
    [['src/core/ask/card.ts', 'exactCard']],
    [['src/copy/vi/asking.ts', 'answerMessage']],
    [['src/copy/vi/index.ts', 'vietnamese']],
    [['src/copy/vi/digest-pictures.ts', 'monthPicture']],
    [['src/core/month/plan-due.ts', 'planDue']],
    [['src/core/month/digest.ts', 'digestOf']],
    [['src/core/plan/plan.ts', 'planSchema']],
    [['src/core/people/org.ts', 'orgSchema']],
    [['src/core/report/progress.ts', 'progressIn']],
    [['src/core/state/state.ts', 'emptyState']],
    [['src/documents/pictures.ts', 'drawPicture']],
    [['test/support/context.ts', 'askContextOf, context']],
  ]);

/** Every unit reported May, with words for each of its tasks. */
function reportsOf({ progressIn }, context) {
  const { rows, tasks: owed } = progressIn(context, {}, { year: 2023, month: 5 }, opening, { type: 'all' });
  const at = Date.parse('2023-05-24T09:00:00+07:00');
  const reports = {};
  for (const { task, unit } of owed) {
    const key = `2023-05:${unit.id}`;
    reports[key] ??= {
      unit: unit.id,
      period: '2023-05',
      entries: {},
      firstSentAt: at,
      sentAt: at,
      sentBy: context.org.people.find((person) => person.unit === unit.id)?.id ?? 'van-thu-tong-hop',
      late: false,
      revisions: [],
      returned: [],
      answers: [],
    };
    const isLate = Object.keys(reports[key].entries).length % 4 === 0;
    reports[key].entries[task.id] = {
      status: isLate ? 'late' : 'on-track',
      result: 'đã trả lời kiến nghị của doanh nghiệp (văn bản 12/STTTT)',
      ...(isLate ? { obstacle: 'còn chờ ý kiến của Sở Tài chính về kinh phí đường truyền' } : {}),
      evidence: [],
      at,
      by: reports[key].sentBy,
    };
  }
  return { reports, rows: rows.length };
}

/** What people ask of a plan, with its own names: the same kinds of whichever plan. */
function questionsOf({ plan, org }) {
  const kinds = [
    ({ name }) => `ai phụ trách chỉ số ${name}`,
    ({ name }) => `chi tieu ${name} nam nay bao nhieu`,
    ({ code }) => `chỉ số ${code} do đơn vị nào chủ trì`,
    ({ name }) => `${name} năm ngoái được mấy điểm, hạng bao nhiêu`,
    ({ name }) => `${name} có những nhiệm vụ gì`,
    ({ name }) => `tháng này ${name} có việc nào chậm không, vì sao`,
    ({ leadUnit }) => `${org.units.find(({ id }) => id === leadUnit)?.name} còn vướng mắc gì`,
    ({ tasks: [task] }) => `nhiệm vụ ${task.id} ai làm`,
    ({ tasks: [task] }) => task.text.split(' ').slice(0, 8).join(' '),
  ];
  const whole = [
    'chỉ số nào có mục tiêu cao nhất',
    'có bao nhiêu nhiệm vụ',
    'đơn vị nào chưa báo cáo',
    'việc nào đang chậm',
  ];
  return [...plan.indices.flatMap((index) => kinds.map((kind) => kind(index))), ...whole];
}

const timed = (act, count = turns) => {
  act();
  const begun = performance.now();
  for (let turn = 0; turn < count; turn++) act();
  return (performance.now() - begun) / count;
};

/** A department with this plan and directory, in which a figure after the other can be taken. */
function department(sources, plan, org) {
  const parsed = { plan: sources.planSchema.parse(plan), org: sources.orgSchema.parse(org) };
  const context = { ...sources.context, ...parsed };
  const { reports, rows } = reportsOf(sources, context);
  const state = {
    ...sources.emptyState(),
    begunAt: opening - 1_000,
    accounts: context.org.people.flatMap(({ id, accounts }) =>
      accounts.map((account) => ({ ...account, personId: id, linkedAt: 0 })),
    ),
  };
  return { context, reports, rows, state, questions: questionsOf(parsed) };
}

/** One round of figures: µs a question, and µs a row of each work of the month. */
async function measure(sources, { context, reports, rows, state, questions }, round) {
  const {
    ask,
    answerMessage,
    askContextOf,
    exactCard,
    digestOf,
    drawPicture,
    monthPicture,
    planDue,
    progressIn,
    vietnamese,
  } = sources;
  const world = askContextOf(context, reports, digestAt);
  const begun = performance.now();
  for (const text of questions)
    ask(`${text}${' !'.repeat(round + 1)}`, { topic: null, now: digestAt }, world);
  const question = ((performance.now() - begun) * 1000) / questions.length;

  const aRow = (ms) => (ms * 1000) / rows;
  // What is kept of a state helps no turn: each has reports of its own.
  const fresh = () => ({ ...state, reports: { ...reports } });
  const open = timed(() =>
    planDue(context, { ...state, reports: {} }, opening).notices.map(({ content }) =>
      vietnamese.toMessage(content, context),
    ),
  );
  const cards = timed(
    () =>
      context.plan.indices.map(({ code }) => {
        const { answer } = exactCard(code, { topic: null, now: digestAt }, world);
        return answerMessage(answer, context);
      }),
    3,
  );
  const digest = timed(() =>
    vietnamese.toMessage(digestOf(fresh(), context, '2023-05', digestAt, false), context),
  );
  const begunAt = performance.now();
  const progress = progressIn(context, { ...reports }, { year: 2023, month: 5 }, digestAt, { type: 'all' });
  await drawPicture({ type: 'month', content: monthPicture(progress, context, false) });
  const picture = performance.now() - begunAt;
  return { question, opening: aRow(open), card: aRow(cards), digest: aRow(digest), picture: aRow(picture) };
}

export async function benchWide() {
  const sources = await loadSources();
  const departments = {
    'embedded plan': department(sources, readData('plan-2023.json'), readData('org.json')),
    [`${indices} indices, ${tasks} tasks`]: department(sources, widePlan(), wideOrg()),
  };
  const results = Object.fromEntries(Object.keys(departments).map((name) => [name, []]));
  // Fonts, libraries and what is worked out once of a plan are there before.
  for (const one of Object.values(departments)) await measure(sources, one, 50);
  for (let round = 0; round < rounds; round++)
    for (const [name, one] of Object.entries(departments))
      results[name].push(await measure(sources, one, round));
  const counts = Object.values(departments).map(
    ({ rows, questions }) => `${rows} rows, ${questions.length} questions`,
  );
  printTable(
    `A wide plan beside the embedded one (${counts.join('; ')}), medians of ${rounds} rounds`,
    results,
    [
      ['µs a question', 'question', 0],
      ['opening, µs a row', 'opening', 0],
      ['cards of all indices, µs a row', 'card', 0],
      ['digest, µs a row', 'digest', 0],
      ['picture, µs a row', 'picture', 0],
    ],
  );
  const [small, wide] = Object.values(results);
  const of = (results, figure) => median(results.map((one) => one[figure]));
  hold('a question of 60 indices ÷ of 8', of(wide, 'question') / of(small, 'question'));
  hold('a question of 60 indices, µs', of(wide, 'question'));
  for (const figure of ['opening', 'card', 'digest', 'picture'])
    hold('a row of 400 tasks ÷ a row of the plan', of(wide, figure) / of(small, figure), figure);
}
