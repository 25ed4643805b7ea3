import type { RoundState } from "@urbimetry/model";

/** Who a person is to what she asks for. `contributor` stands for the part of the round that is hers. */
export type Role =
  | "public"
  | "person"
  | "secretariat"
  | "hub-manager"
  | "hub-viewer"
  | "verifier"
  | "second-reviewer"
  | "city-coordinator"
  | "contributor"
  | "approver"
  | "city-viewer"
  | "guest";

/** Conditions beside the role. */
export type Condition =
  /** Signed in with a second factor. */
  | "second-factor"
  /** No membership of the city, and a declaration that there is no conflict. */
  | "no-conflict"
  /** The round is hers to verify. */
  | "assigned-verifier"
  /** The data point is among those that she covers. */
  | "covered"
  /** Collecting, or named among what was returned. */
  | "unlocked"
  /** A qualified verifier: a provisional one verifies, and another closes. */
  | "qualified";

/** What an action asks for. */
export interface Rule {
  role: Role;
  /** States of the round in which it may be done; any when not given. */
  states?: readonly RoundState[];
  conditions?: readonly Condition[];
}

const writing: readonly RoundState[] = ["collecting", "returned"];
const cityReaders: readonly Rule[] = [
  { role: "city-coordinator" },
  { role: "contributor" },
  { role: "approver" },
  { role: "city-viewer" },
  { role: "hub-manager", conditions: ["second-factor"] },
  { role: "hub-viewer" },
  { role: "secretariat", conditions: ["second-factor"] },
];
const verifying: readonly Rule[] = [
  {
    role: "verifier",
    states: ["submitted", "in-verification", "returned", "verified"],
    conditions: ["second-factor", "no-conflict"],
  },
  { role: "second-reviewer", states: ["in-verification", "verified"], conditions: ["second-factor", "no-conflict"] },
];
const guest: Rule = { role: "guest", conditions: ["covered"] };
const managers: readonly Rule[] = [
  { role: "hub-manager", conditions: ["second-factor"] },
  { role: "secretariat", conditions: ["second-factor"] },
];

/**
 * The one table that decides what a person may do. What is not here may not be done.
 *
 * A route names its action, and may not be registered without one. Rules are alternatives: one that holds is enough.
 */
export const policy = {
  "published.read": [{ role: "public" }],
  "account.use": [{ role: "person" }],
  "invitation.accept": [{ role: "public" }],

  "hub.list": [{ role: "person" }],
  "hub.add": [{ role: "secretariat", conditions: ["second-factor"] }],
  "hub.change": managers,
  "hub.board": [...managers, { role: "hub-viewer" }],
  "hub.people": managers,
  "hub.webhooks": [{ role: "hub-manager", conditions: ["second-factor"] }],

  "round.add": [{ role: "hub-manager", conditions: ["second-factor"] }],
  "round.enrol": [{ role: "hub-manager", conditions: ["second-factor"] }],
  "round.remind": [{ role: "hub-manager", conditions: ["second-factor"] }],
  "round.assign-verifier": [
    {
      role: "hub-manager",
      states: ["collecting", "submitted", "in-verification", "returned"],
      conditions: ["second-factor"],
    },
  ],
  "round.publish": [{ role: "hub-manager", states: ["verified"], conditions: ["second-factor"] }],
  "round.correct": [{ role: "hub-manager", states: ["published"], conditions: ["second-factor"] }],

  "city.add": managers,
  "city.change": managers,
  "city.people": [{ role: "city-coordinator" }, ...managers],
  "city.audit": [{ role: "city-coordinator" }, ...managers],
  "city.read": cityReaders,

  "figures.read": [...cityReaders, ...verifying, guest],
  "figures.write": [
    { role: "city-coordinator", states: writing, conditions: ["unlocked"] },
    { role: "contributor", states: writing, conditions: ["covered", "unlocked"] },
    { ...guest, states: writing, conditions: ["covered", "unlocked"] },
  ],
  "figures.import": [
    { role: "city-coordinator", states: writing },
    { role: "contributor", states: writing },
  ],
  "figures.restore": [{ role: "city-coordinator", states: writing, conditions: ["unlocked"] }],
  "work.assign": [{ role: "city-coordinator", states: writing }],
  "evidence.read": [...cityReaders, ...verifying, guest],
  "evidence.write": [
    { role: "city-coordinator", states: writing },
    { role: "contributor", states: writing, conditions: ["covered"] },
    { ...guest, states: writing },
  ],
  "remarks.read": [...cityReaders, ...verifying, guest],
  "remarks.write": [
    { role: "city-coordinator" },
    { role: "contributor" },
    { role: "approver" },
    { role: "hub-manager", conditions: ["second-factor"] },
    ...verifying,
    guest,
  ],
  "findings.answer": [
    { role: "city-coordinator", states: writing, conditions: ["unlocked"] },
    { role: "contributor", states: writing, conditions: ["covered", "unlocked"] },
    { ...guest, states: writing, conditions: ["covered", "unlocked"] },
  ],
  "round.submit": [{ role: "city-coordinator", states: writing }],
  "round.approve": [{ role: "approver", states: ["submitted"] }],
  "round.review": [{ role: "hub-manager", states: ["submitted"], conditions: ["second-factor"] }],

  "verification.queue": [
    { role: "verifier", conditions: ["second-factor"] },
    { role: "second-reviewer", conditions: ["second-factor"] },
    ...managers,
  ],
  "verification.declare": [
    { role: "verifier", conditions: ["second-factor"] },
    { role: "second-reviewer", conditions: ["second-factor"] },
  ],
  "verification.read": [...verifying, ...managers],
  "verification.begin": [
    { role: "verifier", states: ["submitted"], conditions: ["second-factor", "no-conflict", "assigned-verifier"] },
  ],
  "verification.decide": [
    {
      role: "verifier",
      states: ["in-verification"],
      conditions: ["second-factor", "no-conflict", "assigned-verifier"],
    },
    { role: "second-reviewer", states: ["in-verification"], conditions: ["second-factor", "no-conflict"] },
  ],
  "verification.return": [
    {
      role: "verifier",
      states: ["in-verification"],
      conditions: ["second-factor", "no-conflict", "assigned-verifier"],
    },
  ],
  "verification.close": [
    {
      role: "verifier",
      states: ["in-verification"],
      conditions: ["second-factor", "no-conflict", "assigned-verifier", "qualified"],
    },
  ],
  "reports.read": [...cityReaders, ...verifying],

  "system.people": [{ role: "secretariat", conditions: ["second-factor"] }],
  "system.audit": [{ role: "secretariat", conditions: ["second-factor"] }],
  "system.outbox": [{ role: "secretariat", conditions: ["second-factor"] }],
} as const satisfies Record<string, readonly Rule[]>;

export type Action = keyof typeof policy;
