import type { Attachment } from '../../core/said/attachment.ts';

/** A file of this machine: whoever sends it reads it while it goes out, so that it is never held whole. */
export interface FileOnDisk {
  /** Absolute. */
  path: string;
  bytes: number;
}

/** What goes with a message, as a channel gets it: bytes that were made, or a file that lies here. */
export type Enclosed = Uint8Array | FileOnDisk;

export const isOnDisk = (enclosed: Enclosed): enclosed is FileOnDisk => 'path' in enclosed;

/**
 * Makes the bytes of what goes with a message: of a picture a PNG.
 * @throws if it cannot be made; the message then goes out without it
 */
export type MakeAttachment = (attachment: MadeAttachment) => Promise<Uint8Array>;

/** What is made of its content, not kept as it came. */
export type MadeAttachment = Exclude<Attachment, { type: 'kept' }>;
