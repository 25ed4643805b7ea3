import { describe, expect, it } from "vitest";
import { prepareInputs } from "../prepare-inputs.ts";
import { smallData, smallInputs } from "../testing/small-index.ts";
import type { DrawFrame, DrawTask } from "./draw-task.ts";
import { shareDraws } from "./share-draws.ts";

const task = (from: number, to: number): DrawTask => ({ kind: "intervals", from, to });

describe("shareDraws", () => {
  it("gives the same draws in this thread and in two others", async () => {
    const inputs = await smallInputs(smallData(60));
    const { plan } = prepareInputs(inputs);
    const { uncertainty } = inputs.recipe;
    if (plan === null || uncertainty === undefined) throw new RangeError("the small index has a plan");
    const frame: DrawFrame = { inputs, uncertainty, seed: 5, goalpostSets: {} };
    // 60 cities × 4 indicators × 9 000 draws are worth a thread.
    const [here, there] = [
      await shareDraws(plan, frame, task, { total: 9000, workers: 1 }),
      await shareDraws(plan, frame, task, { total: 9000, workers: 2 }),
    ];
    expect(there.draws?.ranks).toEqual(here.draws?.ranks);
    expect(there.draws?.scores).toEqual(here.draws?.scores);
    expect(there.draws?.options).toEqual(here.draws?.options);
  });
});
