import { arabicTexts } from "./notice-texts-arabic.ts";
import { bikeTexts } from "./notice-texts-bikes.ts";
import { binTexts } from "./notice-texts-bins.ts";
import { cleaningTexts } from "./notice-texts-cleaning.ts";
import { courtyardTexts } from "./notice-texts-courtyard.ts";
import { englishTexts } from "./notice-texts-english.ts";
import { heatingTexts } from "./notice-texts-heating.ts";
import { liftTexts } from "./notice-texts-lift.ts";
import { neighbourTexts } from "./notice-texts-neighbours.ts";
import { officeTexts } from "./notice-texts-office.ts";
import { rulesTexts } from "./notice-texts-rules.ts";
import { togetherTexts } from "./notice-texts-together.ts";
import { waterTexts } from "./notice-texts-water.ts";
import { worksTexts } from "./notice-texts-works.ts";
import type { NoticeText } from "./notice-text.ts";

/** All texts that any building may use. */
export const noticeTexts: NoticeText[] = [
  ...waterTexts,
  ...heatingTexts,
  ...liftTexts,
  ...worksTexts,
  ...cleaningTexts,
  ...binTexts,
  ...courtyardTexts,
  ...bikeTexts,
  ...togetherTexts,
  ...rulesTexts,
  ...officeTexts,
  ...neighbourTexts,
  ...englishTexts,
  ...arabicTexts,
];
