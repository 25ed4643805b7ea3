import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fillSandbox, sandboxHub, type FilledSandbox } from "@urbimetry/pipeline";
import { findHub } from "@urbimetry/store";
import type { Translator } from "@urbimetry/model";
import type { Services } from "../services.ts";
import { addSandboxAccount, type SandboxAccount } from "./sandbox-accounts.ts";

const filesFolder = fileURLToPath(new URL("../../../../data/cities/", import.meta.url));
const seed = 20_260_101;

/** A sandbox that was made now. */
export interface Sandbox extends FilledSandbox {
  accounts: SandboxAccount[];
}

const people = [
  { role: "secretariat", name: "Selma Secretariat", strong: true },
  { role: "hub-manager", name: "Hanna Hub", strong: true },
  { role: "verifier", name: "Vera Verifier", strong: true },
  { role: "city-coordinator", name: "Ana Coordinator", strong: false },
  { role: "contributor", name: "Carl Contributor", strong: false },
] as const;

/**
 * Makes a hub to try things out in: real cities with their published figures, invented ones marked SYNTHETIC, and an
 * account for each kind of work, whose passwords are told once.
 *
 * @returns null when there is a sandbox already
 */
export async function makeSandbox(services: Services): Promise<Sandbox | null> {
  const { database, workbench, now, newId } = services;
  if ((await findHub(database, sandboxHub)) !== null) return null;
  const ids = Object.fromEntries(people.map(({ role }) => [role, newId()])) as Record<
    (typeof people)[number]["role"],
    string
  >;
  const files = readdirSync(filesFolder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(filesFolder, name))) }));
  const at = now();
  const hands = { coordinator: ids["city-coordinator"], verifier: ids.verifier, manager: ids["hub-manager"] };
  const year = Number(at.slice(0, 4)) - 1;
  const filled = await fillSandbox(database, workbench, { files, year, seed, hands, at, newId });
  const hub = { scope: "hub" as const, hubId: sandboxHub, qualification: null };
  const city = { scope: "city" as const, cityId: filled.own.cityId };
  const memberships = {
    secretariat: { scope: "system" as const, role: "secretariat" as const },
    "hub-manager": { ...hub, role: "hub-manager" as const },
    verifier: { ...hub, role: "verifier" as const, qualification: "qualified" as const },
    "city-coordinator": { ...city, role: "city-coordinator" as const, covers: [] },
    contributor: { ...city, role: "contributor" as const, covers: [] },
  };
  const accounts: SandboxAccount[] = [];
  for (const person of people)
    accounts.push(
      await addSandboxAccount({ ...person, personId: ids[person.role] }, [memberships[person.role]], services),
    );
  return { ...filled, accounts };
}

/** What is told of a sandbox, once. */
export function sandboxLines({ real, synthetic, accounts }: Sandbox, words: Translator): string[] {
  return [
    words.text("server.sandbox.ready", { real, synthetic }),
    "",
    ...accounts.flatMap(({ role, email, password, secondFactor }) => [
      words.text("server.sandbox.account", { role: words.text(`role.${role}`), email, password }),
      ...(secondFactor === null
        ? []
        : [
            words.text("server.sandbox.second-factor", {
              key: secondFactor.key,
              codes: secondFactor.recoveryCodes.join(" "),
            }),
          ]),
      "",
    ]),
  ];
}
