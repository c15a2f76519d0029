import type { Example } from "../example";
import { Icon } from "./icon";
import { paths } from "./paths";
import type { IconName } from "./paths";

export const examples: Example[] = [
  {
    name: "all",
    render: () => (
      <ul className="cluster gap-4" role="list">
        {(Object.keys(paths) as IconName[]).map((name) => (
          <li className="cluster small" key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    ),
  },
  {
    name: "sizes",
    render: () => (
      <p className="cluster gap-4">
        <Icon name="languages" size="s" /> 20 <Icon name="languages" /> 24 <Icon name="languages" size="l" /> 28{" "}
        <Icon name="arrow-right" /> avanti
      </p>
    ),
  },
];
