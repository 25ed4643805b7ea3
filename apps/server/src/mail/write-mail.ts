import type { Language, TextValues, Translator } from "@urbimetry/model";
import { listPreferences, putMessage, type Database, type Within } from "@urbimetry/store";
import type { Services } from "../services.ts";
import { speech } from "./speech.ts";

/** Kinds of messages; each has a subject and a body among the messages. */
export type MailKind = "invitation" | "guest-link" | "new-password" | "due" | "due-late" | "due-work" | "digest";

/** A message before it has its words. */
export interface Mail {
  kind: MailKind;
  to: string;
  /** Whose language it is written in, where it has an account. */
  personId: string | null;
  /** Language of somebody without an account, or who chose none. */
  language?: Language;
  /** What fills its places, in its language. */
  values: TextValues | ((words: Translator) => TextValues);
}

/** Writes a message and puts it in the outbox, within the transaction that gives the reason for it. */
export async function writeMail(
  within: Database | Within,
  mail: Mail,
  { now, newId, origin }: Pick<Services, "now" | "newId" | "origin">,
): Promise<void> {
  const { kind, to, personId } = mail;
  const language = (await chosenLanguage(within, personId)) ?? mail.language ?? "en";
  const words = speech(language);
  const values = typeof mail.values === "function" ? mail.values(words) : mail.values;
  const subject = words.text(`mail.${kind}.subject`, values);
  const body = `${words.text(`mail.${kind}.body`, values)}\n\n-- \n${words.text("mail.footer", { origin })}\n`;
  await putMessage(within, { messageId: newId(), to, personId, language, subject, body }, now());
}

async function chosenLanguage(within: Database | Within, personId: string | null): Promise<Language | undefined> {
  return personId === null ? undefined : (await listPreferences(within, [personId])).get(personId)?.language;
}
