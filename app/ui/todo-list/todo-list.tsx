import type { ReactNode } from "react";
import type { IconName } from "../icon/icon";
import { Niche } from "../niche/niche";
import type { Tone } from "../tone";

type Todo = {
  key: string | number;
  icon: IconName;
  tone?: Tone;
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
};

/** Things to do, each with its one act. */
export function TodoList({ items }: { items: readonly Todo[] }) {
  return (
    <ul className="todo" role="list">
      {items.map(({ key, icon, tone, title, text, action }) => (
        <li key={key}>
          <Niche icon={icon} tone={tone} />
          <span className="row-t">
            <b>{title}</b>
            {text ? <span>{text}</span> : null}
          </span>
          {action}
        </li>
      ))}
    </ul>
  );
}
