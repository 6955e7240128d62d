import * as z from 'zod';
import { statuses } from '../../report/report.ts';
import { declare } from '../declare.ts';
import { period, text } from '../fields.ts';

const draftId = text;
const taskId = text;

/** The guided report. Whether its unit and month may be reported is asked at each act besides (`denialOf`). */
export const reportingDeclared = declare(
  'r',
  { right: 'known', where: 'private' },
  {
    acts: {
      /** Begin or go on, for a unit and period. */
      open: { fields: { period, unit: text } },
      /** The same, taking last month's answers at once. */
      'open-same': { verb: 'same', fields: { period, unit: text } },
      choose: {
        fields: {
          draftId,
          taskId,
          part: z.enum(['status', 'figure', 'words']),
          choice: z.enum([...statuses, 'same', 'skip']),
        },
      },
      edit: { fields: { draftId, taskId } },
      add: { fields: { draftId, taskId } },
      drop: { fields: { draftId, taskId } },
      'all-same': { fields: { draftId } },
      send: { fields: { draftId } },
      later: { fields: { draftId } },
      resume: { fields: { draftId } },
    },
    commands: {
      baocao: { menu: { for: 'reporters', place: 1 }, changes: true },
      huy: { menu: { for: 'all', place: 7 }, aboutForm: true },
    },
  },
);
