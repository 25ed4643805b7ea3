import type { RoundState } from "@urbimetry/model";
import type { Membership } from "@urbimetry/store";
import { policy, type Action, type Condition, type Role, type Rule } from "./actions.ts";

/** Who asks. */
export interface Asker {
  /** Null for somebody who is not signed in. */
  personId: string | null;
  memberships: readonly Membership[];
  /** Signed in with a second factor in this session. */
  secondFactor: boolean;
  /** A guest's link: one city's round and the data points it was made for. */
  guest?: { invitationId: string; cityId: string; roundId: string; covers: readonly string[] };
  /** A key's scopes: actions it may be used for; all of its owner's when absent. */
  keyScopes?: readonly string[];
}

/** What it is about. Only what the action needs must be known. */
export interface Target {
  hubId?: string;
  cityId?: string;
  roundId?: string;
  state?: RoundState;
  verifierId?: string | null;
  /** Data points to be written, each with its KPI and section. */
  dataPoints?: readonly { id: string; kpiId: string; section: string }[];
  /** Data points that were returned and may be changed; only read in the state `returned`. */
  unlocked?: readonly string[];
  /** True when this person declared that there is no conflict. */
  declaredNoConflict?: boolean;
}

/** Why something may not be done, so that the page can say what would help. */
export type Refusal = "sign-in" | "no-role" | "wrong-state" | Condition | "key-scope";

export type Verdict = { allowed: true; role: Role } | { allowed: false; refusal: Refusal };

/** Decides by the policy's table, and by nothing else. */
export function decide(asker: Asker, action: Action, target: Target = {}): Verdict {
  if (asker.keyScopes !== undefined && !asker.keyScopes.includes(action))
    return { allowed: false, refusal: "key-scope" };
  const roles = rolesOf(asker, target);
  let refusal: Refusal = asker.personId === null && asker.guest === undefined ? "sign-in" : "no-role";
  for (const rule of policy[action] as readonly Rule[]) {
    if (!roles.has(rule.role)) continue;
    const missing = missingOf(rule, asker, target);
    if (missing === null) return { allowed: true, role: rule.role };
    refusal = missing;
  }
  return { allowed: false, refusal };
}

/** All that the asker is to the target. */
function rolesOf({ personId, memberships, guest }: Asker, target: Target): Set<Role> {
  const roles = new Set<Role>(["public"]);
  if (personId !== null) roles.add("person");
  if (guest !== undefined && guest.cityId === target.cityId && guest.roundId === target.roundId) roles.add("guest");
  for (const member of memberships) {
    if (member.scope === "system") roles.add("secretariat");
    else if (member.scope === "hub") {
      if (member.hubId !== target.hubId) continue;
      roles.add(member.role === "viewer" ? "hub-viewer" : member.role);
    } else if (member.cityId === target.cityId) roles.add(member.role === "viewer" ? "city-viewer" : member.role);
  }
  return roles;
}

function missingOf(rule: Rule, asker: Asker, target: Target): Refusal | null {
  if (rule.states !== undefined && (target.state === undefined || !rule.states.includes(target.state)))
    return "wrong-state";
  return rule.conditions?.find((condition) => !holds[condition](asker, target)) ?? null;
}

const isIn = (covers: readonly string[], { id, kpiId, section }: { id: string; kpiId: string; section: string }) =>
  covers.length === 0 || covers.includes(id) || covers.includes(kpiId) || covers.includes(section);

const holds: Record<Condition, (asker: Asker, target: Target) => boolean> = {
  "second-factor": ({ secondFactor }) => secondFactor,
  "no-conflict": ({ memberships }, { cityId, declaredNoConflict }) =>
    declaredNoConflict === true && !memberships.some((member) => member.scope === "city" && member.cityId === cityId),
  "assigned-verifier": ({ personId }, { verifierId }) => personId !== null && personId === verifierId,
  covered: ({ memberships, guest }, { cityId, dataPoints = [] }) => {
    const covers =
      guest !== undefined && guest.cityId === cityId
        ? [guest.covers]
        : memberships.flatMap((member) =>
            member.scope === "city" && member.role === "contributor" && member.cityId === cityId ? [member.covers] : [],
          );
    return dataPoints.every((point) => covers.some((some) => isIn(some, point)));
  },
  unlocked: (_asker, { state, dataPoints = [], unlocked = [] }) =>
    state !== "returned" || dataPoints.every(({ id }) => unlocked.includes(id)),
  qualified: ({ memberships }, { hubId }) =>
    memberships.some(
      (member) =>
        member.scope === "hub" &&
        member.hubId === hubId &&
        member.role === "verifier" &&
        member.qualification === "qualified",
    ),
};
