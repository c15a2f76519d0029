import { notFound, publicLoader } from "~/platform/door.server";

/** Every address that is not in routes.ts. */
export const loader = publicLoader(async () => notFound());

export default function MissingRoute() {
  return null;
}
