/** Two at a time: one program is built in this thread while another runs in its own. */
const PARALLEL = 2;

/** Does all, in order, and says after each how many are done. Stops at the first that throws. */
export async function inPairs<Job>(
  jobs: readonly Job[],
  work: (job: Job) => Promise<void>,
  onDone: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  const rest = jobs.values();
  const worker = async (): Promise<void> => {
    for (const job of rest) {
      await work(job);
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}
