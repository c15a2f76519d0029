import type { ServerBuild } from "@remix-run/node";

export type DemonstrationCode = {
  role: string;
  name: string;
  code: string;
  birthYear: number;
  signInName?: string;
  recoveryCode?: string;
};

/** What the app's entry gives the server that runs it. */
export type Lifecycle = {
  start(): Promise<void>;
  stop(): Promise<void>;
  ready(): Promise<{ ok: boolean; checks: Record<string, boolean> }>;
  metrics(): Promise<{ contentType: string; body: string }>;
  observe(method: string, status: number, seconds: number): void;
  demonstrationCodes(): Promise<DemonstrationCode[]>;
  firstCoordinator(): Promise<DemonstrationCode | null>;
};

/** The app as the server sees it; in development each call of `build` gives the newest modules. */
export type App = {
  build: () => Promise<ServerBuild>;
  lifecycle: () => Promise<Lifecycle>;
  close: () => Promise<void>;
};

/** Finds the lifecycle in the entry of a build. */
export function lifecycleOf(build: ServerBuild): Lifecycle {
  const { lifecycle } = build.entry.module as { lifecycle?: Lifecycle };
  if (!lifecycle) throw new Error("The app's entry does not export its lifecycle.");
  return lifecycle;
}
