import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

/** Gives the request's number to everything that is rendered on the server; a browser hides it from scripts. */
export const NonceProvider = Nonce.Provider;

export const useNonce = (): string | undefined => useContext(Nonce);
