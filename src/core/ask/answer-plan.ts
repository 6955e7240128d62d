import { isLedBy, type Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import type { Answer, AskContext, PlanFact } from './answer.ts';
import { directorOf } from './phrase-book.ts';
import { type Reading, speaksOf } from './reading.ts';

/** A question of the document. */
interface Asking {
  reading: Reading;
  has: ReturnType<typeof speaksOf>;
}

/** A fact of the document, and where it is asked for; the first that fits is told. */
type Rule = readonly [PlanFact, (asking: Asking) => boolean];

const namesNoIndex = ({ reading }: Asking): boolean => reading.mentions.length === 0;

/** A report, and not whether or when it is due. */
const asksReport = ({ has }: Asking): boolean =>
  has('report') && !has('deadline', 'not-reported', 'reported');

const isShort = ({ wordCount, concepts }: Reading): boolean => wordCount <= 9 && concepts.size <= 4;

const ofMonth = ['progress', 'this-month', 'month', 'last-month', 'when', 'obstacle', 'tasks'] as const;
const ofWork = ['report', 'deadline', 'meeting', 'briefing', 'progress'] as const;
const ofUnits = [
  'index',
  'which-index',
  'responsible',
  'tasks',
  'lead',
  'coordinate',
  'reported',
  'not-reported',
  'doing',
  'top',
] as const;

const rules: readonly Rule[] = [
  ['reporting', ({ has }) => has('consolidate') && !(has('deadline') && has('when'))],
  [
    'reporting',
    (asking) =>
      asking.has('to-whom') && /\b(nop|gui)\b/.test(asking.reading.foldedText) && namesNoIndex(asking),
  ],
  // «ai là người gửi báo cáo của phòng hạ tầng»: who did, of one unit.
  [
    'reporting',
    (asking) =>
      asksReport(asking) &&
      (asking.has('to-whom', 'to-province', 'how-often') ||
        (asking.has('who') && asking.reading.units.length === 0)),
  ],
  [
    'reporting',
    (asking) =>
      asksReport(asking) &&
      !asking.has(...ofMonth) &&
      isShort(asking.reading) &&
      asking.has('plan', 'and-what-of', 'requirement'),
  ],
  // «số hiệu với ngày ký kế hoạch», «kế hoạch năm nay số mấy, ngày nào»: both are told together.
  [
    'number',
    ({ reading, has }) =>
      has('plan', 'document') &&
      !has('basis') &&
      /(?<!\bchi )\bso(?: hieu| van ban)?(?: (?:ke hoach|kh|van ban|ddci|cua|ban))*(?: (?:va|voi|cung|kem|lan|may|bao nhieu|bn|gi))+ (?:la |ky |ban hanh )*ngay\b|(?<!\bchi )\bso hieu\b|\bngay(?: (?:ky|thang|ban hanh|nao|va|voi|cung|lan))* (?:va|voi|cung|lan) so(?: hieu)?\b(?! (?:lieu|diem|viec))/.test(
        reading.foldedText,
      ),
  ],
  ['date', ({ reading, has }) => has('sign') && has('when') && !/\bai\b|nguoi/.test(reading.foldedText)],
  // «cụm mới tỉnh duyệt chưa»: something else was approved, or not.
  [
    'signer',
    ({ reading, has }) =>
      has('sign') &&
      (has('plan', 'document', 'who', 'leader') || !/\b(?:chua|roi)\b/.test(reading.foldedText)),
  ],
  ['recipients', ({ has }) => has('recipients')],
  ['basis', ({ has }) => has('basis') && !has('index', 'rank', 'score', 'which-index')],
  ['number', ({ has }) => has('number') && !has('index', 'score', 'rank')],
  // «số của kế hoạch ddci 2023 là bao nhiêu»
  [
    'number',
    ({ reading, has }) =>
      has('plan') &&
      /(?<!\bchi )\bso (?:hieu )?(?:cua )?(?:ban )?(?:kh|ke hoach)\b.*\b(?:may|bao nhieu|bn|gi)\b/.test(
        reading.foldedText,
      ),
  ],
  ['doubts', ({ has }) => has('doubt') && has('plan', 'document')],
  ['date', ({ has }) => has('issue') && has('when')],
  ['issuer', ({ has }) => has('issue') && has('plan', 'document')],
  ['date', ({ has }) => has('when') && has('plan', 'document') && !has(...ofWork)],
  ['director', ({ has }) => has('director')],
  ['requirements', ({ reading, has }) => has('requirement') && /ke hoach/.test(reading.foldedText)],
  ['aim', (asking) => asking.has('aim') && namesNoIndex(asking)],
  [
    'aim',
    (asking) =>
      asking.has('target') &&
      asking.has('plan', 'agency') &&
      namesNoIndex(asking) &&
      !asking.has('index', 'which-index', 'lowest', 'highest', 'list', 'all'),
  ],
  ['meaning', (asking) => asking.has('meaning') && asking.has('plan') && namesNoIndex(asking)],
  [
    'leaders',
    ({ has }) =>
      has('leader') && has('list', 'all', 'how-many') && !has('index', 'which-index', 'responsible', 'tasks'),
  ],
  [
    'units',
    ({ reading, has }) =>
      has('unit') && has('list', 'all', 'how-many') && !has(...ofUnits) && reading.units.length === 0,
  ],
];

/** Tasks that are held from time to time, by a word of theirs; null where there is none. */
function meetings(plan: Plan, word: string): Answer | null {
  const items = plan.indices.flatMap((index) =>
    index.tasks
      .filter((task) => task.cadence && fold(task.text).includes(word))
      .map((task) => ({ index, task })),
  );
  return items.length > 0 ? { type: 'cadence', items } : null;
}

/** Questions about the plan as a document, its aim and its rhythm; null where the question is of another kind. */
export function answerPlan({ plan, org }: AskContext, reading: Reading): Answer | null {
  const has = speaksOf(reading);
  const asksMeeting =
    has('how-often', 'when', 'who', 'unit', 'how-many', 'and-what-of') || reading.wordCount <= 5;
  if (asksMeeting && has('briefing')) return meetings(plan, 'giao ban');
  if (asksMeeting && has('meeting')) return meetings(plan, 'hop voi');
  if (reading.people.length > 0 || reading.mentions.some(({ strong }) => strong)) return null;
  const fact = rules.find(([, isAsked]) => isAsked({ reading, has }))?.[0];
  if (fact === undefined) return null;
  const person = fact === 'director' ? directorOf(org) : undefined;
  // Whom the directory has as its director is no person whom the plan does not name.
  return person
    ? { type: 'person-indices', person, indices: plan.indices.filter((index) => isLedBy(index, person.id)) }
    : { type: 'plan-fact', fact };
}
