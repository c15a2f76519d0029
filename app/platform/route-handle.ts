import type { CustomTypeOptions, TFunction } from "i18next";

export type Namespace = keyof CustomTypeOptions["resources"];

/** What a route says about its page: the texts it needs beside the common ones, and its title. */
export type RouteHandle<Data = unknown> = {
  texts?: readonly Exclude<Namespace, "common">[];
  title?: (t: TFunction<readonly Namespace[]>, data: Data) => string;
};
