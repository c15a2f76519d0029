import type { Example } from "../example";
import { Windows } from "./windows";

export const examples: Example[] = [
  { name: "twenty", render: () => <Windows total={20} lit={14} label="14 case su 20" /> },
  { name: "eight", render: () => <Windows total={8} lit={3} label="3 case su 8" /> },
  { name: "thirty-three", render: () => <Windows total={33} lit={25} label="25 case su 33" /> },
  { name: "many", render: () => <Windows total={62} lit={25} label="25 case su 62" /> },
];
