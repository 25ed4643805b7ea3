import { describe, expect, it } from "vitest";
import type { ApiClient } from "../../api/client.ts";
import type { AccountAnswer, HubAnswer } from "../hub/hub-answers.ts";
import { readFirstSteps } from "./read-first-steps.ts";

const answering = (answers: Record<string, object>): ApiClient => ({
  get: async <Answer>(path: string) => {
    const answer = answers[path];
    if (answer === undefined) throw new RangeError(`nothing was to be asked at ${path}`);
    return answer as Answer;
  },
  write: () => Promise.reject(new RangeError("nothing is written")),
  upload: () => Promise.reject(new RangeError("nothing is written")),
});
const account = (
  missing: AccountAnswer["secondFactor"]["missing"],
  ...roles: AccountAnswer["roles"]
): AccountAnswer => ({ personId: "p", name: "P", roles, secondFactor: { missing } });
const secretariat = { role: "secretariat", scope: "system", at: null, place: null } as const;
const manager = { role: "hub-manager", scope: "hub", at: "north", place: "North" } as const;
const hub: HubAnswer = {
  hubId: "north",
  name: "North",
  language: "en",
  chain: ["verifier"],
  blindSample: 0,
  version: 1,
};
const cities = "/hubs/north/cities?limit=1";

describe("the first steps of an installation", () => {
  it("begin with the second factor, and ask for nothing before it", async () => {
    const steps = await readFirstSteps(answering({}), account("set-up", secretariat), []);
    expect(steps).toMatchObject({ next: "second-factor", mustSignInAgain: false, mayAddHub: true });
  });

  it("go on with a hub, then the role to run it", async () => {
    expect((await readFirstSteps(answering({}), account(null, secretariat), [])).next).toBe("hub");
    expect((await readFirstSteps(answering({}), account(null, secretariat), [hub])).next).toBe("role");
  });

  it("then a city, then a round", async () => {
    const own = account(null, secretariat, manager);
    expect((await readFirstSteps(answering({ [cities]: { cities: [] } }), own, [hub])).next).toBe("city");
    const city = { cityId: "havenstad", name: "Havenstad" };
    const without = answering({ [cities]: { cities: [city] }, "/hubs/north/rounds": { rounds: [] } });
    expect((await readFirstSteps(without, own, [hub])).next).toBe("round");
  });

  it("are done when a round is open", async () => {
    const city = { cityId: "havenstad", name: "Havenstad" };
    const rounds = { rounds: [{ roundId: "north-2025" }] };
    const api = answering({ [cities]: { cities: [city] }, "/hubs/north/rounds": rounds });
    const steps = await readFirstSteps(api, account(null, secretariat, manager), [hub]);
    expect(steps).toMatchObject({ next: null, city, roundId: "north-2025", coordinates: false });
  });
});
