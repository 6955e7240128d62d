import type { ReportContent } from '../../core/documents/compose-report.ts';
import type { PaperBlock } from '../../core/documents/paper-model.ts';
import type { Index } from '../../core/plan/plan.ts';
import { hasReached, type IndexResult } from '../../core/plan/results.ts';
import { text } from './report-saying.ts';
import { reachedCount, resultWords } from './result-words.ts';
import { capital, joined, placeOf, scoreOf, target } from './words.ts';

type Told = Pick<ReportContent, 'context' | 'results' | 'span'>;

const resultOf = ({ results }: Told, { code }: Index): IndexResult | null => results?.values[code] ?? null;

const hasSaid = ({ score, rank }: Pick<IndexResult, 'score' | 'rank'>): boolean =>
  score !== null || rank !== null;

/** «Đạt chỉ tiêu», «Chưa đạt»; where it cannot be told by score and rank alone, that. */
function judgedWords(index: Index, result: IndexResult | null): string {
  if (result === null || !hasSaid(result)) return 'Chưa có kết quả';
  const is = hasReached(index, result);
  if (is !== null) return is ? 'Đạt chỉ tiêu' : 'Chưa đạt chỉ tiêu';
  return index.target.type === 'none' ? 'Không đặt chỉ tiêu' : 'Chưa xác định';
}

/** «Kết quả năm 2023: 8,12 điểm, hạng 5; đạt chỉ tiêu.», beside what was to be reached; nothing where it is not known. */
export function yearResultWords(content: Told, index: Index): string[] {
  const result = resultOf(content, index);
  if (result === null || !hasSaid(result)) return [];
  const judged = hasReached(index, result);
  return [
    `Kết quả năm ${content.span.year}: ${resultWords(result)}${judged === null ? '' : judged ? '; đạt chỉ tiêu' : '; chưa đạt chỉ tiêu'}.`,
  ];
}

/** All indices with the year before, the target, the result, and whether it was reached. */
export function yearResultBlocks(content: Told): PaperBlock[] {
  const { context, results, span } = content;
  if (results === null) return [];
  const { plan } = context;
  const before = plan.indices.find(({ baseline }) => hasSaid(baseline))?.baseline.year ?? span.year - 1;
  return [
    text(`Kết quả ${plan.composite} năm ${span.year} so với chỉ tiêu của kế hoạch như sau:`),
    {
      type: 'table',
      table: {
        columns: [
          { name: 'TT', widthMm: 12, align: 'centre' },
          { name: 'Chỉ số', widthMm: 43 },
          { name: `Năm ${before}`, widthMm: 28 },
          { name: `Chỉ tiêu năm ${span.year}`, widthMm: 33 },
          { name: `Kết quả năm ${span.year}`, widthMm: 26 },
          { name: 'Đánh giá', widthMm: 23 },
        ],
        rows: plan.indices.map((index) => {
          const result = resultOf(content, index);
          return {
            cells: [
              index.code,
              index.name,
              hasSaid(index.baseline) ? `${scoreOf(index)}, ${placeOf(index)}` : '',
              index.target.type === 'none' ? '' : capital(target(index.target)),
              result === null ? '' : capital(resultWords(result)),
              judgedWords(index, result),
            ],
          };
        }),
      },
    },
  ];
}

/** How many indices came to their target, which did not, and of which it cannot be told. */
export function yearResultSummary(content: Told): string[] {
  const { context, results, span } = content;
  if (results === null) return [];
  const known = context.plan.indices.flatMap((index) => {
    const result = resultOf(content, index);
    return result && hasSaid(result) ? [{ name: index.name, is: hasReached(index, result) }] : [];
  });
  const count = reachedCount(context.plan.indices, { plan: context.plan, results: [results] });
  if (known.length === 0 || count === null) return [];
  const namesOf = (is: boolean | null): string[] =>
    known.filter((one) => one.is === is).map(({ name }) => name);
  const [reached, missed, open] = [namesOf(true), namesOf(false), namesOf(null)];
  const parts = [
    ...(missed.length > 0 ? [`chưa đạt: ${joined(missed)}`] : []),
    ...(open.length > 0 ? [`chưa xác định theo điểm và hạng: ${joined(open)}`] : []),
  ];
  return [
    `Về kết quả ${context.plan.composite} năm ${span.year}: ${count.reached}/${count.told} chỉ số có kết quả đạt chỉ tiêu${reached.length > 0 ? ` (${joined(reached)})` : ''}${parts.length > 0 ? `; ${parts.join('; ')}` : ''}.`,
  ];
}
