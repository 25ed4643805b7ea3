import { SourceError } from "@urbimetry/model";
import { forgetSecrets, readSetting, recordSystem, saveSetting, type Database } from "@urbimetry/store";
import type { Seal } from "../auth/installation-key.ts";

const name = "secret.fingerprint";

/**
 * Compares the secret with the one that the database was filled under: another cannot open what was sealed, and no session
 * or authenticator would work.
 *
 * @param accept goes on with the new one, and forgets what only the old one could read
 * @throws SourceError `secret-changed`
 */
export async function checkSecret(
  database: Database,
  { fingerprint }: Pick<Seal, "fingerprint">,
  { at, accept }: { at: string; accept: boolean },
): Promise<void> {
  const known = await readSetting(database, name);
  if (known === fingerprint) return;
  if (known !== null && !accept)
    throw new SourceError("secret-changed", "server: the secret is another one than the database was filled under");
  await database.transaction().execute(async (within) => {
    if (known !== null) {
      await forgetSecrets(within, at);
      await recordSystem(within, { by: "system", at }, "secret.changed", "installation", null);
    }
    await saveSetting(within, name, fingerprint, at);
  });
}
