import { expect, it } from 'vitest';
import { someReport } from '../../../test/support/month-states.ts';
import { people, type Said, startTalk } from '../../../test/support/talk.ts';

const { hts } = people;
const unit = 'phong-ha-tang-so';

/** The words of a message that have a colour. */
const coloured = ({ messages }: Said): unknown[] =>
  messages
    .flatMap(({ lines }) => lines.flat())
    .flatMap((span) => (typeof span === 'object' && 'colour' in span ? [[span.colour, span.text]] : []));

it('the word of a state has its colour where one answer is told', () => {
  const talk = startTalk();
  const entry = { status: 'late' as const, obstacle: 'chờ Cục Thuế', evidence: [], at: 0, by: hts };
  talk.change((state) => ({
    ...state,
    reports: { [`2023-04:${unit}`]: someReport(unit, '2023-04', 0, { entries: { '1.3.3': entry } }) },
  }));
  const asked = talk.say(hts, '/baocao');
  expect(asked.text).toContain('Tháng 4: Chậm – «chờ Cục Thuế»');
  expect(coloured(asked)).toContainEqual(['orange', 'Chậm']);
});
