import type { Round } from "@urbimetry/model";
import { speaking } from "@urbimetry/pipeline";
import { findHub, findPersons, putMessage, type BoardRow } from "@urbimetry/store";
import type { Services } from "../../services.ts";

/**
 * Puts a reminder for each coordinator into the outbox, in the hub's language.
 *
 * @param words of the hub's manager, after the first sentence; empty for none
 * @returns number of messages
 */
export async function putReminder(
  { database, workbench, origin, now, newId }: Services,
  round: Round,
  cities: readonly BoardRow[],
  words: string,
): Promise<number> {
  const hub = await findHub(database, round.hubId);
  const language = hub?.language ?? "en";
  const { translator } = speaking(workbench, language);
  const persons = new Map(
    (
      await findPersons(
        database,
        cities.flatMap(({ coordinators }) => coordinators),
      )
    ).map((one) => [one.personId, one]),
  );
  let count = 0;
  await database.transaction().execute(async (within) => {
    for (const { cityId, cityName, dueOn, coordinators } of cities)
      for (const personId of coordinators) {
        const person = persons.get(personId);
        if (person === undefined) continue;
        const values = { city: cityName, round: round.title, date: translator.date(dueOn), name: person.name };
        const address = `${origin}/${language}/cities/${cityId}/rounds/${round.roundId}`;
        const body = [translator.text("api.reminder.body", values), words, address].filter((part) => part !== "");
        const message = {
          messageId: newId(),
          to: person.email,
          personId,
          language,
          subject: translator.text("api.reminder.subject", values),
          body: body.join("\n\n"),
        };
        await putMessage(within, message, now());
        count += 1;
      }
  });
  return count;
}
