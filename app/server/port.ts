import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { ClearError } from "#db/clear-error.ts";
import type { Settings } from "./settings.ts";

export type Reservation = { port: number; release: () => Promise<void> };

/**
 * Takes the address of the settings before anything else is started, so that a busy port is known at once and nobody
 * (our own database least of all) takes it while we start; port 0 becomes a free one. Visitors are turned away.
 * @throws ClearError when the port is busy or reserved, or the address is not one of this machine's
 */
export async function reservePort(settings: Settings): Promise<Reservation> {
  const place = createServer((socket) => socket.destroy());
  await listen(place, settings.PORT, settings.HOST);
  const { port } = place.address() as AddressInfo;
  let released: Promise<void> | undefined;
  return {
    port,
    release: () => (released ??= new Promise((resolve) => place.close(() => resolve()))),
  };
}

/** Starts to listen, with one sentence when that is not possible. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(whyNot(error, port, host));
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): ClearError {
  if (error.code === "EADDRINUSE") {
    return new ClearError(
      `Port ${port} is in use by another program: stop that program, or choose another port, for example PORT=${port < 65535 ? port + 1 : 3001} npm start.`,
    );
  }
  if (error.code === "EACCES") {
    return new ClearError(
      `Port ${port} is reserved for the system: choose one above 1023, for example PORT=3000 npm start.`,
    );
  }
  return new ClearError(
    `The address ${host} of HOST is not one this machine can listen on (${error.code ?? "error"}).`,
  );
}
