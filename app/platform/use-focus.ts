import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * After going on inside the portal, focus goes where a full page load would begin: to the part the address names, else
 * to the main part. Without it keyboard and screen reader would be left on a link that is no longer there.
 */
export function useFocusAfterNavigation(): void {
  const { pathname, hash, key } = useLocation();
  const before = useRef<{ pathname: string; key: string } | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = { pathname, key };
    if (!last || last.key === key) return;
    const lost = document.activeElement === null || document.activeElement === document.body;
    const target = hash ? document.getElementById(hash.slice(1)) : null;
    if (!target && last.pathname === pathname && !lost) return;
    const place = target ?? document.getElementById("main");
    if (!place) return;
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }, [pathname, hash, key]);
}
