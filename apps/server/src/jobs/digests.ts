import { listDigestLines, type DigestLine } from "@urbimetry/store";
import { writeMail } from "../mail/write-mail.ts";
import type { Services } from "../services.ts";
import type { Job } from "./job.ts";
import { once } from "./reminders.ts";

const dayMs = 86_400_000;
/** Hour of UTC from which yesterday's digests are written. */
const fromHour = 4;

/** Tells everybody who wants it what others did yesterday in her cities; each day once, and nothing on a quiet one. */
export const digests = (services: Pick<Services, "database" | "now" | "newId" | "origin">): Job => ({
  name: "digests",
  everySeconds: 900,
  async run() {
    const { database, now, origin } = services;
    const at = now();
    if (Number(at.slice(11, 13)) < fromHour) return;
    const to = `${at.slice(0, 10)}T00:00:00.000Z`;
    const from = new Date(Date.parse(to) - dayMs).toISOString();
    const day = from.slice(0, 10);
    const byPerson = Map.groupBy(await listDigestLines(database, from, to), ({ personId }) => personId);
    for (const [personId, lines] of byPerson) {
      const [{ name, email } = { name: "", email: "" }] = lines;
      await once(database, `digest/${personId}/${day}`, at, (within) =>
        writeMail(
          within,
          {
            kind: "digest",
            to: email,
            personId,
            values: (words) => ({
              name,
              date: words.date(day),
              origin,
              lines: lines.map((line) => words.text("mail.digest.line", lineValues(line)).trimEnd()).join("\n"),
            }),
          },
          services,
        ),
      );
    }
  },
});

const lineValues = ({ city, period, figures, remarks, mentions, state }: DigestLine) => ({
  city,
  period,
  figures,
  remarks,
  mentions,
  // Choices of a message are single words.
  state: state === "in-verification" ? "verification" : (state ?? "none"),
});
