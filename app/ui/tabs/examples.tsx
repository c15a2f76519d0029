import type { Example } from "../example";
import { Tabs } from "./tabs";

export const examples: Example[] = [
  {
    name: "three",
    render: () => (
      <Tabs
        label="Avvisi"
        items={[
          { to: "/notices", label: "Aperti", current: true },
          { to: "/notices?past", label: "Scaduti" },
          { to: "/notices?mine", label: "I miei" },
        ]}
      />
    ),
  },
];
