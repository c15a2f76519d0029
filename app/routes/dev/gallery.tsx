import { Link, useParams } from "@remix-run/react";
import { publicLoader } from "~/platform/door.server";
import { gallery } from "~/ui/gallery";

export const loader = publicLoader(async () => null);

/** Development only: every component with its examples; shells have a page each. */
export default function GalleryRoute() {
  const { component } = useParams();
  const shown = component ? gallery.filter((entry) => entry.component === component) : gallery;
  const whole = shown[0]?.examples.find((example) => example.whole);
  if (component && whole) return whole.render();
  return (
    <main className="wrap stack gap-6">
      <h1>Components</h1>
      {shown.map((entry) => (
        <section key={entry.component} className="stack gap-4" aria-labelledby={`g-${entry.component}`}>
          <h2 id={`g-${entry.component}`}>
            <Link to={`/dev/ui/${entry.component}`}>{entry.component}</Link>
          </h2>
          {entry.examples
            .filter((example) => !example.whole)
            .map((example) => (
              <div key={example.name}>{example.render()}</div>
            ))}
        </section>
      ))}
    </main>
  );
}
