/** One way of reading every screen: the specs take the end of their titles from here, the report its columns. */
export type Way = {
  /** What follows the name of the screen in the title of its test. */
  title: string;
  /** The head of its column in the report. */
  head: string;
  /** What is looked at in this way. */
  looks: string;
  /** The screens it is made for, when it is not made for all. */
  only?: readonly string[];
};

const same = "axe, targets, width, headings, marked words";
const after = "again after the first act there (without the walk)";

export const ways = {
  italian: {
    title: "in Italian on a telephone",
    head: "Italian, 390 px",
    looks: `${same}, Tab walk; ${after}; status, title, texts sent, main button of 48 px (44 in the office), statements`,
  },
  arabic: {
    title: "in Arabic with the largest letters on a small telephone",
    head: "Arabic, largest letters, 320 px",
    looks: `${same}, Tab walk; ${after}; status, title, language, right to left`,
  },
  english: {
    title: "in English with the largest letters on a desk",
    head: "English, largest letters, 1280 px",
    looks: `${same}, Tab walk; ${after}; status, title, language`,
  },
  dark: {
    title: "in dark colours",
    head: "Dark",
    looks: `${same}; ${after}; the paper is dark`,
  },
  forced: {
    title: "in the system's own colours, without motion",
    head: "Forced colours, no motion",
    looks: `${same}, Tab walk; nothing moves`,
  },
  paper: {
    title: "on paper is the notice and nothing to press",
    head: "Paper",
    looks: "the heading and the text are there, nothing to press is, dark ink on white also when the screen is dark",
    only: ["notice-office", "office-notice"],
  },
  scriptless: {
    title: "without JavaScript",
    head: "No JavaScript",
    looks:
      "status, title, heading and content; every form sends itself to an address of its own, no control is dead; " +
      `targets, width, headings, marked words; ${after}, which works`,
  },
  keyboard: {
    title: "with the keyboard alone",
    head: "Keyboard",
    looks:
      "the skip link comes first, shows and leads to the content; every menu and fold opens with Enter and Space; " +
      "a menu leads on to its first choice, closes with Escape and gives the focus back",
  },
} as const satisfies Record<string, Way>;

/** What is measured and does not count, each with the reason: where a check leaves something out it takes it from here. */
export const leftOut = {
  obscured: {
    pattern: /^axe target-size: .*partially obscured/s,
    what: 'axe\'s "target-size" where the target is "partially obscured" (every way)',
    why: "what lies under the bar at the bottom just now can be scrolled out; the Tab walk tells whether it can be reached",
  },
  systemColours: {
    pattern: /^axe color-contrast/,
    what: 'axe\'s "color-contrast" (forced colours)',
    why: "the system paints its own colours over ours and axe still measures ours",
  },
} as const;
