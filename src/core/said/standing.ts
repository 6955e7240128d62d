import { askingStanding } from '../features/asking/declared.ts';
import { closingStanding } from '../features/closing/declared.ts';
import { completingStanding } from '../features/completing/declared.ts';
import { coordinatingStanding } from '../features/coordinating/declared.ts';
import { digestStanding } from '../features/digest/declared.ts';
import { directoryStanding } from '../features/directory/declared.ts';
import { disciplineStanding } from '../features/discipline/declared.ts';
import { documentsStanding } from '../features/documents/declared.ts';
import { evidenceStanding } from '../features/evidence/declared.ts';
import { extendingStanding } from '../features/extending/declared.ts';
import { guidingStanding } from '../features/guiding/declared.ts';
import { instructingStanding } from '../features/instructing/declared.ts';
import { letterheadStanding } from '../features/letterhead/declared.ts';
import { linkingStanding } from '../features/linking/declared.ts';
import { mattersStanding } from '../features/matters/declared.ts';
import { operatingStanding } from '../features/operating/declared.ts';
import { passingStanding } from '../features/passing/declared.ts';
import { planningStanding } from '../features/planning/declared.ts';
import { remindingStanding } from '../features/reminding/declared.ts';
import { reportingStanding } from '../features/reporting/declared.ts';
import { resultsStanding } from '../features/results/declared.ts';
import { reviewingStanding } from '../features/reviewing/declared.ts';
import { rosterStanding } from '../features/roster/declared.ts';
import { settingsStanding } from '../features/settings/declared.ts';
import { standingInStanding } from '../features/standing-in/declared.ts';
import type { StandingOf } from '../features/standing-of.ts';
import { successionStanding } from '../features/succession/declared.ts';
import { yearStanding } from '../features/year/declared.ts';
import type { ChatContent, Content } from './content.ts';
import { type Message, numberedTogether } from './message.ts';

const chatStanding: StandingOf<ChatContent> = {
  'head-only': 'closes',
  'overseers-only': 'closes',
  cancelled: 'closes',
  'form-ended': 'leads',
  'form-expired': 'leads',
  'unsent-again': 'leads',
  'unknown-person': 'opens',
  'unlinked-group': 'opens',
  introduction: 'closes',
  'stale-button': 'closes',
  'expired-number': 'closes',
  'others-list': 'closes',
  'number-beyond': 'passing',
  'choices-again': 'opens',
  'which-choice': 'opens',
  'which-list': 'opens',
  'take-back-late': 'opens',
  'part-of-choice': 'passing',
  'more-choices': 'passing',
  unsupported: 'closes',
  'files-left': 'leads',
  fault: 'opens',
  'month-not-open': 'closes',
  'office-only': 'closes',
  'in-private': 'closes',
  'who-are-you': 'closes',
};

/** What each content does to the question that waits in its chat. */
export const standingOf: StandingOf<Content> = {
  ...chatStanding,
  ...guidingStanding,
  ...linkingStanding,
  ...directoryStanding,
  ...successionStanding,
  ...standingInStanding,
  ...closingStanding,
  ...remindingStanding,
  ...digestStanding,
  ...settingsStanding,
  ...planningStanding,
  ...documentsStanding,
  ...letterheadStanding,
  ...reviewingStanding,
  ...disciplineStanding,
  ...rosterStanding,
  ...resultsStanding,
  ...reportingStanding,
  ...askingStanding,
  ...yearStanding,
  ...evidenceStanding,
  ...extendingStanding,
  ...mattersStanding,
  ...passingStanding,
  ...coordinatingStanding,
  ...instructingStanding,
  ...completingStanding,
  ...operatingStanding,
};

/** Puts contents into words, one message each; what leads begins the message behind it. */
export function toMessages(
  contents: readonly Content[],
  toMessage: (content: Content) => Message,
): Message[] {
  const messages: Message[] = [];
  let lead: Message | null = null;
  for (const [at, content] of contents.entries()) {
    const message: Message = toMessage(content);
    const whole: Message = lead ? { ...message, lines: [...lead.lines, ...message.lines] } : message;
    const leads = standingOf[content.type] === 'leads' && at < contents.length - 1;
    lead = leads ? whole : null;
    if (!leads) messages.push(whole);
  }
  return numberedTogether(messages);
}
