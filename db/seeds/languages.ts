import { addDays, nextOn, romeInstant } from "./calendar.ts";
import { factsFor } from "./facts.ts";
import type { Words } from "./notice-text.ts";
import type { Post } from "./notices.ts";
import { randomFor } from "./random.ts";
import type { EstateRows } from "./world.ts";

const workdays = [1, 2, 3, 4, 5];

/** Corrected notices with what they said before, and notices in other languages: by people, by a machine, read over. */
export function writeLanguages(rows: EstateRows, idOf: Map<Post, number>): void {
  for (const [post, id] of idOf) {
    const notice = rows.notice.find((one) => one.id === id);
    if (!notice || (!post.text.before && !post.text.versions)) continue;
    const wordsIn = (lang: "it" | "en" | "ar", write: (facts: ReturnType<typeof factsFor>) => Words) => {
      const random = randomFor(`version/${post.text.id}/${lang}`);
      return columns(write(factsFor(post.building, post.day, post.planned ?? addDays(post.day, 1), lang, random)));
    };
    // The next working day, at ten past eleven.
    const later = romeInstant(nextOn(addDays(post.day, 1), workdays), 670);
    if (post.text.before) {
      const { reason, write } = post.text.before;
      rows.notice_revision.push({
        ...{ notice_id: id, number: 1, lang: notice.lang, ...wordsIn(post.text.lang ?? "it", write) },
        ...{ reason, replaced_at: later, replaced_by: notice.author_id, files: "[]" },
      });
      Object.assign(notice, { revision: 2, corrected_at: later });
    }
    for (const { lang, by, reviewed, write } of post.text.versions ?? []) {
      rows.notice_version.push({
        ...{ notice_id: id, lang, ...wordsIn(lang, write), source: by, revision: notice.revision },
        written_by: by === "person" ? notice.author_id : null,
        written_at: notice.corrected_at ?? notice.published_at,
        reviewed_by: reviewed ? notice.author_id : null,
        reviewed_at: reviewed ? later : null,
      });
    }
  }
}

function columns({ title, body, what = "", when = "", where = "", todo = "" }: Words) {
  return {
    ...{ title, body: body.join("\n\n") },
    ...{ brief_what: what, brief_when: when, brief_where: where, brief_todo: todo },
  };
}
