import { askAccounts } from "./accounts.ts";

/** True where the browser can keep and use passkeys. */
export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

/** Signs in with a passkey that the person chooses. */
export async function signInWithPasskey(): Promise<void> {
  const options = await askAccounts<PublicKeyCredentialRequestOptionsJSON>("/passkey/generate-authenticate-options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
  if (credential === null) return;
  await askAccounts("/passkey/verify-authentication", { response: credential.toJSON() as object });
}

/** Makes a passkey on this device and adds it to the account. */
export async function addPasskey(name: string): Promise<void> {
  const options = await askAccounts<PublicKeyCredentialCreationOptionsJSON>("/passkey/generate-register-options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
  if (credential === null) return;
  await askAccounts("/passkey/verify-registration", { response: credential.toJSON() as object, name });
}
