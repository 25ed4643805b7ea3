import { forgetAnswers, forgetDeliveries, forgetEndedSessions, forgetMessages, forgetOldTries } from "@urbimetry/store";
import type { Services } from "../services.ts";
import type { Job } from "./job.ts";

const dayMs = 86_400_000;

/** Forgets what has had its time: answers of writes, sessions that ended, messages and calls that are done with. */
export const tidy = ({ database, now }: Pick<Services, "database" | "now">): Job => ({
  name: "tidy",
  everySeconds: 3600,
  async run() {
    const daysAgo = (days: number) => new Date(Date.parse(now()) - days * dayMs).toISOString();
    await forgetAnswers(database, daysAgo(2));
    await forgetOldTries(database, daysAgo(1));
    await forgetEndedSessions(database, daysAgo(1));
    await forgetDeliveries(database, daysAgo(30));
    await forgetMessages(database, daysAgo(90));
  },
});
