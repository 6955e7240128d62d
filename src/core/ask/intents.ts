import type { Plan } from '../plan/plan.ts';
import type { IndexIntent } from './answer.ts';
import { type Reading, speaksOf } from './reading.ts';

/** «phải lên mấy bậc», «còn cách bao nhiêu bậc»: by how many places, and not to which. */
const placesLeft =
  /\b(?:phai|can)(?: con| duoc)* (?:len|leo|tang|nhay|vuot|nang|cai thien|vuon len|nhich|keo len)(?: them| duoc)? (?:may|bao nhieu) (?:bac|nac|hang)\b|\b(?:giao|dat ra|de ra|yeu cau|ra chi tieu|phan dau|ky vong|chi tieu|muc tieu|dat muc tieu|dat)(?: (?!thang|qua|da|duoc)[a-z0-9]+){0,6}? (?:len|leo|tang|nhay|vuot|nang|cai thien|vuon len|nhich)(?: them| duoc| it nhat)? (?:may|bao nhieu) (?:bac|nac|hang)\b|\b(?:cach|thieu)(?: chi tieu)? (?:may|bao nhieu) bac\b/;

/** «năm nay phải lên hạng mấy»: a place or a score is asked that must be come to. */
const reachedIn = (reading: Reading): IndexIntent[] =>
  !placesLeft.test(reading.foldedText) &&
  /\bphai (?:len|dat|vuon len|vao|xep|nang len)\b/.test(reading.foldedText) &&
  speaksOf(reading)('rank', 'score')
    ? ['target']
    : [];

const asksMovementIn = (reading: Reading, mustReach: boolean): boolean =>
  speaksOf(reading)('change', 'up', 'down') && !speaksOf(reading)('gap') && !mustReach;

/** How much is missing: «phấn đấu lên mấy điểm» asks to which level, and not by how much. */
function asksGap(reading: Reading): boolean {
  const has = speaksOf(reading);
  const isLevel = /\blen (?:duoc |toi |den |muc )?(?:may|bao nhieu) diem\b(?! nua)/.test(reading.foldedText);
  return (
    has('gap') || placesLeft.test(reading.foldedText) || (has('up', 'higher') && has('target') && !isLevel)
  );
}

/** What a question says, and which of the plan's years. */
interface Said {
  has: ReturnType<typeof speaksOf>;
  reading: Reading;
  yearBefore: boolean;
  yearBaseline: boolean;
  yearPlan: boolean;
}

/** A unit is asked for, and no leader. */
const asksUnit = ({ has }: Said): boolean => has('unit') && !has('leader');

/** Whom a question asks for, rule by rule: each sees what those before it wanted. */
const ofWhom: readonly {
  wants: IndexIntent;
  where(said: Said, wanted: readonly IndexIntent[]): boolean;
}[] = [
  { wants: 'coordinating', where: ({ has }) => has('coordinate') },
  { wants: 'lead-unit', where: ({ has }) => has('lead') && (!has('leader') || has('unit')) },
  { wants: 'leader', where: ({ has }) => has('lead') && has('leader') },
  {
    wants: 'lead-unit',
    where: (said) =>
      !(said.has('lead') && said.has('leader')) &&
      said.has('responsible') &&
      asksUnit(said) &&
      !said.has('coordinate'),
  },
  {
    wants: 'leader',
    where: (said) =>
      said.has('responsible') &&
      !(asksUnit(said) && !said.has('who')) &&
      (!said.has('coordinate') || said.has('leader', 'who')),
  },
  { wants: 'leader', where: ({ has }) => has('leader') && !has('tasks', 'doing') },
  {
    wants: 'lead-unit',
    where: (said, wanted) =>
      asksUnit(said) &&
      wanted.length === 0 &&
      !said.has('tasks', 'doing', 'progress', 'reported', 'not-reported'),
  },
  {
    wants: 'leader',
    where: ({ has }, wanted) =>
      has('who') && wanted.length === 0 && !has('tasks', 'doing', 'gap', 'score', 'rank', 'target'),
  },
];

const leads = '(?:chu tri|dau moi|phu trach|theo doi|quan ly|chiu trach nhiem|lo|lam chinh|dung ten)';
const whose = new RegExp(
  `\\b(?:ben|phong|trung tam|don vi|van phong|thanh tra|nha|chi cuc|ban) (?:em|e|toi|minh|chi|anh|tui|ta|bon em)(?: (?:dang|duoc giao|duoc|lam))* ${leads}\\b|\\bdo (?!(?:ai|don vi nao|phong nao|ben nao|lanh dao nao)\\b)(?:[a-z]+ ){1,7}?${leads}\\b|\\b(?:ma )(?:em|toi|minh|anh|chi) (?:dang )?${leads}\\b`,
);
const asksWhose =
  /\b(?:ai|(?:don vi|phong|ben|lanh dao|sep|pgd|nguoi|dong chi) nao|co phai(?: la)? (?:ben|phong|trung tam|do|don vi))\b|\b(?:ai|nao) (?:chu tri|phu trach)\b/;

/** «chỉ số bên em chủ trì phải đạt mấy điểm»: whose it is only tells which, and is asked of nobody. */
const saysWhose = ({ foldedText }: Reading): boolean => whose.test(foldedText) && !asksWhose.test(foldedText);

function whoWanted(said: Said): IndexIntent[] {
  const wanted: IndexIntent[] = [];
  for (const { wants, where } of ofWhom)
    if (!wanted.includes(wants) && where(said, wanted)) wanted.push(wants);
  const isHelper = said.has('coordinate') && !said.has('responsible');
  return isHelper ? wanted.filter((intent) => intent !== 'leader') : wanted;
}

/** Only the plan's own year is named. */
const isPlanYear = ({ yearPlan, yearBaseline, yearBefore }: Said): boolean =>
  yearPlan && !yearBaseline && !yearBefore;

/** «phải từ hạng 19 nhảy lên hạng bao nhiêu», «mình đặt hạng mấy»: a place that is to be reached. */
const isToReach =
  /\b(?:phai|can)\b(?: (?!da\b|duoc\b)[a-z0-9]+){0,7} (?:len|toi|den|ve|vao|con|xuong) (?:hang|thu|top|nhom|may|bao nhieu)\b(?: (?:may|bao nhieu|nao))?|\b(?:dat|ngam|huong toi|huong den|giao) (?:hang|thu|top) (?:may|bao nhieu|nao)\b/;

/** Where an index is to come to, how it moved, or where it was before: the first that is asked. */
function levelWanted(said: Said, asksMovement: boolean): IndexIntent[] {
  const { has, reading, yearBefore, yearBaseline, yearPlan } = said;
  if (asksGap(reading)) return ['gap'];
  const asksFigure = has('score', 'rank');
  const isTarget = has('target') || isToReach.test(reading.foldedText);
  if (isTarget || (has('aim') && reading.mentions.length > 0)) {
    const isOfBaseline = yearBaseline && asksFigure && !yearPlan;
    const figure = has('rank') && !has('score') ? 'rank' : 'score';
    return isOfBaseline ? [figure, 'target'] : ['target'];
  }
  if (isPlanYear(said) && asksFigure) return ['target'];
  if (asksMovement) return ['change'];
  return yearBefore && asksFigure ? ['previous-rank'] : [];
}

/** Score and rank, where no other figure is asked. */
function plainFigures(said: Said, wanted: readonly IndexIntent[]): IndexIntent[] {
  const { has, yearBaseline } = said;
  const others: readonly IndexIntent[] = ['gap', 'change', 'previous-rank'];
  if (isPlanYear(said) || others.some((intent) => wanted.includes(intent))) return [];
  return [
    ...(has('score') && !wanted.includes('target') ? (['score'] as const) : []),
    ...(has('rank') ? (['rank'] as const) : []),
    ...(has('score') && has('target') && yearBaseline ? (['score'] as const) : []),
  ];
}

/** Figures of an index, behind what is wanted already. */
function withFigures(said: Said, before: readonly IndexIntent[]): IndexIntent[] {
  const { has, reading, yearBefore, yearBaseline } = said;
  // «năm nay phải lên hạng mấy»: where it is to come to.
  const mustReach = reachedIn(reading);
  const asksMovement = asksMovementIn(reading, mustReach.length > 0);
  const levels = [...before, ...mustReach, ...levelWanted(said, asksMovement)];
  const wanted = [...levels, ...plainFigures(said, levels)];
  if (asksMovement && yearBefore && has('rank') && !has('change')) wanted.push('previous-rank');
  const isYearAlone = wanted.length === 0 && (yearBefore || yearBaseline);
  return [...new Set(isYearAlone ? [yearBefore ? 'previous-rank' : 'score'] : wanted)] as IndexIntent[];
}

/** How an index stands, asked beside what stands in its way. */
const toldWithState =
  /(?<![a-z])(?:tien do|tinh hinh)(?: [a-z]+){0,4} (?:ra sao|the nao|sao|den dau|toi dau)(?![a-z])|(?<![a-z])(?:den dau|toi dau|ra sao|the nao)(?: roi)?(?![a-z]).*(?:vuong|kho khan|ket)/;

/** What is to be done, and how far it is. */
function workWanted({ has }: Said): IndexIntent[] {
  // «được giao chủ trì»: who is charged, not with what.
  const isDoing = has('doing') && !(has('lead', 'responsible') && has('unit', 'who', 'leader'));
  const isCount = has('how-many') && !has('doing', 'list');
  const tasks: IndexIntent[] = has('tasks') ? [isCount ? 'task-count' : 'tasks'] : isDoing ? ['tasks'] : [];
  const measures: IndexIntent[] = has('measure') && !has('tasks') ? ['measures'] : [];
  const state: IndexIntent[] = has('obstacle')
    ? ['obstacles']
    : has('progress') && !has('target')
      ? ['progress']
      : [];
  return [...tasks, ...measures, ...state];
}

/**
 * What a question wants to know of an index, the most wanted first; empty where it names an index only.
 * Years decide between figures of the plan: 2021 is the rank before, 2022 the result, 2023 the target.
 */
export function indexIntentsOf(reading: Reading, plan: Plan): IndexIntent[] {
  const has = speaksOf(reading);
  const said: Said = {
    has,
    reading,
    yearBefore: reading.years.includes(plan.year - 2) || has('before-last-year'),
    yearPlan: reading.years.includes(plan.year) || has('this-year'),
    yearBaseline: reading.years.includes(plan.year - 1) || has('last-year'),
  };
  const figures = saysWhose(reading) ? withFigures(said, []) : [];
  const wanted = [
    ...new Set([...(figures.length > 0 ? figures : withFigures(said, whoWanted(said))), ...workWanted(said)]),
  ];
  if (wanted.includes('tasks')) return wanted.filter((intent) => intent === 'tasks' || intent === 'target');
  // «tiến độ ra sao, còn vướng cái gì»: how it stands is told with what stands in the way.
  if (wanted.includes('obstacles'))
    return has('progress') && toldWithState.test(reading.foldedText) ? ['progress'] : ['obstacles'];
  return wanted.includes('progress') ? ['progress'] : wanted;
}
