/** What names the agency in the page's address, where one bot serves several. */
const name = 'co-quan';

/** The address of something of the bot: that of the agency whose page this is. */
export function addressOf(path) {
  const agency = new URLSearchParams(location.search).get(name);
  if (agency === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ [name]: agency })}`;
}

/** The page of an agency. */
export const pageOf = (agency) => `/?${new URLSearchParams({ [name]: agency })}`;
