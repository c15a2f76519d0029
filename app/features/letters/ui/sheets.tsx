import type { Letters } from "../model";
import { Sheet } from "./sheet";

/** All letters of a batch, a sheet each. `qrLabel` says what the square is; `level` is that of a letter's heading. */
export function Sheets({ letters, qrLabel, level }: { letters: Letters; qrLabel: string; level: 1 | 2 }) {
  return (
    <div className="a4-pile">
      {letters.sheets.map((sheet) => (
        <Sheet key={sheet.personId} sheet={sheet} letters={letters} qrLabel={qrLabel} level={level} />
      ))}
    </div>
  );
}
