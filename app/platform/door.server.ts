import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { ControlledTransaction } from "kysely";
import type { Database } from "#db/schema.ts";
import { type Actor, isAdministrator, isCommittee, isMember, isOffice, type MemberActor } from "./actor";
import { type FormAnswer, giveBack, wordsOf } from "./form.server";
import { isFormOf } from "./form-owner.server";
import { log } from "./log.server";
import { requestState } from "./request.server";
import { brakes, takeAttempt } from "./throttle.server";

/**
 * The doors of the portal. Every route's loader and action is made by one of them, so a route says who it is for, and
 * a route without a door fails a test. What a person may not see does not exist for them: 404, not 403.
 */
type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Read = ControlledTransaction<Database>;
type Guard<A> = (actor: Actor | null, request: Request) => A;

export type PublicArgs = Args & { actor: Actor | null; read: <T>(work: (db: Read) => Promise<T>) => Promise<T> };
export type ActorArgs<A extends Actor = Actor> = Args & { actor: A };
export type ReadArgs<A extends Actor = Actor> = ActorArgs<A> & { db: Read };

/** Throws the 404 that stands for "not there" and "not for you" alike. */
export function notFound(): never {
  throw data(null, { status: 404 });
}

/** Passes what a query found, or throws 404. */
export function found<T>(value: T | null | undefined): T {
  return value ?? notFound();
}

function person(actor: Actor | null, request: Request): Actor {
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  const next =
    request.method === "GET" ? pathname.replace(/\.data$/, "") + search.replace(/[?&]_routes=[^&]*/, "") : "/";
  throw redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
}

/**
 * Passes who acts without anybody's help. Ways in, devices and one's own data are for the person alone: while somebody
 * of the office helps, a page says so (403; the person is there, so 404 would only puzzle them).
 */
export function alone<A extends Actor>(actor: A): A {
  if (actor.assistedBy) throw data({ alone: true }, { status: 403 });
  return actor;
}

function member(actor: Actor | null, request: Request): MemberActor {
  const someone = person(actor, request);
  if (!isMember(someone)) {
    if (request.method !== "GET") notFound();
    throw redirect(isOffice(someone) ? "/office" : isAdministrator(someone) ? "/admin" : "/me");
  }
  if (!someone.welcomed) throw redirect("/welcome");
  return someone;
}

function committee(actor: Actor | null, request: Request): MemberActor {
  const someone = member(actor, request);
  return isCommittee(someone) ? someone : notFound();
}

function office(actor: Actor | null, request: Request): Actor {
  const someone = person(actor, request);
  return isOffice(someone) ? someone : notFound();
}

function admin(actor: Actor | null, request: Request): Actor {
  const someone = person(actor, request);
  return isAdministrator(someone) ? someone : notFound();
}

/** Expected answers (redirects, 404, form replies) pass; anything else is logged and becomes a 500 with the id of the log line. */
async function answer<T>(args: Args, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const expected = error instanceof Response || (typeof error === "object" && error !== null && "init" in error);
    if (expected) throw error;
    const { requestId } = args.context;
    // The token of a sign-in link or a calendar must not reach the log.
    const route = new URL(args.request.url).pathname.replace(/(\/(?:sign-in\/link|calendar)\/).*/, "$1…");
    log().error({ requestId, err: error, route }, "unexpected error");
    throw data({ errorId: requestId }, { status: 500 });
  }
}

function loaderOf<A extends Actor>(guard: Guard<A>) {
  return <T>(work: (args: ReadArgs<A>) => Promise<T>) =>
    (args: LoaderFunctionArgs): Promise<T> =>
      answer(args, async () => {
        const { actor: asking, read } = requestState(args.context, args.request);
        const actor = guard(await asking, args.request);
        return read.use(actor, (db) => work({ ...args, actor, db }));
      });
}

function recordLoaderOf<A extends Actor>(guard: Guard<A>) {
  return <T>(work: (args: ActorArgs<A>) => Promise<T>) =>
    (args: LoaderFunctionArgs): Promise<T> =>
      answer(args, async () => {
        const actor = guard(await requestState(args.context, args.request).actor, args.request);
        const { headers } = args.request;
        if (/prefetch/.test(`${headers.get("Sec-Purpose")} ${headers.get("Purpose")}`)) notFound();
        return work({ ...args, actor });
      });
}

/** The words come back: on the page itself, or, sent without JavaScript from a page that is closed now, on a page of their own. */
async function signedOut(request: Request): Promise<FormAnswer> {
  if (!request.headers.get("Accept")?.includes("text/html")) {
    return giveBack(request, "common:refusal.signedOut", 401);
  }
  throw data({ words: await wordsOf(request) }, { status: 401 });
}

/** Every change a person makes is counted here, so that nobody can flood the neighbours; typed words come back. */
function actionOf<A extends Actor>(guard: Guard<A>) {
  return <T>(work: (args: ActorArgs<A>) => Promise<T>) =>
    (args: ActionFunctionArgs): Promise<T | FormAnswer> =>
      answer(args, async () => {
        const actor = await requestState(args.context, args.request).actor;
        if (!actor) return signedOut(args.request);
        // For whom the page was made is not there any more, even if somebody else is.
        if (!(await isFormOf(args.request, actor))) return signedOut(args.request);
        const known = guard(actor, args.request);
        if ((await takeAttempt(brakes.writePerson, String(actor.personId))) > 0) {
          return giveBack(args.request, "common:refusal.tooFast", 429);
        }
        return work({ ...args, actor: known });
      });
}

function publicDoor<T>(work: (args: PublicArgs) => Promise<T>) {
  return (args: Args): Promise<T> =>
    answer(args, async () => {
      const { actor: asking, read } = requestState(args.context, args.request);
      const actor = await asking;
      return work({ ...args, actor, read: (query) => read.use(actor, query) });
    });
}

/** For everybody, signed in or not. */
export const publicLoader = publicDoor;
export const publicAction = publicDoor;
/** For any signed-in person, former residents too: own data, own settings. */
export const personLoader = loaderOf(person);
export const personAction = actionOf(person);
/** For any signed-in person, but not while somebody of the office helps: ways in, devices, own data. */
export const aloneLoader = loaderOf((actor, request) => alone(person(actor, request)));
export const aloneAction = actionOf((actor, request) => alone(person(actor, request)));
/** For who lives in a condominium today. Others are led to their own page. */
export const memberLoader = loaderOf(member);
export const memberAction = actionOf(member);
/** For the self-management committee of the own condominium. */
export const committeeLoader = loaderOf(committee);
export const committeeAction = actionOf(committee);
/** For the Social Management Office, after the second factor. */
export const officeLoader = loaderOf(office);
export const officeAction = actionOf(office);
/**
 * For the office, to open what is written down when it is opened: the work gets no shared read, because it writes in a
 * short transaction of its own. What a browser fetches ahead was not opened by anybody: it gets nothing (404).
 */
export const officeRecordLoader = recordLoaderOf(office);
/** For the system administrator: configuration and health, no content. */
export const adminLoader = loaderOf(admin);
export const adminAction = actionOf(admin);
