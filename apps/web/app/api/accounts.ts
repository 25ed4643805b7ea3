import { NoAnswer } from "./problem.ts";

/** What the accounts refuse with: a code that never changes. */
export class AccountProblem extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number) {
    super(code);
    this.name = "AccountProblem";
    this.code = code;
    this.status = status;
  }
}

/**
 * Asks the accounts for something; with a body it is a write.
 *
 * @throws AccountProblem when it is refused, NoAnswer when nothing came back
 */
export async function askAccounts<Answer>(path: string, body?: object): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(
      `/api/auth${path}`,
      body === undefined
        ? undefined
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
    );
  } catch (cause) {
    throw new NoAnswer(cause);
  }
  const answer = (await response.json().catch(() => null)) as (Answer & { code?: string }) | null;
  if (!response.ok) throw new AccountProblem(answer?.code ?? `STATUS_${response.status}`, response.status);
  return answer as Answer;
}
