import { migrateState } from '../core/state/migrate-state.ts';
import { type Live, liveSchema } from '../core/state/months.ts';
import { jsonFault, placesOf } from './document-faults.ts';
import { type Seal, unsealed } from './seal.ts';

/** What is said of a file in which nothing stands. */
export const isEmpty = 'is empty';

/**
 * Reads the text of a live document, brought to today's version.
 * @throws Error that says what is wrong with it, to stand behind the file's name
 */
export function parseLive(text: string): { live: Live; seal: Seal } {
  if (/^[\s\uFEFF]*(null\s*)?$/.test(text)) throw new Error(isEmpty);
  let saved: ReturnType<typeof unsealed>;
  try {
    saved = unsealed(text);
  } catch (error) {
    throw new Error(`is no JSON: ${jsonFault(error)}`);
  }
  const migrated = migrateState(saved.document);
  const result = liveSchema.safeParse(migrated);
  if (!result.success) throw new Error(`does not validate: ${placesOf(result.error)}`);
  return { live: result.data, seal: saved.seal };
}
