import { Go } from "../link/link";

const name = "Cortile";

/** The lit doorway: the product's mark, a drawing without words. */
export function Doorway() {
  return (
    <svg viewBox="0 0 32 36" aria-hidden="true" focusable="false">
      <path fill="#F2B84B" d="M1 35V16a15 15 0 0 1 30 0v19z" />
      <path fill="#083F4A" d="M5.5 35V16.5a10.5 10.5 0 0 1 21 0V35z" />
      <path fill="#FFD98A" d="M10.5 35V18a5.5 5.5 0 0 1 11 0v17z" />
      <path fill="#FFFEFB" d="M13.5 35V19a2.5 2.5 0 0 1 5 0v16z" />
    </svg>
  );
}

/** The lit doorway and the name; leads home. */
export function Brand({ to }: { to: string }) {
  return (
    <Go className="brand" to={to}>
      <Doorway />
      <span lang="it">{name}</span>
    </Go>
  );
}
