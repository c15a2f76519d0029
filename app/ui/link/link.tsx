import { Link } from "@remix-run/react";
import type { AnchorHTMLAttributes } from "react";

export type GoProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "style"> & {
  /** A path of the portal, `#id` on this page, or `tel:`, `sms:`, `mailto:`, `https:`. */
  to: string;
  /** A file or a page outside the router (poster, calendar, QR): the browser loads it itself. */
  reload?: boolean;
};

const ownPage = /^(?![a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** A link to anywhere: pages of the portal are fetched ahead when somebody points at them. */
export function Go({ to, reload, ...rest }: GoProps) {
  if (reload || !ownPage.test(to)) return <a {...rest} href={to} />;
  return <Link {...rest} to={to} prefetch="intent" />;
}
