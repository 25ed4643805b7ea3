import { dataPointName, inLanguage } from "@urbimetry/pipeline";
import {
  listDueRounds,
  listDueWork,
  takeNotice,
  type Database,
  type DueRound,
  type DueWork,
  type Within,
} from "@urbimetry/store";
import { writeMail } from "../mail/write-mail.ts";
import type { Services } from "../services.ts";
import type { Job } from "./job.ts";

/** Days before and after a round's day on which its coordinators hear of it. */
const marks = [14, 7, 3, 1, 0, -1, -7, -14];
const workAhead = 3;

type Needs = Pick<Services, "database" | "workbench" | "now" | "newId" | "origin">;

/**
 * The mark that a day has reached: the same until the next one, so that a server that slept over one still tells.
 *
 * @example markOf(5) // => 7
 */
export function markOf(days: number): number | null {
  const reached = days >= 0 ? marks.filter((mark) => mark >= days) : marks.filter((mark) => mark < 0 && mark >= days);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** Reminds of what is due: coordinators of a round, and everybody of the figures she looks after. Each is told once. */
export const remind = (services: Needs): Job => ({
  name: "remind",
  everySeconds: 600,
  async run() {
    const { database, now } = services;
    const today = now().slice(0, 10);
    for (const due of await listDueRounds(database, { today, within: 14, since: 60 })) {
      const mark = markOf(due.days);
      if (mark === null) continue;
      const { cityId, roundId, personId, dueOn } = due;
      await once(database, `due/${cityId}/${roundId}/${personId}/${dueOn}/${mark}`, now(), (within) =>
        writeReminder(within, due, services),
      );
    }
    for (const work of await listDueWork(database, { today, within: workAhead })) {
      const { cityId, roundId, personId, dueOn } = work;
      await once(database, `work/${cityId}/${roundId}/${personId}/${dueOn}`, now(), (within) =>
        writeWorkReminder(within, work, services),
      );
    }
  },
});

/** Writes what has a name that nobody took before; both are kept, or neither. */
export async function once(
  database: Database,
  name: string,
  at: string,
  write: (within: Within) => Promise<void>,
): Promise<void> {
  await database.transaction().execute(async (within) => {
    if (await takeNotice(within, name, at)) await write(within);
  });
}

/** Reminds one coordinator of her city's round. */
export async function writeReminder(within: Within, due: DueRound, services: Omit<Needs, "database">): Promise<void> {
  const { personId, email: to, name, city, period, dueOn, days } = due;
  await writeMail(
    within,
    {
      kind: days < 0 ? "due-late" : "due",
      to,
      personId,
      values: (words) => ({
        name,
        city,
        period,
        date: words.date(dueOn),
        link: linkOf(services.origin, words.language, due),
        ...(days >= 0 && { days }),
      }),
    },
    services,
  );
}

async function writeWorkReminder(within: Within, work: DueWork, services: Needs): Promise<void> {
  const { personId, email: to, name, city, period, dueOn, dataPointIds } = work;
  await writeMail(
    within,
    {
      kind: "due-work",
      to,
      personId,
      values: (words) => ({
        name,
        city,
        period,
        count: dataPointIds.length,
        names: dataPointIds.map((id) => `- ${pointName(services, words.language, id)}`).join("\n"),
        date: words.date(dueOn),
        link: linkOf(services.origin, words.language, work),
      }),
    },
    services,
  );
}

function pointName({ workbench }: Needs, language: Parameters<typeof inLanguage>[1], id: string): string {
  const point = workbench.framework.dataPoints.find((one) => one.id === id);
  return point === undefined ? id : dataPointName(inLanguage(workbench, language), point.kpiId, point.component);
}

const linkOf = (origin: string, language: string, { cityId, roundId }: { cityId: string; roundId: string }) =>
  `${origin}/${language}/cities/${cityId}/rounds/${roundId}`;
