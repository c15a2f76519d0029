import type { ReactNode } from "react";

/** One look of a component, as data: the gallery shows it, accessibility and screenshot tests walk over it. */
export type Example = {
  name: string;
  /** A shell fills the page: the gallery gives it a frame of its own. */
  whole?: boolean;
  render: () => ReactNode;
};
