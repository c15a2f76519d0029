import { useEffect, useState } from "react";
import { Button } from "./button";

/** Prints the page. Without scripts the browser's own menu does it, so the button is not there. */
export function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <div className="no-print">
      <Button type="button" icon="printer" onClick={() => window.print()}>
        {label}
      </Button>
    </div>
  );
}
