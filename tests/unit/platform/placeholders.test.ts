import { describe, expect, test } from "vitest";
import { fillGaps, gapsIn } from "~/platform/placeholders";

describe("gaps in texts", () => {
  test("are named once, in the order of reading, whatever the capitals", () => {
    expect(gapsIn(["{{Giorno}} e {{ ora_inizio }}", undefined, "{{giorno}} {{يوم}}"])).toEqual([
      "giorno",
      "ora_inizio",
      "يوم",
    ]);
  });
  test.each(["{giorno}", "{{}}", "{{ora inizio}}", "{{a-b}}", `{{${"x".repeat(41)}}}`, "{{{"])("%s is none", (text) => {
    expect(gapsIn([text])).toEqual([]);
  });
  test("are filled everywhere; empty words and unknown names leave them", () => {
    const words = { giorno: "martedì", scala: "  " };
    expect(fillGaps("{{giorno}}, {{GIORNO}}: scala {{scala}}, {{ora}}", words)).toBe(
      "martedì, martedì: scala {{scala}}, {{ora}}",
    );
  });
  test("take words as they are, also those that look like something else", () => {
    expect(fillGaps("{{a}} {{b}}", { a: "$& {{b}}", b: "$1" })).toBe("$& {{b}} $1");
    expect(fillGaps("{{constructor}} {{__proto__}}", {})).toBe("{{constructor}} {{__proto__}}");
  });
});
