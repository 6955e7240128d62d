// Measures the bot as a whole process beside others on one local stand-in of the Bot API, in turns, and the question
// engine beside two search libraries. Run: npm run bench; ROUNDS says how often, ONLY which part (agencies, answers, dialogs,
// import, month, opening, papers, questions, wide, years); OPENING_UNITS for how many units the opening is, YEARS_UNITS which size of years, AGENCIES how many agencies;
// BESIDE names another checkout that takes part in every round. Ends with 1 where a bar (bench/bars.mjs) is missed.
import { benchAgencies } from './bench/agencies.mjs';
import { compareAnswers } from './bench/answers.mjs';
import { settleBars } from './bench/bars.mjs';
import { compareDialogs } from './bench/dialogs.mjs';
import { benchImport } from './bench/importing.mjs';
import { benchMonth } from './bench/month.mjs';
import { benchOpening } from './bench/opening.mjs';
import { benchPapers } from './bench/papers.mjs';
import { compareQuestions } from './bench/questions.mjs';
import { benchWide } from './bench/wide.mjs';
import { compareYears } from './bench/years.mjs';

const parts = {
  agencies: benchAgencies,
  answers: compareAnswers,
  dialogs: compareDialogs,
  import: benchImport,
  month: benchMonth,
  opening: benchOpening,
  papers: benchPapers,
  questions: compareQuestions,
  wide: benchWide,
  years: compareYears,
};
const { ONLY: only } = process.env;
if (only && !(only in parts))
  throw new Error(`ONLY=${only}: should be one of ${Object.keys(parts).join(', ')}`);

console.log(`Node ${process.version}`);
for (const [name, compare] of Object.entries(parts)) if (!only || only === name) await compare();
settleBars();
