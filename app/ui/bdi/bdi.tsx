import type { ReactNode } from "react";

type BdiProps = { lang?: string; breaks?: boolean; children: ReactNode };

/** A code, phone number, amount or hour: always left to right, in any language around it. `breaks`: long as an address. */
export function Bdi({ lang, breaks, children }: BdiProps) {
  return (
    <bdi dir="ltr" lang={lang} className={breaks ? "breaks" : undefined}>
      {children}
    </bdi>
  );
}
