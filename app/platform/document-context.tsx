import { createContext, useContext } from "react";

/** What only the server knows while it writes a document. Never passed through a loader: the nonce must not be readable data. */
export type DocumentContext = {
  nonce: string;
  /** The submission that this page answers went wrong: its title says so. */
  failed: boolean;
  /** The texts of some namespaces as JSON that may stand inside a page. */
  texts: (namespaces: readonly string[]) => string;
};

const Context = createContext<DocumentContext | null>(null);

export const DocumentProvider = Context.Provider;

/** The document's context on the server; null in the browser. */
export function useDocument(): DocumentContext | null {
  return useContext(Context);
}
