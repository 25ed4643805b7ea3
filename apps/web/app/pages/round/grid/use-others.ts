import { useEffect } from "react";
import { browserApi } from "../../../api/client.ts";
import { roundPath } from "../answers/round-answer.ts";
import type { GridWork } from "./use-grid-work.ts";
import { useRound } from "../round-frame.tsx";

/** What is told about a round while one looks at it. */
interface RoundEvent {
  kind: "figures" | "remark" | "evidence" | "decision" | "state" | "presence";
  by: string;
  content: { dataPointId?: string | null; name?: string };
}

/** Somebody who was heard of is taken for gone after this time without a word. */
const goneAfter = 45_000;
const tellEvery = 20_000;

/** Keeps the page up to date with what others do, and tells them in which row one is. */
export function useOthers({ store, refresh }: GridWork, personId: string): void {
  const round = useRound();
  const path = roundPath(round.round);
  useEffect(() => {
    const others = new Map<string, { pointId: string; name: string; leaves: ReturnType<typeof setTimeout> }>();
    const show = () => {
      const byPoint = Map.groupBy(others.values(), ({ pointId }) => pointId);
      store.setOthers(new Map([...byPoint].map(([pointId, some]) => [pointId, some.map(({ name }) => name)])));
    };
    const forget = (by: string) => {
      clearTimeout(others.get(by)?.leaves);
      others.delete(by);
      show();
    };
    let refreshing: ReturnType<typeof setTimeout> | undefined;
    const take = ({ kind, by, content }: RoundEvent) => {
      if (by === personId) return;
      if (kind !== "presence") {
        clearTimeout(refreshing);
        refreshing = setTimeout(() => void refresh().catch(() => undefined), 300);
        return;
      }
      forget(by);
      if (content.dataPointId)
        others.set(by, {
          pointId: content.dataPointId,
          name: content.name ?? store.nameOf(by),
          leaves: setTimeout(() => forget(by), goneAfter),
        });
      show();
    };
    const source = new EventSource(`/api/v1${path}/events`);
    const onMessage = (event: MessageEvent<string>) => take(JSON.parse(event.data) as RoundEvent);
    source.addEventListener("message", onMessage);
    for (const kind of ["figures", "remark", "evidence", "decision", "state", "presence"])
      source.addEventListener(kind, onMessage as EventListener);

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
      for (const { leaves } of others.values()) clearTimeout(leaves);
    };
  }, [store, refresh, path, personId]);
}
