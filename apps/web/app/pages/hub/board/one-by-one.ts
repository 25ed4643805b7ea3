/** What became of something that was done for each of many. */
export interface DoneForEach<One> {
  done: One[];
  failed: { one: One; error: unknown }[];
}

/** Does something for each, one after the other; a failure keeps none of the others from being done. */
export async function oneByOne<One>(
  all: readonly One[],
  work: (one: One) => Promise<unknown>,
): Promise<DoneForEach<One>> {
  const result: DoneForEach<One> = { done: [], failed: [] };
  for (const one of all)
    try {
      await work(one);
      result.done.push(one);
    } catch (error) {
      result.failed.push({ one, error });
    }
  return result;
}
