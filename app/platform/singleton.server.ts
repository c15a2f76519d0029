const shelf = globalThis as unknown as { cortile?: Map<string, unknown> };

/** Keeps one instance a process, also when development reloads the modules: pools and jobs must not double. */
export function singleton<T>(name: string, make: () => T): T {
  shelf.cortile ??= new Map();
  if (!shelf.cortile.has(name)) shelf.cortile.set(name, make());
  return shelf.cortile.get(name) as T;
}

/** Forgets an instance, so that the next call of `singleton` makes a new one (used at an ordered stop). */
export function forgetSingleton(name: string): void {
  shelf.cortile?.delete(name);
}
