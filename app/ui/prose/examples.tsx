import type { Example } from "../example";
import { Prose, Said } from "./prose";

const html =
  "<p>Martedì mattina i tecnici cambiano un tubo. Per questo l’acqua non arriva nelle case.</p><h3>Hai bisogno di acqua per una cura?</h3><p>Chiama l’ufficio entro lunedì:</p><ul><li>ti portiamo le bottiglie</li><li>al tuo piano</li></ul><blockquote><p>Grazie a tutti.</p></blockquote>";

export const examples: Example[] = [
  { name: "notice", render: () => <Prose html={html} lang="it" /> },
  {
    name: "arabic in an Italian page",
    render: () => <Prose html="<p>شكرا على الخبر. هل يعود الماء الساعة 13؟</p>" lang="ar" />,
  },
  {
    name: "inside our words",
    render: () => (
      <p>
        Idea di <Said>Karim</Said>, scala A
      </p>
    ),
  },
];
