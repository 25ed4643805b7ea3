import type { ReactNode } from "react";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useSpeech } from "../../words/speech.ts";
import "./public.css";

/** What stands around pages that everybody may read: the frame, and beneath it who makes this and what it keeps. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const translator = useSpeech();
  return (
    <PageFrame>
      {children}
      <footer className="public-foot">
        <p>{translator.text("web.public.foot.what")}</p>
        <p>{translator.text("web.public.foot.privacy")}</p>
      </footer>
    </PageFrame>
  );
}
