import type { ReactNode } from "react";

/** A code, phone number, amount or hour: always left to right, in any language around it. */
export function Bdi({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <bdi dir="ltr" lang={lang}>
      {children}
    </bdi>
  );
}
