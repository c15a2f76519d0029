import type { Example } from "../example";
import { Stair, type StairStep } from "./stair";

const steps = (...are: StairStep["is"][]): StairStep[] =>
  ["Idea", "Risposta", "Si fa", "Fatta"].map((label, index) => ({ label, is: are[index] ?? "next" }));

export const examples: Example[] = [
  { name: "waits for an answer", render: () => <Stair label="A che punto è" steps={steps("done", "now")} /> },
  { name: "was refused", render: () => <Stair label="A che punto è" steps={steps("done", "stopped")} /> },
  { name: "done", render: () => <Stair label="A che punto è" steps={steps("done", "done", "done", "done")} /> },
];
