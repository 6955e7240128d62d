import type { Attachment } from '../../core/said/attachment.ts';

/**
 * Makes the bytes of what goes with a message: of a picture a PNG.
 * @throws if it cannot be made; the message then goes out without it
 */
export type MakeAttachment = (attachment: Attachment) => Promise<Uint8Array>;
