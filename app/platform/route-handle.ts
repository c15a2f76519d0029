import type { TFunction } from "i18next";

/** What a route says about its page: the texts it needs beside the common ones, and its title. */
export type RouteHandle<Data = unknown> = {
  texts?: readonly ("home" | "me" | "notices" | "office" | "pages" | "signIn")[];
  title?: (
    t: TFunction<readonly ("common" | "home" | "me" | "notices" | "office" | "pages" | "signIn")[]>,
    data: Data,
  ) => string;
};
