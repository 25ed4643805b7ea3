import { useSpeech } from "../../../../words/speech.ts";
import { Loading } from "./loading.tsx";
import { useLoaded } from "./use-loaded.ts";

interface KpiGuidance {
  language: string;
  measures: string;
  example: string;
  mistakes: string[];
  verifier: string[];
}

/** What a KPI measures, a worked example, usual mistakes, and what a verifier looks for. */
export function GuidancePanel({ slug }: { slug: string }) {
  const translator = useSpeech();
  const { answer, error } = useLoaded<KpiGuidance>(`/framework/guidance/${slug}?language=${translator.language}`);
  if (answer === null) return <Loading error={error} />;
  return (
    <div className="stack" lang={answer.language}>
      {answer.language !== translator.language && (
        <p className="quiet" lang={translator.language}>
          {translator.text("web.guidance.in-english")}
        </p>
      )}
      <Part title={translator.text("web.guidance.measures")} text={answer.measures} />
      <Part title={translator.text("web.guidance.example")} text={answer.example} />
      <Points title={translator.text("web.guidance.mistakes")} points={answer.mistakes} />
      <Points title={translator.text("web.guidance.verifier")} points={answer.verifier} />
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
