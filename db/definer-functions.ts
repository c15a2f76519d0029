/** SECURITY DEFINER functions, the only ways around row security; one that is not listed fails a test. */
export const definerFunctions: Record<string, string> = {
  "session_actor(bytea)": "Reads the session behind a token and who its person is now; the caller must hold the token.",
  "throttle_take(bytea,integer,interval,boolean)":
    "Counts one attempt under a hashed key and answers the seconds to wait.",
  "throttle_forget(bytea)": "Forgets the attempts under a hashed key after a success.",
  "notice_households(bigint)":
    "How many of the households a posting is for have read it since its last correction, where the actor can see it.",
  "not_reached(bigint)":
    "Who lives in the households that an official posting has not reached, for officers of the territory without a tie; writes the line that each person reads in the same call.",
  "condominium_languages(bigint)":
    "Languages that at least five households of a condominium of the actor read, the most read first.",
  "notice_boards(bigint)": "On how many boards a notice hangs, for the office where it can see one of them.",
  "desk_page(text,bigint,integer)": "Ids of a page of notices that hang in the territories of who asks.",
  "office_figures()": "How many condominiums, notices and open questions the territories of who asks have.",
  "notice_reach(bigint[])":
    "Boards, households and readers of some notices in the territories of who asks, summed over their postings.",
  "initiative_support_count(bigint)":
    "How many people and dwellings that are there today support an initiative the actor can see.",
  "initiative_talk_count(bigint)":
    "How many questions, doubts and comments stand under an initiative the actor can see, and how many questions wait.",
  "initiative_evaluation_count(bigint)":
    "How many people said yes, partly or no to each question about an initiative that was done and that the actor can see.",
  "dwelling_household(bigint,bigint)": "Which household holds a dwelling of the house today, for its committee.",
  "initiative_roll(bigint)": "How many dwellings of a condominium of the actor have a current tenancy.",
  "condominium_households(bigint)": "How many households take part in a condominium of the actor, out of how many.",
  "letter_people(bigint[])":
    "Adults who live in condominiums of the asking officer, whether they have been in and have a letter that counts.",
  "letter_codes(bigint)": "What became of the codes of a batch of letters, for officers of its territory.",
  "office_names(bigint[])": "Names of people in the territories of who asks, for the office only.",
  "own_homes()": "Where the actor lives and lived, with contract and dates; also after moving out.",
  "erasure_counts(bigint)":
    "How much an erasure would take away of a person and how much would stay, for coordinators.",
  "people_search(text)": "Names and homes of people in the territories of who asks, for the office only.",
  "person_sheet(bigint,text)":
    "One person of the asker's territories, for the office; writes the line that the person reads in the same call.",
  "search_notices(text[],boolean,bigint,bigint,text,text,date,date,boolean,boolean,bigint,text)":
    "Which notices say some words: on the board at home, or for the office on the boards of its territories.",
  "staff_accounts(text,bigint)": "The office's people with roles, territories and second factor, for coordinators.",
  "staff_account(bigint)": "The account of one of the office's people with its history, for coordinators.",
};
