/** The row of a database that holds one agency. */
export const theAgency = 'agency';
