import type { Example } from "../example";
import { Qr } from "./qr";

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M0 0h9v9H0z"/><path d="M1 1h3v3H1zM5 1h3v3H5zM1 5h3v3H1zM5 5h1v1H5zM7 7h1v1H7z"/></svg>';

export const examples: Example[] = [
  { name: "square", render: () => <Qr svg={square} label="Quadrato da inquadrare" /> },
];
