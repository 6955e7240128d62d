import type { AskedDocument } from '../core/documents/asked-document.ts';
import type { DocumentMade, DocumentState, DocumentWork } from '../core/documents/document-work.ts';
import { periodKeysOfSpan } from '../core/documents/month-span.ts';
import { nextDocument, progressNotice, settleDocument } from '../core/documents/settle-document.ts';
import type { AuditEntry } from '../core/people/audit-slice.ts';
import type { State } from '../core/state/state.ts';
import { type ChoreParts, createChore } from './chore.ts';
import { realTime } from './clocks.ts';
import { nameOf } from './name-of-error.ts';
import type { MakeDocument } from './ports/make-document.ts';
import { archivedRevisions, archivedTrail } from './read-archive.ts';

/** Makes the documents that people asked for. */
export interface DocumentMaker {
  /** Somebody may wait for one. */
  wake(): void;
  /** Resolves when none is being made. */
  stop(): Promise<void>;
}

export interface DocumentMakerParts extends ChoreParts {
  make: MakeDocument;
}

/** So often what fails is tried before whoever waits is told. */
const mostTries = 3;

/** How far it is, is told after so long, and then at most so often (ms of real time). */
const progressEveryMs = 10_000;

/** A word of how far it is helps for so long (ms). */
const progressUseMs = 60_000;

/** What of the state a document is made of: nothing that a copy of it would only carry along. */
function documentState(state: State): DocumentState {
  const {
    outbox: _,
    chats: __,
    seenEvents: ___,
    setAside: ____,
    planPaper: _____,
    documents: ______,
    ...rest
  } = state;
  return rest;
}

/**
 * Makes documents one after another, again after faults and restarts, until whoever asked has them or has heard that they
 * cannot be made. What came of one is saved again until it is.
 */
export function createDocumentMaker(parts: DocumentMakerParts): DocumentMaker {
  const { context, store, clock, log, time = realTime } = parts;
  const chore = createChore(parts, 'document', look);
  let failed = { id: '', times: 0 };

  /** The trail from its beginning: what is no longer at hand lies in the archive. */
  async function wholeTrail({ audit }: State): Promise<readonly AuditEntry[]> {
    const known = await archivedTrail(store);
    const [first] = audit;
    return first === undefined ? known : [...known.filter(({ at }) => at < first.at), ...audit];
  }

  /** What was changed of reports of some months that were locked since. */
  async function closedOf(periods: readonly string[]): Promise<DocumentWork['closed']> {
    let closed: DocumentWork['closed'] = {};
    // One after another: each is read whole.
    for (const period of periods) closed = { ...closed, ...(await archivedRevisions(store, period)) };
    return closed;
  }

  /** All that a document is made of, as of now. */
  async function workOf(asked: AskedDocument): Promise<DocumentWork> {
    const periods = periodKeysOfSpan(asked.span);
    // What is due in a year, or done late, is told by any month of it.
    await store.ensure(periodKeysOfSpan({ ...asked.span, from: 1, to: 12 }));
    const state = await store.read();
    const isWhole = asked.kind === 'workbook';
    return {
      asked,
      base: context,
      state: documentState(state),
      trail: asked.kind === 'evidence' ? [] : await wholeTrail(state),
      closed: isWhole ? await closedOf(periods) : {},
      now: clock.now(),
      rehearsal: clock.rehearsal,
    };
  }

  async function makeOne(asked: AskedDocument): Promise<DocumentMade | null> {
    const began = time.now();
    let toldAt = began;
    try {
      return await parts.make(await workOf(asked), (done, of) => {
        if (time.now() - toldAt < progressEveryMs || done >= of) return;
        toldAt = time.now();
        const notice = progressNotice(asked, done, of, clock.now() + progressUseMs);
        void chore.settle(`document-progress:${asked.id}`, (latest) => ({
          state: latest,
          notices: [notice],
        }));
      });
    } catch (error) {
      log.error('document: not made', { kind: asked.kind, why: nameOf(error) });
      return null;
    }
  }

  async function look(): Promise<void> {
    for (let asked = nextDocument(await store.read()); asked; asked = nextDocument(await store.read())) {
      const { id } = asked;
      if (chore.isUnsaved(`document:${id}`) || chore.isStopped()) return;
      // What is said of documents needs words that a start does not load.
      await parts.words.loadAnswers();
      const made = await makeOne(asked);
      if (chore.isStopped()) return;
      if (made === null) {
        failed = { id, times: failed.id === id ? failed.times + 1 : 1 };
        if (failed.times < mostTries) return chore.later();
      }
      await chore.settle(`document:${id}`, (latest, now) =>
        settleDocument(latest, context, id, made ?? 'failed', now),
      );
    }
  }

  return { wake: chore.wake, stop: chore.stop };
}
