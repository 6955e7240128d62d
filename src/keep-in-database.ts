import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceFiles } from './app/ports/evidence-files.ts';
import type { MakeDocument } from './app/ports/make-document.ts';
import { DataError } from './core/plan/data-error.ts';
import type { Keeping } from './keeping.ts';
import { makeDocumentApart } from './make-document-apart.ts';
import { localFolder, stateFile } from './storage/json/folder-names.ts';
import { openMadeFiles } from './storage/json/made-files.ts';
import { newestLeftOver } from './storage/json/moved-away.ts';
import { type Begun, beginTerms } from './storage/postgres/agency-row.ts';
import type { Database } from './storage/postgres/database.ts';
import { refuseMoved } from './storage/postgres/moved-row.ts';
import { openRow } from './storage/postgres/open-row.ts';
import { NoSuchFileError, openPostgresFiles } from './storage/postgres/postgres-files.ts';

/** Codes of the disk of the database; that it cannot be reached is told otherwise: the bot then stands by. */
const isOfDisk = (code: string | null): boolean => code !== 'ENOTCONN' && code !== 'ESTALE';

/**
 * Makes documents of evidence that lies in the database: it is put beside where they are made first. A file that is gone is
 * named in the document; a database that does not answer makes none, since nobody knows then what is gone.
 */
const makeBeside =
  (make: MakeDocument, files: EvidenceFiles): MakeDocument =>
  async (work, onProgress) => {
    if (work.asked.kind === 'evidence') {
      const { composeEvidence } = await import('./core/documents/compose-evidence.ts');
      for (const { evidence } of composeEvidence(work).pieces)
        if (evidence.kept.type === 'stored')
          await files.find(evidence.kept.file).catch((error: unknown) => {
            if (!(error instanceof NoSuchFileError)) throw error;
          });
    }
    return make(work, onProgress);
  };

/** @throws DataError where a state stands in files, or went elsewhere, and none is in the database: none is begun anew beside another */
async function requireNoOther(database: Database, folder: string): Promise<void> {
  const file = join(folder, stateFile);
  if (existsSync(file))
    throw new DataError(
      `DATABASE_URL: ${database.at.place} holds nothing yet, but a state stands in ${file}: none is begun anew beside it.\nTo take it along: npm run move -- --to (docs/deploy.md). To go on with that one, take DATABASE_URL out; to begin anew in the database, put its folder aside.`,
    );
  const away = await newestLeftOver(folder);
  if (away === null) return;
  throw new DataError(
    `DATABASE_URL: ${database.at.place} holds nothing yet, but the state was moved into another database: ${away} is what was left.\nSet DATABASE_URL to that one; to begin anew here, put that folder elsewhere.`,
  );
}

/**
 * Opens the state of an agency in a database, for a process that has its place.
 * @param options.row of the agency
 * @param options.dataDir where its data files stand: what this machine keeps beside the state lies there, too
 * @param options.told hears of writes that the disk of the database refused
 * @param options.onTermOver hears that another process has the place
 * @param options.begun the term of this process, where it began it together with that of others
 * @param options.awaySince since when the database is lost
 * @throws DataError if the state cannot be used
 */
export async function keepInDatabase(
  database: Database,
  options: {
    row: string;
    dataDir: string;
    planYear: number;
    told(failed: string | null): void;
    onTermOver(): void;
    begun?: Begun | undefined;
    awaySince?: (() => number | null) | undefined;
  },
): Promise<Keeping> {
  const { row } = options;
  const folder = join(options.dataDir, localFolder);
  const begun = options.begun ?? (await beginTerms(database.run, [row])).get(row);
  if (begun === undefined) await refuseMoved(database, row);
  if (!begun?.hasDocument) await requireNoOther(database, join(options.dataDir, 'state'));
  const store = await openRow(
    database,
    row,
    {
      planYear: options.planYear,
      told: (failed) => {
        if (isOfDisk(failed)) options.told(failed);
      },
      onTermOver: options.onTermOver,
    },
    begun,
  );
  const files = await openPostgresFiles(database, row, folder);
  return {
    store: options.awaySince ? { ...store, awaySince: options.awaySince } : store,
    files,
    folder,
    place: database.at.place,
    documents: { make: makeBeside(makeDocumentApart(folder), files), files: openMadeFiles(folder) },
    async probe() {
      await database.run('UPDATE ddci.agencies SET saved_at = saved_at WHERE id = $1', [row]);
    },
  };
}
