import * as z from 'zod';
import { pictureSchema } from './picture.ts';

/**
 * What goes with a message: a picture that its lines stand under, or a file to be opened. It waits in a row as its
 * content; the bytes are made when it is sent, once for all the chats that get it.
 */
export const attachmentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('picture'), picture: pictureSchema }),
  z.strictObject({
    type: z.literal('file'),
    /** What people see and save it as: «Báo cáo tháng 5.docx». */
    name: z.string().regex(/^[^\p{Cc}/\\]{1,120}$/u),
    mime: z.string().min(1),
    /** Which maker makes it, of what: each knows the shape of its own content. */
    kind: z.string().min(1),
    content: z.json(),
  }),
]);
export type Attachment = z.output<typeof attachmentSchema>;
