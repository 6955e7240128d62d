import * as z from 'zod';
import { pictureSchema } from './picture.ts';

/** What people see and save a file as: no path, no line break. */
const fileName = z.string().regex(/^[^\p{Cc}/\\]{1,120}$/u);

/**
 * What goes with a message: a picture that its lines stand under, or a file to be opened. It waits in a row as its
 * content; the bytes are made when it is sent, once for all the chats that get it.
 */
export const attachmentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('picture'), picture: pictureSchema }),
  z.strictObject({
    type: z.literal('file'),
    /** What people see and save it as: «Báo cáo tháng 5.docx». */
    name: fileName,
    mime: z.string().min(1),
    /** Which maker makes it, of what: each knows the shape of its own content. */
    kind: z.string().min(1),
    content: z.json(),
  }),
  /** A photo or file that lies beside the state (evidence): it is read from there when it is sent, and never held whole. */
  z.strictObject({
    type: z.literal('kept'),
    /** A photo is shown where the platform can; whatever else is a file to be saved. */
    as: z.enum(['photo', 'file']),
    name: fileName,
    mime: z.string().min(1),
    /** Its path within the state folder. */
    file: z.string().min(1),
  }),
]);
export type Attachment = z.output<typeof attachmentSchema>;

/** What an attachment is to a platform: something to look at, or something to save. */
export const mediaOf = (attachment: Attachment): 'picture' | 'file' => {
  switch (attachment.type) {
    case 'kept':
      return attachment.as === 'photo' ? 'picture' : 'file';
    case 'picture':
    case 'file':
      return attachment.type;
  }
};
