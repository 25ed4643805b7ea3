import type { Logger } from "pino";

/** Work that comes again and again, beside requests. Several processes may do it at once: the database shares it out. */
export interface Job {
  name: string;
  everySeconds: number;
  run(): Promise<void>;
}

/**
 * Starts jobs; each waits for its own last run. A run that fails is logged, and the next one tries anew.
 *
 * @returns a function that ends them and waits for what is under way
 */
export function startJobs(jobs: readonly Job[], log: Logger): () => Promise<void> {
  const running = jobs.map((job) => repeat(job, log));
  return async () => {
    await Promise.all(running.map((stop) => stop()));
  };
}

function repeat({ name, everySeconds, run }: Job, log: Logger): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let now: Promise<void> = Promise.resolve();
  const once = async () => {
    try {
      await run();
    } catch (error) {
      if (!stopped) log.error({ error, job: name }, "a job failed");
    }
    if (!stopped) wait();
  };
  const wait = () => {
    timer = setTimeout(() => (now = once()), everySeconds * 1000);
    timer.unref();
  };
  // The first run comes soon, but after the server answers.
  timer = setTimeout(() => (now = once()), 500);
  timer.unref();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await now;
  };
}
