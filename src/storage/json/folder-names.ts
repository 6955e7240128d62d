/** Several agencies: a folder each, which holds what else stands in DATA_DIR itself. */
export const agenciesFolder = 'agencies';
/** Beside the real state: what was played through and sent to nobody. */
export const rehearsalFolder = 'rehearsal';
/** Within it: the page's own. */
export const pageFolder = 'page';
/** What stands where in a state's folder. */
export const stateFile = 'state.json';
export const copiesFolder = 'copies';
export const archiveFolder = 'archive';
export const monthsFolder = 'months';
export const evidenceFolder = 'evidence';
/** In a state's folder as long as a move into it is not finished: nothing begins from it. */
export const arrivingFile = 'arriving.json';
/** Beside a state in a database: what this machine keeps, and may lose. */
export const localFolder = 'local';
/** Papers and workbooks that were made on demand: they can be made again, and no copy holds them. */
export const madeFolder = 'documents';
/** Copies of the live document in the second folder (`BACKUP_DIR`), beside the same folders as here. */
export const statesFolder = 'states';
/** What a channel learned and keeps by itself. */
export const learnedFiles: readonly string[] = ['zalo/private-chats.json'];

/** The file of a plan, by the year that it is of: `plan-2023.json`. */
export const planFile = /^plan-\d{4}\.json$/;
