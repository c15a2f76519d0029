import type { Example } from "../example";
import { PosterOthers, PosterSaid, PosterScan, PosterSheet } from "./poster";

const italian = { lang: "it", dir: "ltr" } as const;

export const examples: Example[] = [
  {
    name: "sheet",
    render: () => (
      <PosterSheet
        {...italian}
        fit="wide"
        place={{ street: "Via del Glicine", houseNumber: "12", stairs: "scale A e B" }}
        facade={{ storeys: 4, columns: 5, plaster: "ochre", seed: 1 }}
        foot={["Scritto dal comitato", "Affisso giovedì 7 maggio."]}
      >
        <PosterSaid
          {...italian}
          fit="wide"
          title="Martedì manca l’acqua"
          boxes={[{ field: "when", icon: "calendar-days", label: "Quando", text: "martedì 12, dalle 9 alle 13" }]}
        />
        <PosterOthers
          others={[{ lang: "ar", dir: "rtl", name: "العربية", title: "الثلاثاء تنقطع المياه", text: "من 9 إلى 13" }]}
        />
        <PosterScan
          qr={{ size: 5, path: "M0 0h2v2H0zM3 3h2v2H3z" }}
          address="cortile.example.org/a/12"
          call={null}
          words={{ qr: "Codice da inquadrare", scan: "Inquadra e leggi tutto", noNet: "" }}
        />
      </PosterSheet>
    ),
  },
];
