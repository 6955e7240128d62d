import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Act, commands, declarations, fromPressData, guardOf, toPressData } from './acts.ts';
import { formSpec } from './index.ts';
import { loadLateFeatures } from './late-features.ts';

/** The longest ids that the data files allow, and that platforms give. */
const id = 'x'.repeat(40);
const period = '2023-12';
const unit = 'phong-thong-tin-bao-chi-xuat-ban';
const personId = 'giam-doc-trung-tam-cong-nghe-so-va-truy';
const draftId = '1z';
const taskId = '10.12';

/** Buttons as earlier versions wrote them: they are still under messages in people's chats. */
const buttons: readonly (readonly [string, Act])[] = [
  ['o:choose-invited', { type: 'choose-invited' }],
  [`o:head-back:${id}`, { type: 'head-back', unit: id }],
  [`o:invite:${id}`, { type: 'invite', personId: id }],
  [
    'o:invite-several:le-hai-yen nguyen-trong-hung',
    { type: 'invite-several', personIds: 'le-hai-yen nguyen-trong-hung' },
  ],
  [`o:invite-anew:${id}`, { type: 'invite-anew', personId: id }],
  ['o:invite-all-anew', { type: 'invite-all-anew' }],
  ['o:invite-rest', { type: 'invite-rest' }],
  ['o:qacc:zalo:a:b', { type: 'ask-account', channel: 'zalo', userId: 'a:b' }],
  ['o:choose-unlinked', { type: 'choose-unlinked' }],
  [
    'o:ask-unlink:telegram:9007199254740991',
    { type: 'ask-unlink', channel: 'telegram', userId: '9007199254740991' },
  ],
  ['o:unlink:zalo:a:b', { type: 'unlink', channel: 'zalo', userId: 'a:b' }],
  ['o:acc:zalo:a:b', { type: 'confirm-account', channel: 'zalo', userId: 'a:b' }],
  ['o:rej:telegram:9', { type: 'reject-account', channel: 'telegram', userId: '9' }],
  ['o:uacc:telegram:77', { type: 'undo-account', channel: 'telegram', userId: '77' }],
  ['o:wacc:telegram:77', { type: 'withdraw-account', channel: 'telegram', userId: '77' }],
  ['o:link-group', { type: 'link-group' }],
  ['o:choose-headed', { type: 'choose-headed' }],
  [`o:choose-head:${id}`, { type: 'choose-head', unit: id }],
  [`o:set-head:${id}`, { type: 'set-head', personId: id }],
  ['r:undis:1a', { type: 'restore', draftId: '1a' }],
  ['o:name-head', { type: 'name-head' }],
  ['o:choose-role', { type: 'choose-role' }],
  ['o:choose-unit-of:deputy', { type: 'choose-unit-of', role: 'deputy' }],
  [`o:name-person:staff:${id}`, { type: 'name-person', role: 'staff', unit: id }],
  ['o:name-person:leader:', { type: 'name-person', role: 'leader' }],
  ['o:choose-renamed', { type: 'choose-renamed' }],
  [`o:name-anew:${id}`, { type: 'name-anew', personId: id }],
  ['d:cu:dissolve', { type: 'choose-unit-to', change: 'dissolve' }],
  [`d:u:dissolve:${id}`, { type: 'change-unit', change: 'dissolve', unit: id }],
  [`d:heir:${id}`, { type: 'set-heir', unit: id }],
  ['d:day:2023-07-01', { type: 'from-day', day: '2023-07-01' }],
  ['d:mon:2307', { type: 'end-from-month', period: '2023-07' }],
  [`d:off:${id}`, { type: 'call-off-end', unit: id }],
  ['d:cl', { type: 'choose-leaving' }],
  [`d:lv:${id}`, { type: 'leave', personId: id }],
  [`d:stay:${id}`, { type: 'call-off-leave', personId: id }],
  ['d:led', { type: 'choose-led' }],
  ['d:anew:10.12', { type: 'lead-anew', code: '10.12' }],
  [`d:fa:${id}`, { type: 'follow-in-all', personId: id }],
  [`d:fe:${id}`, { type: 'follow-in-each', personId: id }],
  [`d:sl:${id}`, { type: 'set-leader', personId: id }],
  ['d:lback:lmn0pq12', { type: 'leaders-back', at: Number.parseInt('lmn0pq12', 36) }],
  ['d:no:10.12:2023-07-01', { type: 'doubt-leaders', code: '10.12', day: '2023-07-01' }],
  ['w:mk:report:230512', { type: 'make-document', kind: 'report', span: { year: 2023, from: 5, to: 12 } }],
  ['w:an:report:230512', { type: 'make-anyway', kind: 'report', span: { year: 2023, from: 5, to: 12 } }],
  ['w:sp:230505', { type: 'sort-proposals', span: { year: 2023, from: 5, to: 5 } }],
  [`w:pk:2312:10.12.123@Q2:${id}`, { type: 'keep-proposal', period, taskId: '10.12.123@Q2', unit: id }],
  [`w:ps:2312:10.12.123@Q2:${id}`, { type: 'send-proposal', period, taskId: '10.12.123@Q2', unit: id }],
  ['v:all', { type: 'show-letterhead' }],
  ['v:f:addressees', { type: 'letterhead-field', field: 'addressees' }],
  [
    'v:lb:addressees:lmn0pq12',
    { type: 'letterhead-back', field: 'addressees', at: Number.parseInt('lmn0pq12', 36) },
  ],
  ['v:d:recipients', { type: 'letterhead-default', field: 'recipients' }],
  ['v:s', { type: 'letterhead-spanned' }],
  ['s:go:2023', { type: 'enter-results', year: 2023 }],
  [`x:x:${id}:10.12.123:230630`, { type: 'extend', unit: id, taskId: '10.12.123', due: '2023-06-30' }],
  [`x:c:${id}:10.12.123:2305`, { type: 'commit', unit: id, taskId: '10.12.123', due: '2023-05' }],
  ['x:e', { type: 'edit-wish' }],
  ['x:w:123456789', { type: 'withdraw-extension', id: 123456789 }],
  ['x:r:1', { type: 'undo-request', id: 1 }],
  ['x:k:1', { type: 'undo-commitment', id: 1 }],
  ['x:g:1', { type: 'grant', id: 1 }],
  ['x:d:1', { type: 'grant-other', id: 1 }],
  ['x:n:1', { type: 'refuse', id: 1 }],
  ['x:u:1', { type: 'undo-decision', id: 1 }],
  ['x:o:1', { type: 'open-request', id: 1 }],
  ['g:o:123456789', { type: 'open-matter', id: 123456789 }],
  ['g:a:12', { type: 'answer-matter', id: 12 }],
  ['g:f:12', { type: 'matter-to-office', id: 12 }],
  ['g:c:12', { type: 'choose-matter-unit', id: 12 }],
  [`g:u:123456789:${id}`, { type: 'matter-to-unit', id: 123456789, unit: id }],
  ['g:s:12', { type: 'solve-matter', id: 12 }],
  ['g:n:12', { type: 'refuse-matter', id: 12 }],
  ['g:r:12', { type: 'reopen-matter', id: 12 }],
  ['g:b:12', { type: 'undo-matter', id: 12 }],
  ['g:d:12:2305', { type: 'done-task', id: 12, period: '2023-05' }],
  [
    `ps:c:${id}:2312:10.12.123@Q2`,
    { type: 'choose-staff', unit: id, period: '2023-12', taskId: '10.12.123@Q2' },
  ],
  [`ps:c:${id}:2312:`, { type: 'choose-staff', unit: id, period: '2023-12' }],
  [`ps:p:${id}`, { type: 'pass-to', person: id }],
  ['ps:b:123456789:loyw3v28', { type: 'undo-pass', id: 123456789, at: 1_700_000_000_000 }],
  ['ps:a:12', { type: 'answer-passed', id: 12 }],
  ['ps:n:12:10.12.123@Q2', { type: 'refuse-passed', id: 12, taskId: '10.12.123@Q2' }],
  ['ps:i:12:loyw3v28', { type: 'undo-refusal', id: 12, at: 1_700_000_000_000 }],
  ['cp:l:2312', { type: 'list-shares', period: '2023-12' }],
  [
    `cp:w:2312:${id}:10.12.123@Q2`,
    { type: 'write-share', period: '2023-12', of: id, taskId: '10.12.123@Q2' },
  ],
  [`cp:x:2312:${id}:1.1`, { type: 'withdraw-share', period: '2023-12', of: id, taskId: '1.1' }],
  [`cp:b:2312:${id}:1.1`, { type: 'undo-share', period: '2023-12', of: id, taskId: '1.1' }],
  ['ps:v:12', { type: 'open-passed', id: 12 }],
  ['ps:u:12:loyw3v28', { type: 'use-passed', id: 12, at: 1_700_000_000_000 }],
  ['ps:o:12:loyw3v28', { type: 'use-over', id: 12, at: 1_700_000_000_000 }],
  ['ps:k:12:loyw3v28', { type: 'keep-own', id: 12, at: 1_700_000_000_000 }],
  ['r:us:12:loyw3v28', { type: 'use-and-send', id: 12, at: 1_700_000_000_000 }],
  ['ps:e:12:loyw3v28', { type: 'edit-passed', id: 12, at: 1_700_000_000_000 }],
  ['ps:r:12', { type: 'return-passed', id: 12 }],
  ['ps:t:12:10.12.123@Q2', { type: 'take-passed-back', id: 12, taskId: '10.12.123@Q2' }],
  ['r:mt:zz:123456789:stands', { type: 'matter-stands', draftId: 'zz', id: 123456789, says: 'stands' }],
  ['c:l', { type: 'show-claims' }],
  ['c:o:1:2', { type: 'open-claim', list: 1, at: 2 }],
  ['c:y:999999:10', { type: 'confirm-claim', list: 999_999, at: 10 }],
  ['c:a:1', { type: 'confirm-claims', list: 1 }],
  ['c:e:1', { type: 'confirm-except', list: 1 }],
  ['c:x:1:3', { type: 'confirm-but', list: 1, at: 3 }],
  ['c:b:1:3', { type: 'send-claim-back', list: 1, at: 3 }],
  ['c:n:1', { type: 'send-claims-back', list: 1 }],
  ['c:u:lhy79kw0', { type: 'undo-claims', at: 1684720800000 }],
  ['s:skip', { type: 'skip-result' }],
  ['s:done', { type: 'finish-results' }],
  ['s:sheet:2023', { type: 'results-sheet', year: 2023 }],
  ['s:back:2023', { type: 'withdraw-results', year: 2023 }],
  [`p:sh:${id}`, { type: 'show-roster', unit: id }],
  ['p:sh:', { type: 'show-roster' }],
  [`p:one:${id}`, { type: 'show-person', personId: id }],
  ['p:print:ask', { type: 'print-invitations', whom: 'ask' }],
  ['o:choose-kind', { type: 'choose-kind' }],
  ['o:choose-group:inspectorate', { type: 'choose-group', kind: 'inspectorate' }],
  [`o:name-unit:division:${unit}`, { type: 'name-unit', kind: 'division', group: unit }],
  ['o:name-unit:centre:', { type: 'name-unit', kind: 'centre' }],
  [`o:lock:${period}`, { type: 'lock', period }],
  [`o:unlock:${period}`, { type: 'unlock', period }],
  [`o:choose-returned:${period}`, { type: 'choose-returned', period }],
  [`o:return-of:${period}:${id}`, { type: 'choose-returned-task', period, unit: id }],
  [`o:ret:${period}:${taskId}:${id}`, { type: 'return', period, taskId, unit: id }],
  [`o:rc:2312:10.12.123@Q2:${id}`, { type: 'return-carried', period, taskId: '10.12.123@Q2', unit: id }],
  [`o:wr:2312:10.12.123@Q2:${id}`, { type: 'withdraw-return', period, taskId: '10.12.123@Q2', unit: id }],
  ['o:invite-all', { type: 'invite-all' }],
  ['o:choose-deputy', { type: 'choose-deputy' }],
  [`o:appoint:${id}`, { type: 'appoint', personId: id }],
  [`o:wdep:${personId}`, { type: 'withdraw-deputy', personId }],
  [`o:mend:${id}`, { type: 'mend-added', personId: id }],
  [`o:end-deputy:${personId}`, { type: 'end-deputy', personId }],
  ['o:name-absence', { type: 'name-absence' }],
  ['o:end-absence', { type: 'end-absence' }],
  ['o:back:2023-05-22:2023-05-26', { type: 'end-absence-span', from: '2023-05-22', to: '2023-05-26' }],
  ['o:away:2023-05-22:2023-05-26', { type: 'be-away', from: '2023-05-22', to: '2023-05-26' }],
  ['o:retry-aside:lmn0pq', { type: 'retry-aside', id: 'lmn0pq' }],
  ['o:drop-aside:lmn0pq', { type: 'drop-aside', id: 'lmn0pq' }],
  [`m:am:${period}:${id}`, { type: 'snooze-morning', period, unit: id }],
  [`m:2h:${period}:${id}`, { type: 'snooze-hours', period, unit: id }],
  [`m:nudge:${period}:`, { type: 'nudge', period }],
  [`m:nudge:${period}:${id}`, { type: 'nudge', period, unit: id }],
  [`m:ag:${period}:${id}:zik0zjzj`, { type: 'nudge-again', period, unit: id, asked: 'zik0zjzj' }],
  [`m:ag:${period}::lmn0pq12`, { type: 'nudge-again', period, asked: 'lmn0pq12' }],
  [`m:la:${period}:${id}`, { type: 'nudge-later', period, unit: id }],
  ['m:no', { type: 'leave-nudge' }],
  [`m:details:${period}`, { type: 'details', period }],
  [`m:own:${period}:${id}`, { type: 'own-details', period, person: id }],
  [`m:words:${period}:10.12`, { type: 'index-words', period, code: '10.12' }],
  [`m:w:2312:10.12.123@Q2:${id}`, { type: 'entry-words', period, taskId: '10.12.123@Q2', unit: id }],
  [`m:preview-digest:${period}`, { type: 'preview-digest', period }],
  [`m:post:${period}:again`, { type: 'post-digest', period, again: true }],
  [`m:post:${period}:first`, { type: 'post-digest', period, again: false }],
  ['k:show', { type: 'show-plan' }],
  ['k:new', { type: 'new-plan' }],
  ['k:look:unplaced', { type: 'look-at-paper', part: 'unplaced' }],
  ['k:tasks:2.1', { type: 'look-at-tasks', code: '2.1' }],
  ['k:drop', { type: 'drop-paper' }],
  ['k:gone', { type: 'drop-paper-surely' }],
  ['k:other', { type: 'take-other-paper' }],
  ['k:keep', { type: 'keep-paper' }],
  ['k:ask', { type: 'ask-points' }],
  ['k:pt:p-measure-1.1.2:3', { type: 'answer-point', point: 'p-measure-1.1.2', choice: '3' }],
  ['k:sheet', { type: 'correct-paper' }],
  ['k:undo:lp3x2k1', { type: 'undo-draft-change', at: 'lp3x2k1' }],
  ['k:use', { type: 'use-plan' }],
  ['k:from:2024-05-01', { type: 'use-plan-from', day: '2024-05-01' }],
  ['k:day', { type: 'choose-plan-day' }],
  ['k:back', { type: 'plan-back' }],
  ['m:field:escalation', { type: 'calendar-field', field: 'escalation' }],
  ['m:digest:on', { type: 'want-digest', wanted: true }],
  ['m:digest:off', { type: 'want-digest', wanted: false }],
  ['m:quote:on', { type: 'quote', on: true }],
  ['m:quote:off', { type: 'quote', on: false }],
  ['m:confirming:on', { type: 'confirming', on: true }],
  ['m:pa:zalo:a:b', { type: 'prefer-account', channel: 'zalo', userId: 'a:b' }],
  ['m:prefer:telegram', { type: 'prefer', channel: 'telegram' }],
  ['m:indices', { type: 'indices' }],
  ['h:more', { type: 'more-choices' }],
  ['m:set-calendar', { type: 'set-calendar' }],
  ['m:set-calendar-now', { type: 'set-calendar-now' }],
  [`r:open:${period}:${id}`, { type: 'open', period, unit: id }],
  [`r:same:${period}:${id}`, { type: 'open-same', period, unit: id }],
  [
    `r:choose:${draftId}:${taskId}:status:not-begun`,
    { type: 'choose', draftId, taskId, part: 'status', choice: 'not-begun' },
  ],
  [
    `r:choose:${draftId}:${taskId}:words:skip`,
    { type: 'choose', draftId, taskId, part: 'words', choice: 'skip' },
  ],
  [`r:edit:${draftId}:${taskId}`, { type: 'edit', draftId, taskId }],
  [`r:add:${draftId}:${taskId}`, { type: 'add', draftId, taskId }],
  [`r:drop:${draftId}:${taskId}`, { type: 'drop', draftId, taskId }],
  [`r:all-same:${draftId}`, { type: 'all-same', draftId }],
  [`r:rest:${draftId}`, { type: 'rest', draftId }],
  [`r:none:${draftId}`, { type: 'no-news', draftId }],
  [`r:why:${draftId}`, { type: 'write-reason', draftId }],
  [`r:back:${draftId}`, { type: 'back', draftId }],
  [`r:edits:${draftId}`, { type: 'edit-list', draftId }],
  [`r:askdis:${draftId}`, { type: 'ask-discard', draftId }],
  [`r:dis:${draftId}`, { type: 'discard', draftId }],
  [
    `r:choose:${draftId}:${taskId}:figure:no-figure`,
    { type: 'choose', draftId, taskId, part: 'figure', choice: 'no-figure' },
  ],
  [`r:send:${draftId}`, { type: 'send', draftId }],
  [`r:take:${draftId}`, { type: 'take-over', draftId }],
  [`r:anew:${draftId}`, { type: 'anew', draftId }],
  [`o:rm-person:${id}`, { type: 'remove-person', personId: id }],
  [`o:rm-unit:${unit}`, { type: 'remove-unit', unit }],
  [`o:owes:2306:${unit}`, { type: 'unit-owes-from', period: '2023-06', unit }],
  [`r:later:${draftId}`, { type: 'later', draftId }],
  [`r:resume:${draftId}`, { type: 'resume', draftId }],
  ['q:leader:2.1', { type: 'chosen', query: { intents: ['leader'] }, code: '2.1' }],
  [
    `q:leader+target@${unit}:10.2`,
    { type: 'chosen', query: { intents: ['leader', 'target'], unit }, code: '10.2' },
  ],
  [
    `q:+bcdehfgijk@${'x'.repeat(32)}:3.11.111.12`,
    {
      type: 'chosen',
      query: {
        intents: [
          'leader',
          'lead-unit',
          'coordinating',
          'target',
          'rank',
          'gap',
          'score',
          'change',
          'previous-rank',
          'tasks',
        ],
        unit: 'x'.repeat(32),
      },
      code: '3.11.111.12',
    },
  ],
  ['h:part:follow', { type: 'help-part', part: 'follow' }],
  ['h:give:chuabaocao:', { type: 'give', name: 'chuabaocao' }],
  ['h:give:baocao:tháng 5', { type: 'give', name: 'baocao', argument: 'tháng 5' }],
  [`y:m:${period}:progress:`, { type: 'show-month', period, show: 'progress' }],
  [`y:m:${period}:missing:10.12`, { type: 'show-month', period, show: 'missing', code: '10.12' }],
  ['y:all:2023:progress:2.1', { type: 'choose-month', year: '2023', show: 'progress', code: '2.1' }],
  ['y:of:2022', { type: 'ask-of-year', year: '2022' }],
  ['y:all:2023:missing:', { type: 'choose-month', year: '2023', show: 'missing' }],
  [`e:m:2312:`, { type: 'evidence-of-month', period }],
  [`e:m:2312:1`, { type: 'evidence-of-month', period, from: 10 }],
  [`e:i:2312:10.2:b`, { type: 'evidence-of-index', period, index: '10.2', from: 110 }],
  [`e:u:2312:${id}:b`, { type: 'evidence-of-unit', period, unit: id, from: 110 }],
  [`e:d:${draftId}:1`, { type: 'evidence-of-draft', draftId, from: 10 }],
  [`e:t:2312:${taskId}:${id}:`, { type: 'evidence-of-task', period, taskId, unit: id }],
  [`e:t:2312:${taskId}:${id}:b`, { type: 'evidence-of-task', period, taskId, unit: id, from: 110 }],
  [`e:dt:${draftId}:${taskId}:1`, { type: 'evidence-of-draft-task', draftId, taskId, from: 10 }],
  [`e:x:2312:abcdefgh12345`, { type: 'strike-evidence', period, mark: 'abcdefgh12345' }],
  [`e:dx:${draftId}:abc12`, { type: 'strike-draft-evidence', draftId, mark: 'abc12' }],
  [
    `e:t:2312:10.12.123@Q2:${id}:z`,
    { type: 'evidence-of-task', period, taskId: '10.12.123@Q2', unit: id, from: 350 },
  ],
  [`e:w:${draftId}`, { type: 'ask-whose-evidence', draftId }],
  [`e:p:${draftId}:${taskId}`, { type: 'place-evidence', draftId, taskId }],
  [`e:n:${draftId}`, { type: 'leave-evidence', draftId }],
  [`v:u:2312:${id}:`, { type: 'review-unit', period, unit: id }],
  [`v:u:2312:${id}:12`, { type: 'review-unit', period, unit: id, from: 12 }],
  [`v:n:2312:${id}`, { type: 'review-next', period, unit: id }],
  [`v:a:2312:${id}:lmn0pq12`, { type: 'accept-report', period, unit: id, sentAt: 1694928579590 }],
  [`v:un:2312:${id}`, { type: 'unaccept-report', period, unit: id }],
  ['v:end:2312', { type: 'review-end', period }],
  [`v:p:2312:${id}`, { type: 'review-before', period, unit: id }],
  [`v:b:2312:${id}`, { type: 'back-to-review', period, unit: id }],
  [`v:c:2312:${id}`, { type: 'choose-corrected', period, unit: id }],
  [`v:ce:2312:10.12.123@Q2:${id}`, { type: 'correct-entry', period, taskId: '10.12.123@Q2', unit: id }],
  ['v:cs:not-begun', { type: 'correct-status', status: 'not-begun' }],
  [`v:wc:2312:10.12.123@Q2:${id}`, { type: 'withdraw-correction', period, taskId: '10.12.123@Q2', unit: id }],
  [`v:no:2312:10.12.123@Q2:${id}`, { type: 'dispute-correction', period, taskId: '10.12.123@Q2', unit: id }],
  [`v:h:2312:10.12.123@Q2:${id}`, { type: 'entry-history', period, taskId: '10.12.123@Q2', unit: id }],
  [`v:hu:2312:${id}`, { type: 'history-of-unit', period, unit: id }],
  ['v:t:all:lmn0pq12:', { type: 'older-trail', of: 'all', before: 1694928579590 }],
  [`v:t:person:lmn0pq12:${id}`, { type: 'older-trail', of: 'person', before: 1694928579590, which: id }],
  [
    'v:t:day:lmn0pq12:2023-05-26',
    { type: 'older-trail', of: 'day', before: 1694928579590, which: '2023-05-26' },
  ],
  [`o:ask-unlock:2023-12:${id}`, { type: 'ask-unlock', period: '2023-12', unit: id }],
  ['o:use-held:abc12', { type: 'use-held', held: 'abc12' }],
  ['o:use-held-for:abc12:10.12.123@Q2', { type: 'use-held-for', held: 'abc12', taskId: '10.12.123@Q2' }],
  ['o:drop-held:abc12', { type: 'drop-held', held: 'abc12' }],
  ['m:rest:2023-12:month:c:', { type: 'rest-of', period: '2023-12', of: 'month', from: 12 }],
  [
    `m:rest:2023-12:unfinished:9q:${unit}`,
    { type: 'rest-of', period: '2023-12', of: 'unfinished', from: 350, about: unit },
  ],
  [`l:n:2312:u${id}`, { type: 'remind-units', period, of: `u${id}` }],
  ['l:n:2312:i10.12', { type: 'remind-units', period, of: 'i10.12' }],
  [`l:g:2312:u${id}:lmn0pq12`, { type: 'remind-units-again', period, of: `u${id}`, asked: 'lmn0pq12' }],
  [`l:l:2312:u${id}`, { type: 'remind-units-later', period, of: `u${id}` }],
  ['l:z:2312:a', { type: 'undo-remind-later', period, of: 'a' }],
  ['l:x', { type: 'leave-reminder' }],
  [`l:y:t10.12.123:${id}`, { type: 'instruct', of: 't10.12.123', unit: id }],
  [`l:y:u${id}:`, { type: 'instruct', of: `u${id}` }],
  ['l:e:lmn0pq12', { type: 'edit-instruction', asked: 'lmn0pq12' }],
  ['l:b:999', { type: 'undo-instruction', id: 999 }],
  ['l:u:999', { type: 'undo-one-instruction', id: 999 }],
  ['l:r:12', { type: 'answer-instruction', id: 12 }],
  ['l:o:12', { type: 'open-instruction', id: 12 }],
  ['f:yes:lmn0pq12', { type: 'confirm', asked: 'lmn0pq12' }],
  ['f:no:lmn0pq12', { type: 'cancel', asked: 'lmn0pq12' }],
];

describe('acts', () => {
  it.each(buttons)('%s', (data, act) => {
    expect(toPressData(act)).toBe(data);
    expect(fromPressData(data)).toEqual(act);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  });

  it('are all in the list above', () => {
    const listed = new Set<string>(buttons.map(([, { type }]) => type));
    const declared = Object.values(declarations).flatMap(({ acts }) => Object.keys(acts));
    expect(declared.filter((type) => !listed.has(type))).toEqual([]);
    // Each in one feature alone.
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('are read from nothing forged: what is read is written so again', () => {
    for (const [data] of buttons)
      for (const forged of [
        `${data}:x:y:z`,
        data.replace(':', '::'),
        data.slice(1),
        data.toUpperCase(),
        `${data}\n`,
      ])
        expect([null, forged], forged).toContain(
          fromPressData(forged) && toPressData(fromPressData(forged)!),
        );
    for (const forged of [
      '',
      ':',
      'o:',
      'o:constructor',
      'o:__proto__',
      'm:toString',
      'o:lock:2023-13',
      'o:unlink:zalo:',
      'r:send:',
      'q::2.1',
      'q:constructor:2.1',
    ])
      expect(fromPressData(forged), forged).toBeNull();
  });

  it('carry what was declared, by type', () => {
    expectTypeOf<Extract<Act, { type: 'name-person' }>>().toMatchTypeOf<{
      role: string;
      unit?: string | undefined;
    }>();
    expectTypeOf<Extract<Act, { type: 'post-digest' }>['again']>().toEqualTypeOf<boolean>();
    // @ts-expect-error an act that is not declared is none
    void ({ type: 'choose-nothing' } satisfies Act);
  });
});

describe('commands', () => {
  it('have one name and one place each', () => {
    const names = commands.map(({ name }) => name);
    const places = commands.flatMap(({ menu }) => (menu ? [menu.place] : []));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(places).size).toBe(places.length);
  });

  it('may be given by whom, and where, the acts that they ask for may be done', () => {
    for (const { name, opens, right, where } of commands)
      if (opens) expect({ right, where }, name).toEqual(guardOf(opens));
  });

  it('for the office are listed for the office alone', () => {
    for (const { name, right, menu } of commands)
      if (menu) expect(menu.for === 'office', name).toBe(right === 'office');
  });
});

describe('forms', () => {
  it('that wait for [Đổi] say what it does', async () => {
    await loadLateFeatures();
    const types = [
      'confirm-rename',
      'confirm-head',
      'confirm-new-head',
      'confirm-end-deputy',
      'calendar-confirm',
    ];
    for (const type of types) expect(formSpec({ type } as never).confirm, type).toBeTypeOf('function');
  });
});
