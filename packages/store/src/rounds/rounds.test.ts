import { beforeAll, expect, it } from "vitest";
import { verifyAudit } from "../audit/audit-log.ts";
import { addCity, findCity, listCities, listCityChanges, mergeCities, renameCity } from "../cities/cities.ts";
import type { Within } from "../database/database.ts";
import { grantRole, listMembers, listMemberships, revokeRole } from "../members/members.ts";
import {
  addErrata,
  findRevision,
  freezeRevision,
  listErrata,
  listRevisions,
  revisionHash,
} from "../revisions/revisions.ts";
import { onEveryDatabase } from "../testing/databases.ts";
import { doing, key, makeRound } from "../testing/one-round.ts";
import { addDecisions, declareConflict, listConflictDeclarations, listDecisions } from "../verifying/decisions.ts";
import {
  addRemark,
  answerFinding,
  assignDataPoints,
  listAssignments,
  listFindingAnswers,
  listRemarks,
  resolveRemark,
} from "../verifying/remarks.ts";
import { changeCityRound, findCityRound, findRound, listCityRounds, listHubs, listRounds } from "./rounds.ts";

onEveryDatabase("a round", (database) => {
  const within = <Result>(work: (within: Within) => Promise<Result>) => database().transaction().execute(work);
  beforeAll(() => makeRound(database()));

  it("is found with its hub and its cities", async () => {
    expect((await listHubs(database())).map(({ name, blindSample }) => [name, blindSample])).toEqual([["North", 0.1]]);
    expect(await findRound(database(), key.roundId)).toMatchObject({ period: "2025", dueOn: "2026-06-30" });
    expect(await listRounds(database(), { hubId: "south" })).toEqual([]);
    expect(await listCityRounds(database(), { roundId: key.roundId })).toMatchObject([
      { state: "collecting", revision: 0 },
    ]);
  });

  it("changes its state only on the version that was seen", async () => {
    const submit = (version: number) =>
      within((transaction) =>
        changeCityRound(
          transaction,
          { ...key, version },
          { state: "submitted" },
          { ...doing, action: "round.submitted" },
        ),
      );
    expect(await submit(1)).toMatchObject({ state: "submitted", version: 2, stateSince: doing.at });
    expect(await submit(1)).toBe(null);
    expect(await findCityRound(database(), key)).toMatchObject({ state: "submitted", version: 2 });
  });

  it("freezes revisions whose hash can be recomputed from what was kept", async () => {
    const content = { figures: [{ value: 0.1 + 0.2, name: "Ḩ" }], none: null };
    const frozen = await within((transaction) =>
      freezeRevision(transaction, { ...key, kind: "submission", content }, doing),
    );
    expect(frozen.revision).toBe(1);
    await within((transaction) => freezeRevision(transaction, { ...key, kind: "publication", content }, doing));
    const found = await findRevision(database(), { ...key, revision: 1 });
    expect(found?.content).toEqual(content);
    expect(revisionHash(found?.content)).toBe(frozen.sha256);
    expect((await listRevisions(database(), key)).map(({ revision, kind }) => [revision, kind])).toEqual([
      [2, "publication"],
      [1, "submission"],
    ]);
    expect((await findCityRound(database(), key))?.revision).toBe(2);
  });

  it("keeps errata with old value, new value and reason", async () => {
    const erratum = {
      erratumId: "e1",
      revision: 2,
      figureId: "//population",
      before: { value: 1 },
      after: { value: 2 },
      reason: "The census was corrected.",
    };
    await within((transaction) => addErrata(transaction, key, [erratum], doing));
    expect(await listErrata(database(), key)).toEqual([{ ...erratum, recordedAt: doing.at, recordedBy: "ana" }]);
  });

  it("keeps every decision, the latest first", async () => {
    const decide = (decisionId: string, outcome: "queried" | "verified", at: string) =>
      within((transaction) =>
        addDecisions(
          transaction,
          key,
          [
            {
              dataPointId: "EC_ICT_ICT_1C",
              decisionId,
              revision: 1,
              step: "verifier",
              outcome,
              reasonCode: outcome === "queried" ? "wrong-year" : null,
              grounds: "Page 3 says 2023.",
            },
          ],
          { by: "vera", at },
        ),
      );
    await decide("d1", "queried", "2026-03-15T00:00:00.000Z");
    await decide("d2", "verified", "2026-03-16T00:00:00.000Z");
    expect((await listDecisions(database(), key)).map(({ decisionId }) => decisionId)).toEqual(["d2", "d1"]);
    expect(await listDecisions(database(), { ...key, revision: 2 })).toEqual([]);
  });

  it("asks for a reason where a data point is not verified", async () => {
    const bare = { dataPointId: "x", decisionId: "d3", revision: 1, step: "verifier", grounds: "" };
    const decision = { ...bare, outcome: "rejected" as const, reasonCode: null };
    await expect(within((transaction) => addDecisions(transaction, key, [decision], doing))).rejects.toThrow("check");
  });

  it("keeps remarks, answers, work given out and declarations", async () => {
    await within(async (transaction) => {
      await addRemark(
        transaction,
        { ...key, remarkId: "r1", dataPointId: null, text: "Hello @ben", mentions: ["ben"] },
        doing,
      );
      expect(await resolveRemark(transaction, { ...key, remarkId: "r1" }, doing)).toBe(true);
      expect(await resolveRemark(transaction, { ...key, remarkId: "r1" }, doing)).toBe(false);
      const finding = { dataPointId: "EC_ICT_ICT_1C", ruleId: "large-change" };
      await answerFinding(transaction, { ...key, ...finding, reason: "A new count." }, doing);
      await answerFinding(transaction, { ...key, ...finding, reason: "A new count, by the census." }, doing);
      await assignDataPoints(
        transaction,
        { ...key, dataPointIds: ["a", "b"], personId: "ben", dueOn: "2026-05-01" },
        doing,
      );
      await assignDataPoints(
        transaction,
        { ...key, dataPointIds: ["a"], personId: "ben", dueOn: null, remove: true },
        doing,
      );
      await declareConflict(transaction, { ...key, conflict: false, statement: "None." }, { ...doing, by: "vera" });
    });
    expect(await listRemarks(database(), key)).toMatchObject([
      { text: "Hello @ben", mentions: ["ben"], resolvedBy: "ana" },
    ]);
    expect(await listFindingAnswers(database(), key)).toMatchObject([{ reason: "A new count, by the census." }]);
    expect(await listAssignments(database(), key)).toEqual([
      { dataPointId: "b", personId: "ben", dueOn: "2026-05-01" },
    ]);
    expect(await listConflictDeclarations(database(), key)).toMatchObject([{ personId: "vera", conflict: false }]);
  });

  it("knows people by their roles", async () => {
    const contributor = {
      scope: "city" as const,
      cityId: key.cityId,
      personId: "ben",
      role: "contributor" as const,
      covers: ["ict/ict-infrastructure"],
    };
    const verifier = {
      scope: "hub" as const,
      hubId: "north",
      personId: "ben",
      role: "verifier" as const,
      qualification: "provisional" as const,
    };
    await within(async (transaction) => {
      await grantRole(transaction, contributor, doing);
      await grantRole(transaction, verifier, doing);
      await grantRole(transaction, { scope: "system", personId: "ben", role: "secretariat" }, doing);
      await grantRole(transaction, { ...verifier, qualification: "qualified" }, doing);
    });
    expect(await listMemberships(database(), "ben")).toEqual([
      { scope: "system", personId: "ben", role: "secretariat" },
      { ...verifier, qualification: "qualified" },
      contributor,
    ]);
    await within((transaction) => revokeRole(transaction, contributor, doing));
    expect(await listMembers(database(), { cityId: key.cityId })).toEqual([]);
    expect(await listMembers(database(), { hubId: "north" })).toHaveLength(1);
  });

  it("follows cities that are renamed and merged, under the ids they always had", async () => {
    const place = { hubId: "north", country: "Nowhere", iso3: null, latitude: 1, longitude: 2, synthetic: true };
    await within(async (transaction) => {
      await addCity(transaction, { cityId: "old-town", name: "Old Town", ...place }, doing);
      const rename = { cityId: key.cityId, name: "New Haven", changeId: "c1", happenedOn: "2026-01-01", note: null };
      expect(await renameCity(transaction, { ...rename, version: 1 }, doing)).toBe(true);
      expect(await renameCity(transaction, { ...rename, version: 1 }, doing)).toBe(false);
      const merger = {
        cityId: key.cityId,
        changeId: "c2",
        kind: "merged" as const,
        others: ["old-town"],
        note: "By law.",
      };
      await mergeCities(transaction, { ...merger, happenedOn: "2026-02-01" }, doing);
      await expect(mergeCities(transaction, { ...merger, happenedOn: "2026-02-01" }, doing)).rejects.toThrow("merger");
    });
    expect((await listCities(database(), { hubId: "north" })).map(({ name, endedOn }) => [name, endedOn])).toEqual([
      ["New Haven", null],
      ["Old Town", "2026-02-01"],
    ]);
    expect((await findCity(database(), "old-town"))?.latitude).toBe(1);
    expect((await listCityChanges(database(), key.cityId)).map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
      ["merged", "2026-02-01"],
      ["renamed", "2026-01-01"],
    ]);
  });

  it("leaves whole chains in the audit log", async () => {
    expect((await verifyAudit(database())).breaks).toEqual([]);
  });
});
