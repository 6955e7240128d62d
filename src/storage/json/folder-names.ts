/** What stands where in a state's folder. */
export const stateFile = 'state.json';
export const copiesFolder = 'copies';
export const archiveFolder = 'archive';
export const monthsFolder = 'months';
export const evidenceFolder = 'evidence';
