import { both, committee, condominium, household, ofTerritory, person, staff, territory, whole } from "./ways.ts";
import type { Exposure, TableExposure } from "./ways.ts";

const posting = (column = "posting_id"): Exposure => ({ kind: "through", table: "posting", key: "id", column });
const posted = (column = "notice_id"): Exposure => ({ kind: "through", table: "posting", key: "notice_id", column });
/** What hangs on the board of a condominium now, for those it was meant for. */
const onTheBoard = both(
  condominium(),
  { kind: "since", column: "published_at" },
  { kind: "empty", column: "hidden_at" },
  { kind: "stairwells", column: "stairwell_ids" },
);
/** Somebody may add words of their own, nobody another person's. */
const ownWords = [both(person("author_id"), condominium()), both(person("author_id"), territory())];
/** The office's drafts are for all its officers of the territory, everybody else's for who began them. */
const drafts = [both(person("author_id"), condominium()), ofTerritory()];
/** What the office of a territory writes with, changed by its moderators and coordinators. */
const templates = [both(staff("moderator", "coordinator"), ofTerritory())];
const ofNoIdea: Exposure = { kind: "empty", column: "initiative_id" };
/** A file that waits to be published. */
const waiting = both({ kind: "empty", column: "notice_id" }, ofNoIdea);
const idea: Exposure = { kind: "through", table: "initiative", key: "id", column: "initiative_id" };
/** What shows an idea is for who sees the idea; the sheet with the signatures for the committee and the office alone. */
const pictures = both({ kind: "word", column: "purpose", words: ["idea", "before", "after"] }, idea);
const sheets = [both(condominium(), committee()), territory()].map((way) =>
  both({ kind: "word", column: "purpose", words: ["sheet"] }, way, idea),
);

/** The board of a condominium, and what the office writes with. */
export const noticeExposures: Record<string, TableExposure> = {
  notice: {
    read: [posted("id"), person("author_id")],
    insert: [person("author_id")],
    update: [posted("id"), person("author_id")],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  posting: {
    read: [onTheBoard, ...ownWords, territory()],
    insert: ownWords,
    update: [onTheBoard, ...ownWords, territory()],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  notice_draft: {
    read: drafts,
    insert: drafts.map((way) => both(person("saved_by"), way)),
    update: drafts,
    delete: drafts,
    system: { job: whole, registry: ["select"] },
  },
  notice_template: {
    read: [ofTerritory()],
    insert: templates.map((way) => both(person("saved_by"), way)),
    update: templates,
    delete: templates,
    system: { job: ["select"], registry: ["select"] },
  },
  notice_version: {
    read: [posted()],
    insert: [posted()],
    update: [posted()],
    delete: [posted()],
    system: { job: whole, registry: ["select"] },
  },
  notice_revision: {
    read: [posted()],
    insert: [both(person("replaced_by"), posted())],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  // Sentences without names: nobody's, and of no use outside the job that asks for them.
  translation: { read: [], system: { job: whole } },
  attachment: {
    // What waits with a draft of the office is for its officers, as the draft is.
    read: [posted(), both(person("uploaded_by"), ofNoIdea), both(waiting, ofTerritory()), pictures, ...sheets],
    insert: [waiting, posted(), pictures, ...sheets].map((way) => both(person("uploaded_by"), way)),
    update: [both(person("uploaded_by"), waiting), both(waiting, ofTerritory()), posted()],
    delete: [posted(), pictures, ...sheets],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  notice_comment: {
    read: [posting()],
    insert: [both(person("author_id"), posting())],
    update: [posting()],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  notice_read: {
    read: [person(), territory()],
    insert: [both(person(), condominium(), household(), posting())],
    // Not by household: who moved within the house renews an old mark for the household of today.
    update: [both(person(), condominium())],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  /** Where it hangs on paper is no secret of the house; who may say so is the policy's. */
  posting_display: {
    read: [posting()],
    insert: [both(person("posted_by"), posting())],
    update: [posting()],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  notice_mute: {
    read: [person()],
    insert: [both(person(), posting())],
    delete: [person()],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
};
