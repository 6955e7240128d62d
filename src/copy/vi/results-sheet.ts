import type { Plan } from '../../core/plan/plan.ts';
import type { YearResults } from '../../core/plan/results.ts';
import type { Attachment } from '../../core/said/attachment.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet of the plan's indices for score and rank, with what is recorded already: filled in and sent back it is read. */
export const resultsSheet = (plan: Plan, recorded: YearResults | null, rehearsal: boolean): Attachment => ({
  type: 'file',
  name: `${rehearsal ? 'CHẠY THỬ - ' : ''}Kết quả ${plan.composite} ${plan.year}.xlsx`,
  mime: xlsx,
  kind: 'results-sheet',
  content: {
    sheet: 'Kết quả',
    title: `Kết quả ${plan.composite} do tỉnh chấm năm ${plan.year}`,
    columns: ['Mã', 'Chỉ số', 'Điểm', 'Hạng'],
    rows: plan.indices.map(({ code, name }) => {
      const known = recorded?.values[code];
      return [code, name, known?.score ?? null, known?.rank ?? null];
    }),
  },
});
