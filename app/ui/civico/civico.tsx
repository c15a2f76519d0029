import { Bdi } from "../bdi/bdi";

/** The house number plate: whose page this is. `label` is read before the number ("numero"). */
export function Civico({ number, label }: { number: string; label?: string }) {
  return (
    <span className="civico">
      <span>
        {label ? <span className="vh">{`${label} `}</span> : null}
        <Bdi>{number}</Bdi>
      </span>
    </span>
  );
}
