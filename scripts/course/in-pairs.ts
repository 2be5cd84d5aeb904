/** Two at a time: one program is built in this thread while another runs in its own. */
const PARALLEL = 2;

/** Does all, in order, and says after each how many are done. Begins no more once one has thrown. */
export async function inPairs<Job>(
  jobs: readonly Job[],
  work: (job: Job) => Promise<void>,
  onDone: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  let rest = jobs.values();
  const worker = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      try {
        await work(next.value);
      } catch (error) {
        rest = [].values();
        throw error;
      }
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}
