import type { Evidence } from "@urbimetry/model";
import { useSpeech } from "../../../words/speech.ts";

/** A page of evidence as it looks. Files are shown in the browser's own viewer, and never run. */
export function EvidencePreview({ path, evidence, page }: { path: string; evidence: Evidence; page: number | null }) {
  const translator = useSpeech();
  const { evidenceId, kind, name, mediaType, address } = evidence;
  if (kind === "link" && address !== null)
    return (
      <a href={address} rel="noreferrer noopener" target="_blank" dir="ltr">
        {address}
      </a>
    );
  const file = `/api/v1${path}/evidence/${evidenceId}/file`;
  return (
    <figure className="preview">
      {mediaType === "application/pdf" && (
        // Viewers of PDF do not work in a sandbox; the file itself is served in one.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe title={name} src={`${file}?show=true${page === null ? "" : `#page=${page}`}`} />
      )}
      {mediaType?.startsWith("image/") && mediaType !== "image/svg+xml" && <img src={`${file}?show=true`} alt={name} />}
      <figcaption>
        <a href={file} download={name}>
          {translator.text("web.evidence.save")}
        </a>
      </figcaption>
    </figure>
  );
}
