import type { RowOutcome } from "~/features/registry/model";

/** One adult of a file, with small numbers for codes. The first half of the dwellings is condominium 0, the rest 1. */
export type Line = {
  person: number;
  contract: number;
  dwelling: number;
  holder: boolean;
  name: number;
  floor: number | null;
};
export type Contract = { dwelling: number; holder: number; goesOn: boolean; members: Set<number>; gone: Set<number> };
/** The registry as the files should have left it; plain objects, no SQL, one row at a time. */
export type Model = {
  names: Map<number, number>;
  floors: Map<number, number>;
  contracts: Map<number, Contract>;
};
export type Missing = { person: number; contract: number };
export type Prediction = { outcomes: RowOutcome[]; missing: Missing[]; after: Model };

export const dwellings = 4;
export const condominiumOf = (dwelling: number) => (dwelling < dwellings / 2 ? 0 : 1);

export function emptyModel(): Model {
  return { names: new Map(), floors: new Map(), contracts: new Map() };
}

const copy = (model: Model): Model => ({
  names: new Map(model.names),
  floors: new Map(model.floors),
  contracts: new Map(
    [...model.contracts].map(([key, one]) => [key, { ...one, members: new Set(one.members), gone: new Set(one.gone) }]),
  ),
});

/** Who would be listed as missing: members of the condominiums in the file and old homes of people in it. */
export function missingOf(model: Model, lines: Line[]): Missing[] {
  const condominiums = new Set<number>();
  const known = new Set([...model.contracts.values()].map(({ dwelling }) => condominiumOf(dwelling)));
  for (const { dwelling, contract } of lines) {
    if (known.has(condominiumOf(dwelling))) condominiums.add(condominiumOf(dwelling));
    const held = model.contracts.get(contract);
    if (held) condominiums.add(condominiumOf(held.dwelling));
  }
  return [...model.contracts].flatMap(([contract, { dwelling, members }]) =>
    [...members]
      .filter((person) => condominiums.has(condominiumOf(dwelling)) || lines.some((line) => line.person === person))
      .filter((person) => !lines.some((line) => line.person === person && line.contract === contract))
      .map((person) => ({ person, contract })),
  );
}

function faulty(model: Model, lines: Line[], line: Line): boolean {
  const inContract = lines.filter(({ contract }) => contract === line.contract);
  const inDwelling = lines.filter(({ dwelling }) => dwelling === line.dwelling);
  const known = model.contracts.get(line.contract);
  const floors = new Set(inDwelling.map(({ floor }) => floor).filter((floor) => floor !== null));
  return (
    lines.filter(({ person }) => person === line.person).length > 1 ||
    (line.holder && inContract.filter(({ holder }) => holder).length > 1) ||
    inContract.some(({ dwelling }) => dwelling !== line.dwelling) ||
    (known !== undefined && known.dwelling !== line.dwelling) ||
    (inDwelling.some(({ contract }) => contract !== line.contract) && !known?.goesOn) ||
    floors.size > 1
  );
}

/** What an import of these lines with these ticks does, by the rules as a person would say them. */
export function predict(model: Model, lines: Line[], ticked: Missing[]): Prediction {
  const isTicked = (person: number, contract: number) =>
    ticked.some((one) => one.person === person && one.contract === contract);
  const missing = missingOf(model, lines);
  const sound = new Set(lines.filter((line) => !faulty(model, lines, line)));
  const holderOf = (contract: number) => [...sound].find((line) => line.contract === contract && line.holder);
  for (const line of sound) if (!model.contracts.has(line.contract) && !holderOf(line.contract)) sound.delete(line);

  const free = new Set(
    [...sound].filter(({ person }) => missing.every((one) => one.person !== person || isTicked(person, one.contract))),
  );
  const ends = (contract: number) => {
    const { members } = model.contracts.get(contract)!;
    const all =
      members.size > 0 &&
      [...members].every((person) =>
        missing.some((one) => one.person === person && one.contract === contract && isTicked(person, contract)),
      );
    return all && ![...free].some((line) => line.contract === contract);
  };
  const opens = (line: Line) => !model.contracts.get(line.contract)?.goesOn;
  const held = (line: Line) =>
    opens(line) &&
    [...model.contracts].some(
      ([contract, one]) =>
        contract !== line.contract && one.dwelling === line.dwelling && one.goesOn && !ends(contract),
    );
  const obeyed = [...free]
    .filter((line) => !held(line))
    .filter((line) => {
      const holder = holderOf(line.contract);
      return model.contracts.has(line.contract) || (holder !== undefined && free.has(holder));
    });

  const after = copy(model);
  for (const { person, contract } of missing.filter((one) => isTicked(one.person, one.contract))) {
    after.contracts.get(contract)!.members.delete(person);
    after.contracts.get(contract)!.gone.add(person);
    if (ends(contract)) after.contracts.get(contract)!.goesOn = false;
  }
  const outcomes = lines.map((line): RowOutcome => {
    if (!sound.has(line)) return "error";
    if (!obeyed.includes(line)) return "blocked";
    return write(after, model, line, obeyed);
  });
  return { outcomes, missing, after };
}

/** Writes one obeyed line, and says what it was. */
function write(after: Model, before: Model, line: Line, obeyed: Line[]): RowOutcome {
  const known = before.contracts.get(line.contract);
  const first = obeyed.find(({ contract }) => contract === line.contract) === line;
  const floor = obeyed.find((one) => one.dwelling === line.dwelling && one.floor !== null)?.floor ?? null;
  const oldFloor = before.floors.get(line.dwelling);
  const changed =
    (before.names.has(line.person) && before.names.get(line.person) !== line.name) ||
    (known && line.holder && known.holder !== line.person) ||
    known?.gone.has(line.person) ||
    (known && !known.goesOn && first) ||
    (first && oldFloor !== undefined && floor !== null && floor !== oldFloor);
  const made = !before.names.has(line.person) || !(known?.members.has(line.person) || known?.gone.has(line.person));

  after.names.set(line.person, line.name);
  after.floors.set(line.dwelling, floor ?? oldFloor ?? 0);
  const contract = after.contracts.get(line.contract) ?? {
    dwelling: line.dwelling,
    holder: -1,
    goesOn: true,
    members: new Set(),
    gone: new Set(),
  };
  contract.goesOn = true;
  contract.members.add(line.person);
  contract.gone.delete(line.person);
  if (line.holder) contract.holder = line.person;
  after.contracts.set(line.contract, contract);
  return made ? "new" : changed ? "changed" : "unchanged";
}
