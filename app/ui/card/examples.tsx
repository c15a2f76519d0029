import type { Example } from "../example";
import { Button } from "../button/button";
import { Windows } from "../windows/windows";
import { Card, WithPicture } from "./card";

export const examples: Example[] = [
  {
    name: "with a picture",
    render: () => (
      <Card>
        <WithPicture picture="lettera">
          <h2>Scrivi il codice della lettera</h2>
          <p className="soft">Sono 12 numeri. Li trovi in alto, vicino al quadrato nero.</p>
        </WithPicture>
      </Card>
    ),
  },
  {
    name: "read",
    render: () => (
      <Card gap={3}>
        <Button variant="main" full icon="check">
          Ho letto l’avviso
        </Button>
        <Windows total={20} lit={12} label="12 famiglie su 20 hanno letto" />
        <p className="small soft">12 famiglie su 20 hanno letto. I nomi li vede solo l’ufficio.</p>
      </Card>
    ),
  },
];
