import { useEffect, useId, useRef, type ReactNode } from "react";
import { useSpeech } from "../words/speech.ts";

/** A sheet over the page: the browser's own dialog, which keeps the focus and closes with Esc. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const translator = useSpeech();
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  return (
    <dialog className="sheet" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <div className="stack">
        <div className="row">
          <h2 id={id}>{title}</h2>
          <button type="button" className="button sheet-close" data-quiet onClick={() => dialog.current?.close()}>
            {translator.text("web.sheet.close")}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
