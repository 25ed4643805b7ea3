import { z } from "zod";
import { Language } from "../language.ts";
import { Period } from "../period.ts";

/** States of a city's round, in the order in which it goes through them; returned goes back to submitted. */
export const roundStates = ["collecting", "submitted", "in-verification", "returned", "verified", "published"] as const;
export type RoundState = (typeof roundStates)[number];

/** Who looks at a submission, in the order of a hub's chain. Every chain has a verifier. */
export const chainSteps = ["approver", "hub", "verifier", "second-reviewer"] as const;
export const ChainStep = z.enum(chainSteps);
export type ChainStep = z.infer<typeof ChainStep>;
export const Chain = z
  .array(ChainStep)
  .refine((steps) => steps.includes("verifier"), { message: "a chain requires the step verifier" })
  .refine(
    (steps) =>
      steps.every(
        (step, place) => chainSteps.indexOf(step) > chainSteps.indexOf(steps[place - 1] ?? step) || place === 0,
      ),
    {
      message: "a chain requires its steps in the order approver, hub, verifier, second-reviewer, each once",
    },
  );

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id requires small letters, digits and hyphens")
  .max(80);
const Moment = z.iso.datetime();
const Day = z.iso.date();

/** A national or regional body that runs rounds for its cities. */
export const Hub = z.strictObject({
  hubId: Id,
  name: z.string().min(1).max(200),
  language: Language,
  chain: Chain,
  /** Share of data points that a second reviewer sees without knowing the first decision, 0 to 1. */
  blindSample: z.number().min(0).max(1).default(0.1),
  createdAt: Moment,
  version: z.number().int(),
});
export type Hub = z.infer<typeof Hub>;

/** A reporting year that a hub opens for its cities. */
export const Round = z.strictObject({
  roundId: Id,
  hubId: Id,
  period: Period,
  title: z.string().min(1).max(200),
  frameworkVersion: z.string(),
  benchmarkSet: z.string(),
  chain: Chain,
  opensOn: Day,
  dueOn: Day,
  closedAt: Moment.nullable(),
  createdAt: Moment,
  version: z.number().int(),
});
export type Round = z.infer<typeof Round>;

/** A city as the platform keeps it. */
export const KeptCity = z.strictObject({
  cityId: Id,
  hubId: Id,
  name: z.string().min(1).max(200),
  country: z.string().min(1).max(100),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  synthetic: z.boolean(),
  createdAt: Moment,
  endedOn: Day.nullable(),
  version: z.number().int(),
});
export type KeptCity = z.infer<typeof KeptCity>;

/** One city in one round. */
export interface CityRound {
  cityId: string;
  roundId: string;
  state: RoundState;
  stateSince: string;
  dueOn: string;
  /** Last frozen revision, 0 before the first submission. */
  revision: number;
  stepsDone: ChainStep[];
  verifierId: string | null;
  version: number;
}
