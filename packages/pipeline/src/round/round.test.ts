import { answerFinding, findRevision, findRoundOfCity, listErrata, revisionHash, verifyAudit } from "@urbimetry/store";
import type { Within } from "@urbimetry/store";
import { beforeAll, expect, it } from "vitest";
import { onEveryDatabase } from "../../../store/src/testing/databases.ts";
import { openWorkbench } from "../workbench.ts";
import { assessRound } from "./assess/assess-round.ts";
import { findingPoint } from "./assess/finding-point.ts";
import { changedRows, previewRows } from "./grid/changed-rows.ts";
import { copyForwardChanges, copyForwardLines } from "./grid/copy-forward.ts";
import { restoreChanges, restoreLines } from "./grid/restore.ts";
import { roundGrid } from "./grid/round-grid.ts";
import { saveRound } from "./grid/save-round.ts";
import { approveRound, returnRound } from "./steps/pass-round-on.ts";
import { correctPublished, publishRound } from "./steps/publish-round.ts";
import { submitRound } from "./steps/submit-round.ts";
import { beginVerification, closeVerification, decidePoints, undecidedPoints } from "./steps/verify-round.ts";
import { havenstad, makeHavenstad, round2024, round2025 as key } from "./testing/havenstad.ts";
import { readFrozen, verificationOf } from "./verify/report-round.ts";
import { riskQueue } from "./verify/risk-queue.ts";
import { readVerification } from "./verify/verification-record.ts";

const workbench = openWorkbench();
const internet = "EC_ICT_ICT_1C";
const households = `${internet}//householdsWithInternet`;

onEveryDatabase("a round from its first figure to an erratum", (database) => {
  let count = 0;
  const doing = (by: string) => ({
    by,
    at: `2026-03-14T09:26:${String((count += 1) % 60).padStart(2, "0")}.000Z`,
    newId: () => `id-${(count += 1)}`,
  });
  const within = <Result>(work: (within: Within) => Promise<Result>) => database().transaction().execute(work);
  const version = async () => (await findRoundOfCity(database(), key))?.cityRound.version ?? 0;
  const reading = async () => {
    const found = await assessRound(database(), workbench, key);
    if (found === null) throw new Error("the round is not there");
    return found;
  };
  const record = async () => readVerification(database(), workbench, await reading());
  const step = async (
    work: (transaction: Within, on: { cityId: string; roundId: string; version: number }) => Promise<unknown>,
  ) => {
    const on = { ...key, version: await version() };
    return within((transaction) => work(transaction, on));
  };
  const save = (changes: ReturnType<typeof havenstad>, by = "ana") =>
    within((transaction) => saveRound(transaction, workbench, key, { changes, cause: "edit" }, doing(by)));

  beforeAll(() => makeHavenstad(database(), ["approver", "verifier", "second-reviewer"], 0.05));

  it("shows last year beside an empty round", async () => {
    const grid = await roundGrid(database(), workbench, await reading());
    expect(grid.rows).toHaveLength(112);
    expect(grid.previousPeriod).toBe("2024");
    const row = grid.rows.find(({ result }) => result.dataPointId === internet);
    expect(row?.state).toEqual({
      reporting: "empty",
      verification: null,
      changedSinceRevision: false,
      locked: false,
    });
    expect(row?.result.previous?.value).toBeGreaterThan(0);
    expect(row?.figureIds).toContain(households);
  });

  it("copies forward only into empty cells, and shows what it would bring", async () => {
    const lines = await copyForwardLines(database(), key, round2024.roundId, "details");
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.every(({ earlier }) => earlier.value === null && earlier.evidence === null)).toBe(true);
    expect(copyForwardChanges(lines, [households])).toHaveLength(1);
  });

  it("says while typing what a figure comes to, and writes nothing", async () => {
    const content = havenstad(2025).find(({ figureId }) => figureId === households)?.content ?? null;
    const profile = havenstad(2025).find(({ figureId }) => figureId === "//households")?.content ?? null;
    const rows = await previewRows(database(), workbench, await reading(), [
      { figureId: households, content },
      { figureId: "//households", content: profile },
    ]);
    expect(rows.results.find(({ dataPointId }) => dataPointId === internet)?.value).toBeCloseTo(
      (136_900 / 142_300) * 100,
      9,
    ); // data/synthetic/havenstad-2025.json: households with internet ÷ households
    expect((await reading()).figures.size).toBe(0);
  });

  it("answers a save with what it changed, and keeps up with saves of others", async () => {
    const before = await reading();
    await save(havenstad(2025));
    const after = await reading();
    expect(after.figures.size).toBe(havenstad(2025).length);
    const own = { figureId: households, baseVersion: 1, content: { ...contentOf(households), value: 130_000 } };
    await save([own]);
    const again = await reading();
    const rows = await changedRows(database(), workbench, { before: after, after: again }, [households]);
    expect(rows.results.map(({ dataPointId }) => dataPointId)).toContain(internet);
    expect(rows.results.length).toBeLessThan(10);
    expect(before.position).toBeLessThan(again.position);
    // What was kept and brought up to date is what reading all anew gives.
    const fresh = await assessFresh();
    expect(again.assessment).toEqual(fresh);
  });

  const contentOf = (figureId: string) => {
    const content = havenstad(2025).find((change) => change.figureId === figureId)?.content;
    if (!content) throw new Error(`Havenstad has no ${figureId}`);
    return content;
  };
  const assessFresh = async () => {
    const { readAssessed } = await import("./assess/assessed-round.ts");
    const { record: own, peers } = await reading();
    return within(async (transaction) => (await readAssessed(transaction, workbench, own, peers)).assessment);
  };

  it("goes back to an earlier figure", async () => {
    const lines = await restoreLines(database(), key, { figureId: households, version: 1 });
    expect(lines).toMatchObject([{ figureId: households, now: { value: 130_000 } }]);
    await save(restoreChanges(lines ?? []));
    expect((await reading()).figures.get(households)).toMatchObject({ version: 3, value: contentOf(households).value });
  });

  it("is not handed in with errors, nor with warnings that nobody answered", async () => {
    const broken = { ...contentOf(households), value: -5 };
    await save([{ figureId: households, baseVersion: 3, content: broken }]);
    expect(await step((transaction, on) => submitRound(transaction, workbench, on, doing("ana")))).toMatchObject({
      outcome: "refused",
      code: "errors-stand",
      at: [internet],
    });
    await save([{ figureId: households, baseVersion: 4, content: contentOf(households) }]);
    await within(async (transaction) => {
      const { assessment } = await reading();
      for (const finding of assessment.findings.filter(({ severity }) => severity === "warning"))
        await answerFinding(
          transaction,
          {
            ...key,
            dataPointId: findingPoint(workbench.framework, finding),
            ruleId: finding.rule,
            reason: "It is so: the census says it.",
          },
          doing("ana"),
        );
    });
    expect(await step((transaction, on) => submitRound(transaction, workbench, on, doing("ana")))).toMatchObject({
      outcome: "done",
      cityRound: { state: "submitted", revision: 1 },
    });
    expect(await save([{ figureId: households, baseVersion: 5, content: null }])).toMatchObject({
      outcome: "refused",
      code: "step-not-possible",
    });
  });

  it("waits for the approver before a verifier sees it", async () => {
    expect(await step((transaction, on) => beginVerification(transaction, on, doing("vera")))).toMatchObject({
      code: "steps-missing",
      at: ["approver"],
    });
    expect(await step((transaction, on) => approveRound(transaction, on, "approver", doing("otto")))).toMatchObject({
      outcome: "done",
    });
    expect(await step((transaction, on) => beginVerification(transaction, on, doing("vera")))).toMatchObject({
      cityRound: { state: "in-verification" },
    });
  });

  it("gives back only what was named, and what was said of the rest goes on counting", async () => {
    const all = riskQueue(workbench.framework, await reading(), await record(), { step: "verifier" });
    expect(all.length).toBeGreaterThan(80);
    expect(all[0]?.risk).toBeGreaterThanOrEqual(all.at(-1)?.risk ?? 0);
    const decisions = all
      .filter(({ dataPointId }) => dataPointId !== internet)
      .map(({ dataPointId }) => ({ dataPointId, outcome: "verified" as const, reasonCode: null, grounds: "Seen." }));
    await within((transaction) =>
      decidePoints(transaction, workbench, key, { step: "verifier", decisions }, doing("vera")),
    );
    const points = [{ dataPointId: internet, reasonCode: "wrong-year", grounds: "Page 3 is of 2023." }];
    const returned = await step((transaction, on) =>
      returnRound(transaction, workbench, on, { step: "verifier", points }, doing("vera")),
    );
    expect(returned).toMatchObject({ cityRound: { state: "returned" } });
    const grid = await roundGrid(database(), workbench, await reading());
    expect(grid.rows.filter(({ state }) => !state.locked).map(({ result }) => result.dataPointId)).toEqual([internet]);
    const population = { ...contentOf("//population"), value: 1 };
    expect(await save([{ figureId: "//population", baseVersion: 1, content: population }])).toMatchObject({
      outcome: "refused",
      at: ["profile"],
    });
    await save([{ figureId: households, baseVersion: 5, content: { ...contentOf(households), value: 137_000 } }]);
    expect(await step((transaction, on) => submitRound(transaction, workbench, on, doing("ana")))).toMatchObject({
      cityRound: { state: "submitted", revision: 2, stepsDone: [] },
    });
    await step((transaction, on) => approveRound(transaction, on, "approver", doing("otto")));
    await step((transaction, on) => beginVerification(transaction, on, doing("vera")));
    const changed = riskQueue(workbench.framework, await reading(), await record(), {
      step: "verifier",
      changed: true,
    });
    expect(changed.map(({ dataPointId }) => dataPointId)).toEqual([internet]);
  });

  it("is closed when all is decided, the sample was seen blind, and the two agree", async () => {
    const close = () => step((transaction, on) => closeVerification(transaction, workbench, on, doing("vera")));
    expect(await close()).toMatchObject({ code: "points-undecided" });
    const decide = (by: string, who: "verifier" | "second-reviewer", id: string, outcome: "verified" | "rejected") =>
      within((transaction) =>
        decidePoints(
          transaction,
          workbench,
          key,
          {
            step: who,
            decisions: [
              { dataPointId: id, outcome, reasonCode: outcome === "verified" ? null : "implausible", grounds: "Seen." },
            ],
          },
          doing(by),
        ),
      );
    await decide("vera", "verifier", internet, "verified");
    const { sample } = await record();
    expect(sample.size).toBeGreaterThan(2);
    expect(undecidedPoints(await reading(), await record()).sort()).toEqual([...sample].sort());
    const blind = riskQueue(workbench.framework, await reading(), await record(), { step: "second-reviewer" });
    expect(new Set(blind.map(({ dataPointId }) => dataPointId))).toEqual(sample);
    expect(blind.every(({ state }) => state.verification === null)).toBe(true);
    const [first = "", ...others] = [...sample];
    const outside = workbench.framework.dataPoints.find(({ id }) => !sample.has(id))?.id ?? "";
    expect(await decide("sven", "second-reviewer", outside, "verified")).toMatchObject({ code: "not-in-sample" });
    for (const id of others) await decide("sven", "second-reviewer", id, "verified");
    await decide("sven", "second-reviewer", first, "rejected");
    expect(await close()).toMatchObject({ code: "reviewers-differ", at: [first] });
    await decide("vera", "verifier", first, "rejected");
    expect(await close()).toMatchObject({ cityRound: { state: "verified" } });
  });

  it("is published as it was verified, with a hash that can be recomputed", async () => {
    expect(await step((transaction, on) => publishRound(transaction, workbench, on, doing("hanna")))).toMatchObject({
      cityRound: { state: "published", revision: 3 },
    });
    const frozen = await readFrozen(database(), workbench, (await reading()).record);
    const [refused = ""] = frozen?.content.refused ?? [];
    expect(frozen?.assessment.values.find(({ dataPointId }) => dataPointId === refused)?.status).toBe("not-verified");
    const kept = await findRevision(database(), key);
    expect(revisionHash(kept?.content)).toBe(kept?.sha256);
    const verification = verificationOf([...(await record()).verifier.values()], new Map([["vera", "Vera Lind"]]));
    expect(verification).toMatchObject({ verifier: "Vera Lind", date: "2026-03-14" });
  });

  it("is corrected with old value, new value and reason, and what was published stays", async () => {
    const corrections = [
      {
        figureId: households,
        baseVersion: 6,
        content: { ...contentOf(households), value: 136_500 },
        reason: "A district was counted twice.",
      },
    ];
    expect(
      await step((transaction, on) => correctPublished(transaction, workbench, on, corrections, doing("hanna"))),
    ).toMatchObject({ cityRound: { state: "published", revision: 4 } });
    expect(await listErrata(database(), key)).toMatchObject([
      { before: { value: 137_000 }, after: { value: 136_500 }, reason: "A district was counted twice.", revision: 4 },
    ]);
    const first = await findRevision<{ values: Record<string, number> }>(database(), { ...key, revision: 3 });
    const last = await findRevision<{ values: Record<string, number> }>(database(), { ...key, revision: 4 });
    expect(first?.content.values[internet]).not.toBe(last?.content.values[internet]);
    expect((await verifyAudit(database())).breaks).toEqual([]);
  });
});
