import type { LoaderFunctionArgs } from "react-router";
import { hostContext } from "../../../host/host-context.ts";

/** The city's page for machines: its address with `.json` or `.csv` behind. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const host = context.get(hostContext);
  const { cityId, period, language } = params;
  const format = new URL(request.url).pathname.endsWith(".csv") ? "csv" : "json";
  const path = `/api/v1/published/cities/${cityId}/${period}/data?format=${format}&language=${language}`;
  return host.api(new Request(new URL(path, host.origin)));
}
