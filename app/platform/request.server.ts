import type { AppLoadContext } from "@remix-run/node";
import type { Actor } from "./actor";
import { readSession } from "./session.server";
import { SharedRead } from "./shared-read.server";

declare module "@remix-run/node" {
  interface AppLoadContext {
    requestId: string;
    address: string;
  }
  interface Future {
    v3_singleFetch: true;
  }
}

type RequestState = { actor: Promise<Actor | null>; read: SharedRead };

const states = new WeakMap<AppLoadContext, RequestState>();

/** What all loaders of one HTTP request share: who is asking (read once) and one read-only transaction. */
export function requestState(context: AppLoadContext, request: Request): RequestState {
  const known = states.get(context);
  if (known) return known;
  const state = { actor: readSession(request), read: new SharedRead() };
  // Every user of the promise handles its failure; this keeps Node quiet when nobody has come yet.
  state.actor.catch(() => {});
  states.set(context, state);
  return state;
}
