type WindowsProps = {
  /** Households in all. */
  total: number;
  /** Households that took part. */
  lit: number;
  /** The same in words: "12 famiglie su 20 hanno letto". */
  label: string;
};

const most = 40;

function Row({ from, to, lit, width }: { from: number; to: number; lit: number; width: number }) {
  const places = Array.from({ length: width }, (_, index) => from + index);
  return (
    <span>
      {places.map((place) => (
        <i key={place} className={place >= to ? "none" : place < lit ? "on" : undefined} />
      ))}
    </span>
  );
}

/** Households as lit windows, always from the first, never flat by flat; above 40 a bar. Put the same words beside it. */
export function Windows({ total, lit, label }: WindowsProps) {
  const on = Math.max(0, Math.min(lit, total));
  if (total > most) {
    return (
      <svg className="gauge" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect width={Math.round((on / total) * 1000) / 10} height={4} />
      </svg>
    );
  }
  const rows = total > 20 ? 2 : 1;
  const width = Math.ceil(total / rows);
  return (
    <div className="wins" role="img" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <Row key={row} from={row * width} to={Math.min(total, (row + 1) * width)} lit={on} width={width} />
      ))}
    </div>
  );
}
