/** The row of a database that holds one agency. */
export const theAgency = 'agency';

/** The row of one of several agencies, or of those who look at all of them. */
export const rowOfAgency = (id: string): string => `agency/${id}`;

/** The agency that a row is of; null of the one row of a department alone. */
export const agencyOf = (row: string): string | null =>
  row.startsWith('agency/') ? row.slice('agency/'.length) : null;
