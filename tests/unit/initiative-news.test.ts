import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostNews, type NewsKind, summarize, toldActs, toldDates } from "~/features/initiatives/events";
import { transitions } from "~/features/initiatives/model";

const kinds: NewsKind[] = [...toldActs, ...toldDates, "reviseYours"];
const line = fc.record({
  initiativeId: fc.integer({ min: 1, max: 40 }),
  kind: fc.constantFrom(...kinds),
  day: fc.constant(null),
});
const lists = fc.array(
  line.map((one) => ({ ...one, title: `Idea ${one.initiativeId}` })),
  { maxLength: 200 },
);

describe("a summary", () => {
  test("tells of every idea once, of each the same thing once, and says how many found no room", () => {
    fc.assert(
      fc.property(lists, (news) => {
        const { ideas, more } = summarize(news);
        const ids = ideas.map(({ initiativeId }) => initiativeId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length + more).toBe(new Set(news.map(({ initiativeId }) => initiativeId)).size);
        expect(ids.length).toBeLessThanOrEqual(mostNews.ideas);
        for (const { lines } of ideas) {
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(mostNews.lines);
          expect(new Set(lines.map(({ kind }) => kind)).size).toBe(lines.length);
        }
      }),
    );
  });

  test("begins with what one must do, then what is newest; the newest line is always there, last", () => {
    fc.assert(
      fc.property(lists, (news) => {
        const { ideas } = summarize(news);
        const lastOf = (id: number) => news.findLastIndex(({ initiativeId }) => initiativeId === id);
        const duty = ideas.map(({ lines }) => lines.some(({ kind }) => /toAnswer/i.test(kind)));
        expect(duty).toEqual([...duty].sort((a, b) => Number(b) - Number(a)));
        ideas.forEach(({ initiativeId, lines }, at) => {
          expect(lines.at(-1)!.kind).toBe(news[lastOf(initiativeId)]!.kind);
          const next = ideas[at + 1];
          if (next && duty[at] === duty[at + 1]) {
            expect(lastOf(initiativeId)).toBeGreaterThan(lastOf(next.initiativeId));
          }
        });
      }),
    );
  });
});

test("everything that leads an idea on is news", () => {
  const more = ["revise", "stepDone", "update"];
  expect([...toldActs].sort()).toEqual([...transitions.map(({ act }) => act), ...more].sort());
});
