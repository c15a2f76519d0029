import { one } from "./neighbours.ts";
import { homeOf, type Viewer } from "./screen-walks.ts";

type State = "draft" | "gathering" | "discussion" | "decided" | "rejected";

const out = "published_at, dwellings, needed, share_numerator, share_denominator, support_until";
const asked = "threshold_at, asked_at, path, answer_due_at";
const outValues = "now() - interval '20 days', 20, 7, 1, 3, now() + interval '30 days'";
const askedValues = (path: string) =>
  `now() - interval '5 days', now() - interval '5 days', '${path}', now() + interval '20 days'`;
const more: Record<State, (path: string) => [columns: string, values: string]> = {
  draft: () => ["", ""],
  gathering: () => [`, ${out}`, `, ${outValues}`],
  discussion: (path) => [`, ${out}, ${asked}`, `, ${outValues}, ${askedValues(path)}`],
  decided: (path) => [`, ${out}, ${asked}, decided_at`, `, ${outValues}, ${askedValues(path)}, now()`],
  rejected: (path) => [
    `, ${out}, ${asked}, refused_at, closed_at`,
    `, ${outValues}, ${askedValues(path)}, now(), now()`,
  ],
};

/** An idea as it stands after so much of its life, of somebody of a house; with the answer where there must be one. */
async function made(authorId: number, condominiumId: number, state: State, path = "committee"): Promise<number> {
  const [columns, values] = more[state](path);
  const { id } = await one<{ id: number }>(
    `with idea as (
       insert into initiative (condominium_id, state, author_id, saved_by, area, title, missing, place, why, proposal, lang${columns})
       values ($1, '${state}', $2, $2, 'stairs', 'Un corrimano per la discesa', 'Non c''è niente a cui tenersi.',
         'Dal portone al cancello', 'D''inverno si scivola.', 'Un corrimano di ferro, zincato.', 'it'${values})
       returning id, condominium_id, author_id, state),
     answer as (
       insert into initiative_answer (initiative_id, condominium_id, revision, voice, accepted, reasons, follows, lang, signed_by, signed_name)
       select id, condominium_id, 1, '${path === "office" ? "office" : "committee"}', state = 'decided',
         'Ne abbiamo parlato a lungo in riunione.', 'Chiediamo due preventivi.', 'it', author_id, 'Prova U.'
       from idea where state in ('decided', 'rejected')),
     story as (
       insert into initiative_event (initiative_id, condominium_id, act, person_id, details)
       select id, condominium_id, 'publish', author_id, '{"needed": 7, "dwellings": 20}' from idea where state <> 'draft')
     select id from idea`,
    [condominiumId, authorId],
  );
  return id;
}

/** An idea of the viewer's own. */
export const ownIdea = (viewer: Viewer, state: State) => made(viewer.person?.id ?? 0, homeOf(viewer), state);

/** An idea of one of the viewer's neighbours. */
export async function neighboursIdea(viewer: Viewer, state: State): Promise<number> {
  const author = await one<{ id: number }>(
    `select m.person_id as id from household_member m where m.condominium_id = $1 and m.left_on is null and m.person_id <> $2
       and not exists (select from committee_office o where o.person_id = m.person_id) order by 1 limit 1`,
    [homeOf(viewer), viewer.person?.id],
  );
  return made(author.id, homeOf(viewer), state);
}

/** An idea that the office was asked about, in a house without a committee. */
export async function officesIdea(state: State): Promise<number> {
  const lives = await one<{ author: number; place: number }>(
    `select m.person_id as author, m.condominium_id as place from household_member m
     join participant p on p.person_id = m.person_id and p.condominium_id = m.condominium_id
     where m.left_on is null and not exists (select from committee_office o where o.condominium_id = m.condominium_id)
     order by 2, 1 limit 1`,
    [],
  );
  return made(lives.author, lives.place, state, "office");
}
