import type { FileOnDisk } from './attachments.ts';

/** A file as it was kept. */
export interface KeptFile {
  /** Its path within the state folder. */
  file: string;
  mime: string;
  bytes: number;
}

/** Keeps photos and files of reports beside the state. */
export interface EvidenceFiles {
  /**
   * Looks at what the file really is, whatever its name says, and writes it durably.
   * @param name its name without an ending; letters, digits, hyphens and slashes
   * @returns null for a kind of file that is no evidence: it is not written
   */
  keep(name: string, content: Uint8Array): Promise<KeptFile | null>;
  /**
   * A file that was kept, to be sent.
   * @param file as `keep` named it; anything else is not there
   * @throws if it is not there
   */
  find(file: string): Promise<FileOnDisk>;
  /** Takes a kept file away for good; one that is gone is no fault. @param file as `keep` named it */
  remove(file: string): Promise<void>;
}
