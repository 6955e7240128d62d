import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { emptyState } from '../state/state.ts';
import { beginDraft, deskOf } from './desk.ts';
import type { Desk } from './desk-draft.ts';
import { type Draft, draftSchema } from './report.ts';
import { step } from './step.ts';

const head = context.org.people.find(({ id }) => id === 'truong-phong-ha-tang-so')!;
const now = Date.parse('2023-05-22T09:00:00+07:00');

function open(change: Partial<Draft> = {}): Desk {
  const { draft } = beginDraft(emptyState(), context, head, 'phong-ha-tang-so', '2023-05', 'web:a', now);
  return deskOf(emptyState(), context, { ...draft, ...change });
}
/** A draft goes to disk between two steps. */
const throughDisk = (desk: Desk): Desk => ({
  ...desk,
  draft: draftSchema.parse(JSON.parse(JSON.stringify(desk.draft))),
});
const choose = (desk: Desk, choice: 'done' | 'skip' | 'same' | 'late', part: 'status' | 'words') =>
  step(
    throughDisk(desk),
    {
      type: 'choose',
      taskId: desk.draft.step.type === 'task' ? desk.draft.step.taskId : '',
      part,
      choice,
    },
    now,
  );

describe('a step of the guided report', () => {
  it('changes nothing of what it was given', () => {
    const desk = open();
    const before = JSON.stringify(desk);
    const [after] = choose(desk, 'done', 'status');
    expect(JSON.stringify(desk)).toBe(before);
    expect(after.draft).not.toBe(desk.draft);
  });

  it('takes a button of the present step, or another status of the same task; none of another task', () => {
    const [asked] = choose(open(), 'done', 'status');
    const [changed, effects] = choose(asked, 'late', 'status');
    expect(effects).toEqual([{ type: 'ask' }]);
    expect(changed.draft.pending).toEqual({ status: 'late' });
    const [same, refused] = step(
      throughDisk(asked),
      { type: 'choose', taskId: '1.3.4', part: 'status', choice: 'late' },
      now,
    );
    expect(refused).toEqual([{ type: 'ask', problem: { type: 'past-step' } }]);
    expect(same.draft.pending).toEqual(asked.draft.pending);
    expect(choose(open(), 'skip', 'words')[1]).toEqual([{ type: 'ask', problem: { type: 'past-step' } }]);
  });

  it('goes on where a new plan no longer has the task, and asks what it newly has', () => {
    const gone = open({ step: { type: 'task', taskId: '9.9.9', part: 'words', after: 'next' } });
    const [resumed] = step(gone, { type: 'resume' }, now);
    expect(resumed.draft.step).toEqual({ type: 'task', taskId: '1.3.3', part: 'status', after: 'next' });
    const [unfinished] = step(open({ step: { type: 'summary' } }), { type: 'resume' }, now);
    expect(unfinished.draft.step.type).toBe('task');
  });

  it('has nothing to take over from a month that was not reported', () => {
    expect(choose(open(), 'same', 'status')[1]).toEqual([
      { type: 'ask', problem: { type: 'nothing-last-month' } },
    ]);
    expect(step(open(), { type: 'all-same' }, now)[1]).toEqual([
      { type: 'ask', problem: { type: 'nothing-last-month' } },
    ]);
  });

  it('keeps of an answer that is given anew what it does not name, and nothing that it says anew', () => {
    const before = {
      ...{ status: 'late' as const, figure: 3, obstacle: 'thiếu người', proposal: 'xin thêm' },
      ...{ evidence: ['e1'], sameAs: '2023-04', at: 1, by: 'x', tomorrow: 'kept' },
    };
    const desk = open({ entries: { '1.3.3': before } });
    const [asked] = step(desk, { type: 'edit', taskId: '1.3.3' }, now);
    const [chosen] = step(asked, { type: 'choose', taskId: '1.3.3', part: 'status', choice: 'done' }, now);
    const [given] = step(chosen, { type: 'write', text: 'đã xong', evidence: ['e2'] }, now);
    const expected = { status: 'done', result: 'đã xong', evidence: ['e1', 'e2'], at: now, by: head.id };
    expect(given.draft.entries['1.3.3']).toEqual({ ...expected, tomorrow: 'kept' });
  });
});
