import { describe, expect, it } from "vitest";
import { databaseProblem } from "./database-problem.ts";

const failure = (message: string, more: object) => Object.assign(new Error(message), more);

describe("a failure of the database", () => {
  it("that passes by itself says so", () => {
    const passing = [
      failure("terminating connection due to administrator command", { code: "57P01", severity: "FATAL" }),
      failure("the database system is starting up", { code: "57P03", severity: "FATAL" }),
      failure("connect ENOENT /var/lib/urbimetry/sockets/.s.PGSQL.5432", { code: "ENOENT", syscall: "connect" }),
      failure("Connection terminated unexpectedly", {}),
    ];
    for (const error of passing) expect(databaseProblem(error)).toMatchObject({ status: 503, code: "database-away" });
  });

  it("that the caller brought about is the caller's", () => {
    const error = failure("duplicate key", { code: "23505", severity: "ERROR" });
    expect(databaseProblem(error)).toMatchObject({ status: 409, code: "already-there" });
  });

  it.each([
    ["a file that is missing", failure("no such file", { code: "ENOENT", syscall: "open" })],
    ["a fault of ours", new TypeError("x is undefined")],
    ["nothing of an error", "text"],
  ])("is not %s", (_what, error) => {
    expect(databaseProblem(error)).toBeNull();
  });
});
