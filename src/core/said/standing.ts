import type { Content } from './content.ts';
import type { Message } from './message.ts';

/**
 * What a content does to the question that waits in its chat: `opens` asks something itself, or is part of what is being
 * asked; `closes` settles another matter, so that the question is asked again behind it; `passing` is a short note that
 * leaves the question above it open; `leads` is half a line that begins the message behind it.
 */
export type Standing = 'opens' | 'closes' | 'passing' | 'leads';

export const standingOf: Readonly<Record<Content['type'], Standing>> = {
  answer: 'closes',
  'unknown-person': 'opens',
  'unlinked-group': 'opens',
  'stale-button': 'closes',
  'expired-number': 'closes',
  unsupported: 'closes',
  fault: 'opens',
  redeemed: 'opens',
  'office-only': 'closes',
  'head-only': 'closes',
  'in-private': 'closes',
  'in-group': 'closes',
  anonymous: 'closes',
  'not-oneself': 'closes',
  'choose-invited': 'opens',
  code: 'opens',
  'choose-unlinked': 'opens',
  'confirm-unlink': 'opens',
  unlinked: 'closes',
  'group-linked': 'closes',
  'not-saved-yet': 'opens',
  'set-aside': 'opens',
  asides: 'closes',
  'aside-settled': 'closes',
  status: 'closes',
  alarm: 'opens',
  undeliverable: 'opens',
  'report-step': 'opens',
  'report-attached': 'passing',
  'report-file-too-large': 'passing',
  'report-file-refused': 'opens',
  'report-no-files': 'opens',
  'report-corrected': 'passing',
  'report-not-corrected': 'opens',
  'report-sent': 'opens',
  'report-sent-by-other': 'opens',
  'report-parked': 'opens',
  'report-denied': 'opens',
  'report-gone': 'opens',
  'report-not-active': 'opens',
  'nothing-to-stop': 'opens',
  'choose-report-unit': 'opens',
  'bad-period': 'closes',
  'choose-headed': 'opens',
  'choose-head': 'opens',
  'confirm-head': 'opens',
  'head-set': 'closes',
  'head-told': 'opens',
  'choose-role': 'opens',
  'choose-unit-of': 'opens',
  'name-person': 'opens',
  'person-added': 'closes',
  'choose-renamed': 'opens',
  'name-anew': 'opens',
  'confirm-rename': 'opens',
  'person-renamed': 'closes',
  'choose-kind': 'opens',
  'choose-group': 'opens',
  'name-unit': 'opens',
  'unit-added': 'closes',
  'bad-name': 'opens',
  'name-taken': 'opens',
  'confirm-lock': 'opens',
  'lock-changed': 'closes',
  'choose-returned': 'opens',
  'choose-returned-task': 'opens',
  'why-return': 'opens',
  'task-returned': 'closes',
  'task-was-returned': 'opens',
  'choose-deputy': 'opens',
  'deputy-dates': 'opens',
  'absence-dates': 'opens',
  'dates-problem': 'opens',
  'deputy-appointed': 'closes',
  'deputy-told': 'opens',
  'confirm-end-deputy': 'opens',
  'deputy-ended': 'closes',
  'deputy-ended-told': 'opens',
  'absence-set': 'closes',
  'absence-ended': 'closes',
  cancelled: 'closes',
  'form-ended': 'leads',
  reminder: 'opens',
  'cadence-reminder': 'opens',
  'leader-summary': 'opens',
  'office-brief': 'opens',
  digest: 'opens',
  'digest-addendum': 'opens',
  'digest-details': 'opens',
  'details-sent': 'opens',
  'digest-posted': 'closes',
  'next-plan': 'opens',
  'choose-nudged': 'opens',
  nudged: 'closes',
  snoozed: 'closes',
  'nothing-owed-now': 'closes',
  'choose-calendar': 'opens',
  'calendar-value': 'opens',
  'calendar-problem': 'opens',
  'confirm-calendar': 'opens',
  'calendar-set': 'closes',
  'choose-digest': 'opens',
  'digest-chosen': 'closes',
  quoting: 'closes',
  'choose-channel': 'opens',
  'channel-preferred': 'closes',
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
  return messages;
}
