// Measures the bot as a whole process beside others on one local stand-in of the Bot API, in turns, in files beside PostgreSQL, and
// the question engine beside two search libraries. Run: npm run bench; ROUNDS says how often, ONLY which part (agencies, answers,
// database, dialogs, import, month, opening, papers, province, questions, takeover, wide, years); sizes: AGENCIES, DATABASE_PEOPLE,
// OPENING_UNITS, PROVINCE_UNITS, PROVINCE_AGENCIES, TAKEOVERS, YEARS_UNITS. BESIDE names another checkout that takes part in every
// round. Ends with 1 where a bar (bench/bars.mjs) is missed.
import { benchAgencies } from './bench/agencies.mjs';
import { compareAnswers } from './bench/answers.mjs';
import { settleBars } from './bench/bars.mjs';
import { benchDatabase } from './bench/database.mjs';
import { compareDialogs } from './bench/dialogs.mjs';
import { benchImport } from './bench/importing.mjs';
import { benchMonth } from './bench/month.mjs';
import { benchOpening } from './bench/opening.mjs';
import { benchPapers } from './bench/papers.mjs';
import { benchProvince } from './bench/province.mjs';
import { compareQuestions } from './bench/questions.mjs';
import { benchTakeOver } from './bench/takeover.mjs';
import { benchWide } from './bench/wide.mjs';
import { compareYears } from './bench/years.mjs';

const parts = {
  agencies: benchAgencies,
  answers: compareAnswers,
  database: benchDatabase,
  dialogs: compareDialogs,
  import: benchImport,
  month: benchMonth,
  opening: benchOpening,
  papers: benchPapers,
  province: benchProvince,
  questions: compareQuestions,
  takeover: benchTakeOver,
  wide: benchWide,
  years: compareYears,
};
const { ONLY: only } = process.env;
if (only && !(only in parts))
  throw new Error(`ONLY=${only}: should be one of ${Object.keys(parts).join(', ')}`);

console.log(`Node ${process.version}`);
for (const [name, compare] of Object.entries(parts)) if (!only || only === name) await compare();
settleBars();
