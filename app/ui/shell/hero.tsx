import type { ReactNode } from "react";
import { Civico } from "../civico/civico";
import { Facade } from "../facade/facade";
import type { FacadeProps } from "../facade/facade";

export type HomeHero = {
  title: ReactNode;
  /** Number on the plate; `numberLabel` is read before it. */
  number: string;
  numberLabel?: string;
  address: ReactNode;
  facade: FacadeProps;
  /** What the lights say: "Finestre accese: 14 case su 20 partecipano." */
  lights?: ReactNode;
};

/** What the façade's lights mean, in words. */
export function Lights({ children }: { children: ReactNode }) {
  return (
    <p className="lit">
      <span className="win" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

/** The greeting and the house. */
export function Greeting({ title, number, numberLabel, address, facade, lights }: HomeHero) {
  return (
    <>
      <div className="hero-say">
        <h1>{title}</h1>
        <p className="hero-at">
          <Civico number={number} label={numberLabel} />
          <span>{address}</span>
        </p>
        {lights ? (
          <div className="desk-only">
            <Lights>{lights}</Lights>
          </div>
        ) : null}
      </div>
      <Facade {...facade} />
    </>
  );
}
