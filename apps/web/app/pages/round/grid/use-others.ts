import { useEffect } from "react";
import { browserApi } from "../../../api/client.ts";
import { roundPath } from "../answers/round-answer.ts";
import { useRound } from "../round-frame.tsx";
import type { GridWork } from "./use-grid-work.ts";

interface Present {
  personId: string;
  dataPointId: string | null;
}

const kinds = ["figures", "remark", "evidence", "decision", "state"] as const;
const refreshAfter = 300;
const tellEvery = 20_000;

/** Keeps the page up to date with what others do, and tells them in which row one is. */
export function useOthers({ store, refresh }: GridWork, personId: string): void {
  const round = useRound();
  const path = roundPath(round.round);
  useEffect(() => {
    let refreshing: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource(`/api/v1${path}/events`);
    const onChange = (event: MessageEvent<string>) => {
      const { by } = JSON.parse(event.data) as { by: string };
      if (by === personId) return;
      clearTimeout(refreshing);
      refreshing = setTimeout(() => void refresh().catch(() => undefined), refreshAfter);
    };
    for (const kind of kinds) source.addEventListener(kind, onChange);
    source.addEventListener("presence", (event: MessageEvent<string>) => {
      const { present = [] } = JSON.parse(event.data) as { present?: Present[] };
      const elsewhere = present.filter((one) => one.personId !== personId && one.dataPointId !== null);
      const byPoint = Map.groupBy(elsewhere, ({ dataPointId }) => dataPointId ?? "");
      store.setOthers(
        new Map([...byPoint].map(([pointId, some]) => [pointId, some.map((one) => store.nameOf(one.personId))])),
      );
    });

    let told: string | null = null;
    const tell = (dataPointId: string | null) =>
      void browserApi.write("POST", `${path}/presence`, { dataPointId }).catch(() => undefined);
    const ending = store.listen(() => {
      const now = store.active()?.pointId ?? null;
      if (now === told) return;
      told = now;
      tell(now);
    });
    const repeat = setInterval(() => {
      if (told !== null && document.visibilityState === "visible") tell(told);
    }, tellEvery);
    return () => {
      source.close();
      ending();
      clearInterval(repeat);
      clearTimeout(refreshing);
    };
  }, [store, refresh, path, personId]);
}
