/** Does the work of one key piece by piece, in the order given; that of different keys at the same time. */
export function createTurns() {
  const tails = new Map<string, Promise<unknown>>();
  return <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const own = (tails.get(key) ?? Promise.resolve()).then(work);
    const tail = own.catch(() => {});
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return own;
  };
}
