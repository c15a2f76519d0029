import type { ReactNode } from "react";
import { Illustration } from "../illustration/illustration";
import type { IllustrationName } from "../illustration/illustration";

type EmptyProps = {
  picture: IllustrationName;
  title: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
  action?: ReactNode;
};

/** Nothing here yet: what will come, and one thing to do. */
export function Empty({ picture, title, level = 2, children, action }: EmptyProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="empty">
      <Illustration name={picture} />
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
