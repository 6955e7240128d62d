import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { emptyState, type State } from '../state/state.ts';
import { beginDraft } from './desk.ts';
import type { Entry } from './report.ts';
import { submit } from './submit.ts';

const head = context.org.people.find(({ id }) => id === 'truong-phong-ha-tang-so')!;
const now = Date.parse('2023-05-22T09:00:00+07:00');

it('keeps a revision of an answer that says something else, not of one whose fields came in another order', () => {
  const send = (state: State, entry: Entry) => {
    const { draft } = beginDraft(state, context, head, 'phong-ha-tang-so', '2023-05', 'web:a', now);
    return submit(state, context, head, { ...draft, entries: { '1.3.3': entry } }, now);
  };
  const first = send(emptyState(), { status: 'done', result: 'đã xong', evidence: [], at: 1, by: 'x' });
  const again = send(first.state, { by: 'y', at: 2, evidence: [], result: 'đã xong', status: 'done' });
  expect(again.report.revisions).toEqual([]);
  const other = send(first.state, { by: 'y', at: 2, evidence: [], result: 'chưa xong', status: 'done' });
  expect(other.report.revisions).toMatchObject([{ taskId: '1.3.3', before: { result: 'đã xong' } }]);
});
