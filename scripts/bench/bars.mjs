// What the bench is held to, whatever the machine: ratios to what was measured beside it in the same minutes, and one time.

/** Every bar there is; docs/architecture.md names them. */
export const bars = {
  'answers a second ÷ bare grammY': { atLeast: 1.5 },
  'start to first answer ÷ bare grammY': { atMost: 2.0 },
  'peak memory ÷ bare grammY': { atMost: 1.5 },
  'steps a second ÷ grammY conversations': { atLeast: 3.5 },
  'worse than before, times': { atMost: 1.1 },
  'opening for 2,000: the loop is held, ms': { atMost: 300 },
  'start with 200 agencies, ms': { atMost: 3_000 },
  'steps a second in PostgreSQL ÷ files': { atLeast: 0.5 },
  'answers a second in PostgreSQL ÷ files': { atLeast: 0.9 },
  'steps a second with others standing by ÷ alone': { atLeast: 0.9 },
  'processor of a step, 200 agencies ÷ 1': { atMost: 1.2 },
  'steps a second beside a held row ÷ without': { atLeast: 0.9 },
  'waits for locks of another agency': { atMost: 0 },
  'take-over after kill -9, ms': { atMost: 5_000 },
  "12,000 reminders ÷ the platform's limit": { atMost: 1.05 },
  'ten years ÷ day one': { atMost: 1.2 },
  'a question, µs': { atMost: 500 },
  'the slowest 1 % of questions, µs': { atMost: 2_000 },
  'a message of 400 characters, µs': { atMost: 2_000 },
  'import of a plan of 50 pages, ms': { atMost: 2_000 },
  'a question of 60 indices ÷ of 8': { atMost: 2.0 },
  'a question of 60 indices, µs': { atMost: 1_000 },
  "a month's report, ms": { atMost: 1_000 },
  "a year's workbook, ms": { atMost: 2_000 },
  "a year's workbook: the loop is held, ms": { atMost: 50 },
  "p95 of answers beside a year's workbook ÷ without": { atMost: 2.0 },
  'a row of 400 tasks ÷ a row of the plan': { atMost: 1.2 },
};

const missed = [];

/**
 * Holds a figure to its bar, and says so.
 * @param {keyof typeof bars} name
 * @param {number | null} figure null where this machine does not tell it
 * @param {string} [of] which of several that are held to the same bar
 */
export function hold(name, figure, of) {
  const { atLeast, atMost } = bars[name];
  const shown = of === undefined ? name : `${name}: ${of}`;
  const should = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  if (figure === null) {
    console.log(`bar: ${shown}: not measured here, should be ${should}`);
    return;
  }
  // A figure that is none (nothing was measured) holds no bar.
  const isHeld = atLeast === undefined ? figure <= atMost : figure >= atLeast;
  const line = `${shown}: ${figure.toFixed(figure < 10 ? 3 : 0)}, should be ${should}`;
  console.log(`bar: ${line}${isHeld ? '' : '  MISSED'}`);
  if (!isHeld) missed.push(line);
}

/** Says at the end which bars were missed; the process then ends with 1. */
export function settleBars() {
  if (missed.length === 0) return;
  console.log(`\n${missed.length} of the bars were missed:`);
  for (const line of missed) console.log(`  ${line}`);
  process.exitCode = 1;
}
