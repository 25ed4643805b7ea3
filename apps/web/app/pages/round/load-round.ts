import type { LoaderFunctionArgs } from "react-router";
import type { ApiClient } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import { serverApi } from "../../api/server-api.ts";

/** City and round that a page's address names. */
export const roundKey = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  cityId: params["cityId"] ?? "",
  roundId: params["roundId"] ?? "",
});

/**
 * Loads what a page shows, from the API.
 *
 * @throws Response with the problem's status and code, for the page that stands in its place
 */
export async function fromApi<Answer>(
  args: LoaderFunctionArgs,
  load: (api: ApiClient) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await load(serverApi(args));
  } catch (error) {
    if (error instanceof ApiProblem)
      throw Response.json({ code: error.code }, { status: error.status, statusText: error.document.title });
    throw error;
  }
}
