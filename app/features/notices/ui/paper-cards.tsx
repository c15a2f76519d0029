import type { NoticeScreenFacts } from "../queries/notice-screen.server";
import { ReachCard } from "./reach-card";
import { StairsCard } from "./stairs-card";

/** What the committee and the office see of a notice on paper: whom it has not reached, where its poster hangs. */
export function PaperCards({ facts, path }: { facts: NoticeScreenFacts; path: string }) {
  const { displays, listing, reading } = facts;
  const missing = reading ? reading.households - reading.haveRead : 0;
  return (
    <>
      {listing.allowed && reading ? <ReachCard missing={missing} total={reading.households} path={path} /> : null}
      {displays ? <StairsCard displays={displays} path={path} postingId={facts.id} /> : null}
    </>
  );
}
