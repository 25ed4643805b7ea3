import { z } from "@hono/zod-openapi";
import { RequestProblem } from "../http/problem.ts";
import { route } from "../http/route.ts";
import { makeSandbox } from "./make-sandbox.ts";

/** `POST /system/sandbox`: makes the sandbox; its passwords are in this answer and nowhere else. */
export const sandboxRoute = route({
  method: "post",
  path: "/system/sandbox",
  summary: "Make a hub to try things out in",
  tag: "Sandbox",
  action: "hub.add",
  answer: z.object({
    hubId: z.string(),
    own: z.object({ cityId: z.string(), roundId: z.string() }),
    real: z.number().int(),
    synthetic: z.number().int(),
    accounts: z.array(
      z.object({
        role: z.string(),
        name: z.string(),
        email: z.string(),
        password: z.string(),
        secondFactor: z.object({ key: z.string(), recoveryCodes: z.array(z.string()) }).nullable(),
      }),
    ),
  }),
  status: 201,
  target: () => ({}),
  async handle({ context }, services) {
    const sandbox = await makeSandbox(services);
    if (sandbox === null) throw new RequestProblem(409, "sandbox-there", "the sandbox exists already");
    context.header("cache-control", "no-store");
    return sandbox;
  },
});
