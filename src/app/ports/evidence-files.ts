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
}
