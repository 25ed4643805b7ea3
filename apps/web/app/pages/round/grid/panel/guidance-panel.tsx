import { useSpeech } from "../../../../words/speech.ts";
import { Loading } from "./loading.tsx";
import { useLoaded } from "./use-loaded.ts";

interface KpiGuidance {
  definition?: string;
  evidence?: string[];
  dataSources?: string[];
  guidance?: { measures: string; example: string; mistakes: string[]; verifier: string[] } | null;
}

/** What a KPI measures, a worked example, usual mistakes, and what a verifier looks for. */
export function GuidancePanel({ kpiId }: { kpiId: string }) {
  const translator = useSpeech();
  const { answer, error } = useLoaded<KpiGuidance>(`/kpis/${kpiId}?language=${translator.language}`);
  if (answer === null) return <Loading error={error} />;
  const { definition, guidance, evidence = [] } = answer;
  return (
    <div className="stack">
      {definition && <p>{definition}</p>}
      {guidance && (
        <>
          <Part title={translator.text("web.guidance.measures")} text={guidance.measures} />
          <Part title={translator.text("web.guidance.example")} text={guidance.example} />
          <Points title={translator.text("web.guidance.mistakes")} points={guidance.mistakes} />
          <Points title={translator.text("web.guidance.verifier")} points={guidance.verifier} />
        </>
      )}
      <Points title={translator.text("web.guidance.evidence")} points={evidence} />
    </div>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <p>{text}</p>
    </section>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
