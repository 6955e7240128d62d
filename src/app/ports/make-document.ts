import type { DocumentMade, DocumentWork } from '../../core/documents/document-work.ts';

/**
 * Makes a document, elsewhere than in the bot's own thread, and puts its files beside the state.
 * @param onProgress hears how many of its parts are done
 * @throws for a fault of whatever makes it
 */
export type MakeDocument = (
  work: DocumentWork,
  onProgress: (done: number, of: number) => void,
) => Promise<DocumentMade>;
