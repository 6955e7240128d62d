import * as z from 'zod';
import { closingForms } from './closing/forms.ts';
import { directoryForms } from './directory/forms.ts';
import { settingsForms } from './settings/forms.ts';
import { standingInForms } from './standing-in/forms.ts';

/** A guided question whose next answer is typed in the same chat. */
export const formSchema = z.discriminatedUnion('type', [
  ...directoryForms,
  ...standingInForms,
  ...closingForms,
  ...settingsForms,
]);
export type Form = z.output<typeof formSchema>;

/** How long a typed answer belongs to a guided question. */
export const formLifetimeMs = 30 * 60 * 1000;
