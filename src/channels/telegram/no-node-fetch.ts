/**
 * Stands in the bundle where grammY asks for node-fetch, which createTransport replaces: code
 * that would be loaded at each start is left out.
 */
export default function noNodeFetch(): never {
  throw new Error('grammY is to be given the transport of this folder');
}
