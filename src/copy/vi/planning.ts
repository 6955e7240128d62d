import type {
  PlanningContent,
  planningDeclared,
  planningForms,
} from '../../core/features/planning/declared.ts';
import { NotLoadedError } from '../../core/not-loaded-error.ts';
import { useDraftWords } from '../../core/plan/draft-words.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { CommandWords, LeftWords, WordingOf } from '../wording.ts';
import { shortOffice } from './called.ts';
import { only, planTitle } from './words.ts';

type LateWords = typeof import('./late-planning.ts');
type LateType = keyof LateWords['latePlanning'];

let lateWords: LateWords | null = null;

/** Loads the words of plans that are taken up, and those that such a plan holds beside its paper's own. */
export async function loadPlanningWords(): Promise<void> {
  if (lateWords) return;
  lateWords = await import('./late-planning.ts');
  useDraftWords(lateWords.draftWords);
}

/** Said with words that a start does not load, since few papers are ever taken up. */
const late =
  <T extends LateType>(type: T) =>
  (content: Extract<PlanningContent, { type: T }>, names: Names): Message => {
    if (lateWords === null) throw new NotLoadedError('late-planning');
    const words = lateWords.latePlanning[type] as (value: typeof content, names: Names) => Message;
    return words(content, names);
  };

/** Words for a plan that the office takes up. */
export const planning = {
  'plan-standing': late('plan-standing'),
  'plan-paper-wanted': late('plan-paper-wanted'),
  'paper-being-read': late('paper-being-read'),
  'paper-read': late('paper-read'),
  'paper-no-plan': late('paper-no-plan'),
  'paper-areas': late('paper-areas'),
  'paper-not-read': late('paper-not-read'),
  'paper-part': late('paper-part'),
  'paper-beside': late('paper-beside'),
  'paper-same': late('paper-same'),
  'confirm-paper-drop': late('confirm-paper-drop'),
  'paper-dropped': late('paper-dropped'),
  'confirm-draft-change': late('confirm-draft-change'),
  'draft-orders-left': late('draft-orders-left'),
  'draft-tasks': late('draft-tasks'),
  'of-plan-in-force': late('of-plan-in-force'),
  'draft-changed': late('draft-changed'),
  'draft-change-undone': late('draft-change-undone'),
  'draft-nothing-to-undo': late('draft-nothing-to-undo'),
  'draft-undo-old': late('draft-undo-old'),
  'draft-change-stays': late('draft-change-stays'),
  'draft-order-problem': late('draft-order-problem'),
  'plan-change-how': late('plan-change-how'),
  'paper-sheet': late('paper-sheet'),
  'no-paper-sheet': late('no-paper-sheet'),
  'paper-corrected': late('paper-corrected'),
  'paper-cells': late('paper-cells'),
  'plan-point': late('plan-point'),
  'plan-point-left': late('plan-point-left'),
  'plan-point-behind-order': late('plan-point-behind-order'),
  'plan-point-problem': late('plan-point-problem'),
  'plan-point-adds': late('plan-point-adds'),
  'no-paper': late('no-paper'),
  'plan-day-wanted': late('plan-day-wanted'),
  'plan-day-problem': late('plan-day-problem'),
  'plan-problem': late('plan-problem'),
  'confirm-plan': late('confirm-plan'),
  'plan-taken-up': late('plan-taken-up'),
  'plan-told': late('plan-told'),
  'confirm-plan-back': late('confirm-plan-back'),
  'plan-went-back': late('plan-went-back'),
  'no-way-back': late('no-way-back'),
  'plan-in-force': ({ plan }) =>
    only(
      `Từ hôm nay tôi theo ${planTitle(plan)}: ${plan.indices.length} chỉ số, ${plan.indices.reduce((sum, { tasks }) => sum + tasks.length, 0)} nhiệm vụ.`,
    ),
} satisfies WordingOf<PlanningContent>;

/** What each command does, in half a line. */
export const planningCommands: CommandWords<typeof planningDeclared> = {
  kehoach: `${shortOffice}: xem, thay hoặc điều chỉnh kế hoạch`,
};

/** What was being asked, behind «việc». */
export const planningLeft: LeftWords<typeof planningForms> = {
  'plan-paper': 'gửi kế hoạch',
  'plan-day': 'chọn ngày dùng kế hoạch',
  'plan-point': 'trả lời về kế hoạch mới',
  'plan-point-confirm': 'trả lời về kế hoạch mới',
  'draft-change': 'sửa bản nháp kế hoạch',
  'plan-confirm': 'dùng kế hoạch mới',
  'plan-back-confirm': 'trở về kế hoạch trước',
};
