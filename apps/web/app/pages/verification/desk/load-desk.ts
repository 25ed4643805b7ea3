import type { LoaderFunctionArgs } from "react-router";
import type { ApiClient } from "../../../api/client.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { serverApi } from "../../../api/server-api.ts";
import type { GridAnswer } from "../../round/answers/grid-answer.ts";
import { roundPath, type RoundAnswer } from "../../round/answers/round-answer.ts";
import type { EvidenceList } from "../../round/grid/panel/evidence-panel.tsx";
import { fromApi, roundKey } from "../../round/load-round.ts";
import type { HubLine, QueueAnswer, VerificationLine } from "../verification-answers.ts";

/** Everything that the desk lays side by side. */
export interface DeskData {
  round: RoundAnswer;
  queue: QueueAnswer;
  grid: GridAnswer;
  evidence: EvidenceList;
  /** True when only what the city changed since the return is shown. */
  changed: boolean;
}

/** The desk, or, before the verifier has said that she has no part in the city, what she is asked about. */
export type DeskLoaded =
  | { declare: true; cityId: string; roundId: string; cityName: string }
  | { declare: false; desk: DeskData };

/** Loads a city's round for its verifier. */
export async function loadDesk(args: LoaderFunctionArgs): Promise<DeskLoaded> {
  const key = roundKey(args);
  const path = roundPath(key);
  const changed = new URL(args.request.url).searchParams.get("changed") === "true";
  try {
    return { declare: false, desk: await deskOf(serverApi(args)) };
  } catch (error) {
    if (error instanceof ApiProblem && error.code === "refused-no-conflict")
      return { declare: true, ...key, cityName: await fromApi(args, (api) => nameOf(api, key.cityId)) };
    return fromApi(args, () => Promise.reject(error));
  }

  async function deskOf(api: ApiClient): Promise<DeskData> {
    const [round, queue, grid, evidence] = await Promise.all([
      api.get<RoundAnswer>(path),
      api.get<QueueAnswer>(`${path}/queue?changed=${changed}`),
      api.get<GridAnswer>(`${path}/grid?language=${args.params["language"]}`),
      api.get<EvidenceList>(`${path}/evidence`),
    ]);
    return { round, queue, grid, evidence, changed };
  }
}

async function nameOf(api: ApiClient, cityId: string): Promise<string> {
  const { hubs } = await api.get<{ hubs: HubLine[] }>("/hubs");
  for (const { hubId } of hubs) {
    const { rounds } = await api.get<{ rounds: VerificationLine[] }>(`/hubs/${hubId}/verifications`);
    const found = rounds.find(({ city }) => city.cityId === cityId);
    if (found) return found.city.name;
  }
  return cityId;
}
