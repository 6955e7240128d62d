import * as z from 'zod';
import { channelNameSchema, roleSchema, unitSchema } from '../people/org.ts';
import { codePattern } from '../plan/plan.ts';
import { periodKeySchema } from '../report/report.ts';

/** What acts carry in a button's data. */
export const id = z.string().regex(/^[a-z0-9-]+$/);
/** Several ids with blanks between: chosen by words alone, since no button has room for many. */
export const ids = z.string().regex(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/);
/** An opaque text: a platform's id, a task's. */
export const text = z.string().min(1);
export const period = periodKeySchema;
/** A date of Viet Nam, «2023-05-22». */
export const day = z.iso.date();
/** An index of the plan: «2.1». */
export const code = z.string().regex(codePattern);
/** A month in four signs, «2307», where a button has no room for seven. */
export const shortPeriod = z.codec(z.string().regex(/^\d{4}$/), periodKeySchema, {
  decode: (signs) => `20${signs.slice(0, 2)}-${signs.slice(2)}`,
  encode: (key) => key.slice(2).replace('-', ''),
});
export const role = roleSchema;
export const unitKind = unitSchema.shape.kind;
export const channel = channelNameSchema;

/** One of two words for yes and no. */
export const either = (yes: string, no: string) =>
  z.codec(z.enum([yes, no]), z.boolean(), {
    decode: (word) => word === yes,
    encode: (value) => (value ? yes : no),
  });
export const onOff = either('on', 'off');
/** A moment (epoch ms) in few signs, as a button has it: «lmn0pq12». */
export const moment = z.codec(z.string().regex(/^[0-9a-z]{1,9}$/), z.number().int(), {
  decode: (signs) => Number.parseInt(signs, 36),
  encode: (at) => at.toString(36),
});
