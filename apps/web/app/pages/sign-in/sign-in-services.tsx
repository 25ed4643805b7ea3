import { askAccounts } from "../../api/accounts.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Notice } from "../../parts/field.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";

export interface SignInService {
  serviceId: string;
  name: string;
}

/** Services of organisations that one may sign in by; nothing where there are none. */
export function SignInServices({ services, to }: { services: readonly SignInService[]; to: string }) {
  const translator = useSpeech();
  const doing = useDoing();
  const go = (serviceId: string) =>
    void doing.run(async () => {
      const { url } = await askAccounts<{ url: string }>("/sign-in/social", {
        provider: serviceId,
        callbackURL: to,
        errorCallbackURL: `/${translator.language}/sign-in`,
        disableRedirect: true,
      });
      window.location.assign(url);
    });
  if (services.length === 0) return null;
  return (
    <div className="stack">
      {services.map(({ serviceId, name }) => (
        <button
          key={serviceId}
          type="button"
          className="button"
          data-quiet
          disabled={doing.busy}
          onClick={() => go(serviceId)}
        >
          {translator.text("web.sign-in.service", { name })}
        </button>
      ))}
      {doing.error !== null && <Notice kind="error">{accountWords(translator, doing.error)}</Notice>}
    </div>
  );
}
