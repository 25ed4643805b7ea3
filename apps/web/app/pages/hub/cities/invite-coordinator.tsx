import { useState } from "react";
import { Sheet } from "../../../parts/sheet.tsx";
import { useSpeech } from "../../../words/speech.ts";
import { InviteForm } from "../people/invite-form.tsx";

/** Invites somebody to coordinate a city. */
export function InviteCoordinator({ cityId, cityName }: { cityId: string; cityName: string }) {
  const translator = useSpeech();
  const [open, setOpen] = useState(false);
  const title = translator.text("web.hub.invite.coordinator", { city: cityName });
  return (
    <>
      <button type="button" className="button" data-plain onClick={() => setOpen(true)}>
        {translator.text("web.hub.invite.title")}
        <span className="heard"> {title}</span>
      </button>
      {open && (
        <Sheet title={title} onClose={() => setOpen(false)}>
          <InviteForm
            path={`/cities/${encodeURIComponent(cityId)}/invitations`}
            roles={["city-coordinator", "approver", "viewer"]}
          />
        </Sheet>
      )}
    </>
  );
}
