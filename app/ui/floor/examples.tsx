import type { Example } from "../example";
import { Floor } from "./floor";

export const examples: Example[] = [{ name: "strip", render: () => <Floor /> }];
