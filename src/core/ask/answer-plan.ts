import { fold } from '../text/fold.ts';
import type { Answer, AskContext, PlanFact } from './answer.ts';
import { type Reading, speaksOf } from './reading.ts';

/** Questions about the plan as a document, its aim and its rhythm; null where the question is of another kind. */
export function answerPlan(context: AskContext, reading: Reading): Answer | null {
  const { plan } = context;
  const has = speaksOf(reading);
  const fact = (name: PlanFact): Answer => ({ type: 'plan-fact', fact: name });
  const named = reading.mentions.some((mention) => mention.strong) || reading.people.length > 0;
  const meetings = (word: string): Answer | null => {
    const items = plan.indices.flatMap((index) =>
      index.tasks
        .filter((task) => task.cadence && fold(task.text).includes(word))
        .map((task) => ({ index, task })),
    );
    return items.length > 0 ? { type: 'cadence', items } : null;
  };
  if (
    has('briefing') &&
    (has('how-often', 'when', 'who', 'unit', 'how-many', 'and-what-of') || reading.wordCount <= 5)
  )
    return meetings('giao ban');
  if (
    has('meeting') &&
    (has('how-often', 'when', 'who', 'unit', 'how-many', 'and-what-of') || reading.wordCount <= 5)
  )
    return meetings('hop voi');
  if (named) return null;
  if (has('consolidate') && !(has('deadline') && has('when'))) return fact('reporting');
  if (has('to-whom') && /\b(nop|gui)\b/.test(reading.foldedText) && reading.mentions.length === 0)
    return fact('reporting');
  const deadlineAsked = has('deadline', 'not-reported', 'reported');
  if (has('report') && !deadlineAsked && has('to-whom', 'to-province', 'how-often', 'who'))
    return fact('reporting');
  if (
    has('report') &&
    !deadlineAsked &&
    !has('progress', 'this-month', 'month', 'last-month', 'when', 'obstacle') &&
    !has('tasks') &&
    reading.wordCount <= 9 &&
    reading.concepts.size <= 4 &&
    has('plan', 'and-what-of', 'requirement')
  )
    return fact('reporting');
  if (has('sign'))
    return /\bai\b|nguoi/.test(reading.foldedText)
      ? fact('signer')
      : has('when')
        ? fact('date')
        : fact('signer');
  if (has('recipients')) return fact('recipients');
  if (has('basis') && !has('index', 'rank', 'score', 'which-index')) return fact('basis');
  if (has('number') && has('plan', 'document', 'number') && !has('index', 'score', 'rank'))
    return fact('number');
  if (has('doubt') && has('plan', 'document')) return fact('doubts');
  if (has('issue')) {
    if (has('when')) return fact('date');
    if (has('plan', 'document')) return fact('issuer');
  }
  if (has('when') && has('plan', 'document') && !has('report', 'deadline', 'meeting', 'briefing', 'progress'))
    return fact('date');
  if (has('director')) return fact('director');
  if (has('requirement') && /ke hoach/.test(reading.foldedText)) return fact('requirements');
  const aboutAll = has('plan', 'agency') && !has('index', 'which-index');
  if (has('aim') && reading.mentions.length === 0) return fact('aim');
  if (
    has('target', 'top', 'rank') &&
    has('plan', 'agency') &&
    !has('which-index') &&
    reading.mentions.length === 0 &&
    !has('lowest', 'highest', 'list', 'all', 'all')
  )
    if (aboutAll && has('target')) return fact('aim');
  if (has('meaning') && has('plan') && reading.mentions.length === 0) return fact('meaning');
  if (has('leader') && has('list', 'all', 'how-many') && !has('index', 'which-index', 'responsible', 'tasks'))
    return fact('leaders');
  if (
    has('unit') &&
    has('list', 'all', 'how-many') &&
    !has(
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
    )
  )
    return reading.units.length === 0 ? fact('units') : null;
  return null;
}
