import * as z from 'zod';
import { closingForms } from './closing/declared.ts';
import { completingForms } from './completing/declared.ts';
import { coordinatingForms } from './coordinating/declared.ts';
import { directoryForms } from './directory/declared.ts';
import { evidenceForms } from './evidence/declared.ts';
import { extendingForms } from './extending/declared.ts';
import { instructingForms } from './instructing/declared.ts';
import { letterheadForms } from './letterhead/declared.ts';
import { mattersForms } from './matters/declared.ts';
import { passingForms } from './passing/declared.ts';
import { planningForms } from './planning/declared.ts';
import { resultsForms } from './results/declared.ts';
import { reviewingForms } from './reviewing/declared.ts';
import { settingsForms } from './settings/declared.ts';
import { standingInForms } from './standing-in/declared.ts';
import { successionForms } from './succession/declared.ts';

/** A guided question whose next answer is typed in the same chat. */
export const formSchema = z.discriminatedUnion('type', [
  ...directoryForms,
  ...successionForms,
  ...standingInForms,
  ...closingForms,
  ...evidenceForms,
  ...letterheadForms,
  ...settingsForms,
  ...planningForms,
  ...reviewingForms,
  ...resultsForms,
  ...extendingForms,
  ...mattersForms,
  ...passingForms,
  ...coordinatingForms,
  ...instructingForms,
  ...completingForms,
]);
export type Form = z.output<typeof formSchema>;

/** The forms of one feature, and the names of what they ask. */
export type FormSchemas = readonly z.ZodType<{ type: string }>[];
export type FormTypeOf<Forms extends FormSchemas> = z.output<Forms[number]>['type'];

/** How long a typed answer belongs to a guided question. */
export const formLifetimeMs = 30 * 60 * 1000;
