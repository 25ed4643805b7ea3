import { roundStates, type RoundState } from "@urbimetry/model";
import type { Membership } from "@urbimetry/store";
import { describe, expect, it } from "vitest";
import { policy, type Action, type Rule } from "./actions.ts";
import { decide, type Asker, type Target } from "./decide.ts";

const own = { hubId: "north", cityId: "havenstad", roundId: "north-2025" };
const point = { id: "EC_ICT_ICT_1C", kpiId: "EC_ICT_ICT_1C", section: "ict/ict-infrastructure" };
const person = (memberships: Membership[], more: Partial<Asker> = {}): Asker => ({
  personId: "ana",
  memberships,
  secondFactor: true,
  ...more,
});
const city = (role: "city-coordinator" | "contributor" | "approver" | "viewer", covers: string[] = []): Membership => ({
  scope: "city",
  cityId: own.cityId,
  personId: "ana",
  role,
  covers,
});
const hub = (role: "hub-manager" | "verifier" | "second-reviewer" | "viewer"): Membership => ({
  scope: "hub",
  hubId: own.hubId,
  personId: "ana",
  role,
  qualification: role === "verifier" ? "qualified" : null,
});

/** One asker for each role, with everything that its conditions could ask for. */
const askers: Record<string, Asker> = {
  public: { personId: null, memberships: [], secondFactor: false },
  person: person([]),
  secretariat: person([{ scope: "system", personId: "ana", role: "secretariat" }]),
  "hub-manager": person([hub("hub-manager")]),
  "hub-viewer": person([hub("viewer")]),
  verifier: person([hub("verifier")]),
  "second-reviewer": person([hub("second-reviewer")]),
  "city-coordinator": person([city("city-coordinator")]),
  contributor: person([city("contributor", ["ict/ict-infrastructure"])]),
  approver: person([city("approver")]),
  "city-viewer": person([city("viewer")]),
  guest: {
    personId: null,
    memberships: [],
    secondFactor: false,
    guest: { invitationId: "i1", cityId: own.cityId, roundId: own.roundId, covers: [point.id] },
  },
};
const actions = Object.keys(policy) as Action[];
const targetIn = (state: RoundState): Target => ({
  ...own,
  state,
  verifierId: "ana",
  dataPoints: [point],
  unlocked: [point.id],
  declaredNoConflict: true,
});
const rules = (action: Action) => policy[action] as readonly Rule[];
/** Roles that everybody, or everybody signed in, has. */
const broad = (role: string, asker: Asker) => role === "public" || (role === "person" && asker.personId !== null);

describe.each(Object.entries(askers))("%s", (role, asker) => {
  it.each(actions)("may do %s where the table says so, and nowhere else", (action) => {
    for (const state of roundStates) {
      const expected = rules(action).some(
        (rule) => (rule.role === role || broad(rule.role, asker)) && (rule.states?.includes(state) ?? true),
      );
      expect([state, decide(asker, action, targetIn(state)).allowed]).toEqual([state, expected]);
    }
  });

  it.each(actions)("may not do %s to another city of another hub", (action) => {
    for (const state of roundStates) {
      const other = { ...targetIn(state), hubId: "south", cityId: "bergen", roundId: "south-2025" };
      const expected = rules(action).some(
        (rule) =>
          (broad(rule.role, asker) || (rule.role === "secretariat" && role === "secretariat")) &&
          (rule.states?.includes(state) ?? true),
      );
      expect(decide(asker, action, other).allowed).toBe(expected);
    }
  });
});

describe("a person of a city", () => {
  it.each(["city-coordinator", "contributor", "approver", "viewer"] as const)(
    "who is its %s never verifies it, whatever else she is and declares",
    (role) => {
      const both = person([hub("verifier"), hub("second-reviewer"), city(role)]);
      for (const state of roundStates)
        for (const action of [
          "verification.begin",
          "verification.decide",
          "verification.return",
          "verification.close",
        ] as const)
          expect(decide(both, action, targetIn(state)).allowed).toBe(false);
    },
  );

  it("who contributes writes what she covers and nothing else", () => {
    const one = askers["contributor"] as Asker;
    const waste = { id: "EC_I_WA_1C", kpiId: "EC_I_WA_1C", section: "infrastructure/waste" };
    const target = { ...targetIn("collecting"), dataPoints: [point, waste] };
    expect(decide(one, "figures.write", target)).toEqual({ allowed: false, refusal: "covered" });
    expect(decide(person([city("contributor")]), "figures.write", target).allowed).toBe(true);
  });

  it("changes only what was returned", () => {
    const target = { ...targetIn("returned"), unlocked: [] };
    expect(decide(askers["city-coordinator"] as Asker, "figures.write", target)).toEqual({
      allowed: false,
      refusal: "unlocked",
    });
  });
});

describe("a verifier", () => {
  it.each([
    ["second-factor", { ...(askers["verifier"] as Asker), secondFactor: false }, {}],
    ["no-conflict", askers["verifier"] as Asker, { declaredNoConflict: false }],
    ["assigned-verifier", askers["verifier"] as Asker, { verifierId: "vera" }],
    ["qualified", person([{ ...hub("verifier"), qualification: "provisional" } as Membership]), {}],
  ])("is kept from closing a round by %s", (refusal, asker, missing) => {
    expect(decide(asker, "verification.close", { ...targetIn("in-verification"), ...missing })).toEqual({
      allowed: false,
      refusal,
    });
  });
});

describe("a key", () => {
  it("does what it was made for, within what its owner may do", () => {
    const key = { ...(askers["city-coordinator"] as Asker), keyScopes: ["figures.read", "hub.add"] };
    expect(decide(key, "figures.read", targetIn("collecting")).allowed).toBe(true);
    expect(decide(key, "figures.write", targetIn("collecting"))).toEqual({ allowed: false, refusal: "key-scope" });
    expect(decide(key, "hub.add").allowed).toBe(false);
  });
});

describe("somebody who is not signed in", () => {
  it("is asked to sign in", () => {
    expect(decide(askers["public"] as Asker, "city.read", own)).toEqual({ allowed: false, refusal: "sign-in" });
  });
});
