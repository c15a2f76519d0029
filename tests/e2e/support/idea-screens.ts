import { expect } from "playwright/test";
import { neighboursIdea, officesIdea, ownIdea } from "./ideas.ts";
import { empty, type ScreenRow } from "./screen-row.ts";

const texts = ["initiatives"];

/** The screens of initiatives: see allScreens. */
export const ideaScreens: ScreenRow[] = [
  { name: "ideas", path: "/initiatives", role: "tenant", texts, title: "initiatives:list.title" },
  { name: "ideas-over", path: "/initiatives?shelf=over", role: "tenant", texts, title: "initiatives:list.title" },
  { name: "idea-new", path: "/initiatives/new?q=a", role: "committee", texts, title: "initiatives:new.title" },
  {
    name: "idea-draft",
    path: async (viewer) => `/initiatives/${await ownIdea(viewer, "draft")}/draft`,
    role: "tenant",
    texts: ["initiatives", "notices"],
    title: "initiatives:read.title",
  },
  {
    name: "idea-question",
    path: async (viewer) => `/initiatives/${await ownIdea(viewer, "draft")}/draft/cost`,
    role: "tenant",
    texts,
    title: "initiatives:question.pageTitle",
    act: async (page, say) => {
      await page.locator("#costCents").fill("abc");
      await empty("initiatives:question.next")(page, say);
    },
  },
  {
    name: "idea-draft-delete",
    path: async (viewer) => `/initiatives/${await ownIdea(viewer, "draft")}/draft/delete`,
    role: "tenant",
    texts,
    title: "initiatives:read.delete",
  },
  {
    name: "idea",
    path: async (viewer) => `/initiatives/${await neighboursIdea(viewer, "gathering")}`,
    role: "tenant",
    texts,
    act: async (page, say) => {
      await page.locator("#questions details > summary").first().click();
      await empty("initiatives:talk.question.send")(page, say);
    },
  },
  {
    name: "idea-under-way",
    path: async (viewer) => `/initiatives/${await neighboursIdea(viewer, "decided")}`,
    role: "committee",
    texts,
    act: async (page) => {
      await page.locator("#steps details > summary").first().click();
      await expect(page.locator("#steps details[open] input:not([type=hidden])").first()).toBeVisible();
    },
  },
  {
    name: "initiative-poster",
    path: async (viewer) => `/initiatives/${await neighboursIdea(viewer, "gathering")}/poster`,
    role: "committee",
    texts,
    title: "initiatives:following.poster.title",
    act: async (page) => expect(page.locator(".poster").first()).toBeVisible(),
  },
  {
    name: "initiative-pictures",
    path: async (viewer) => `/initiatives/${await ownIdea(viewer, "draft")}/pictures`,
    role: "tenant",
    texts: ["initiatives", "notices"],
    title: "initiatives:pictures.title",
    act: empty("initiatives:pictures.add"),
  },
  {
    name: "office-initiative-pictures",
    path: async () => `/office/initiatives/${await officesIdea("decided")}/pictures`,
    role: "coordinator",
    texts: ["initiatives", "notices"],
    title: "initiatives:pictures.title",
    act: empty("initiatives:pictures.add"),
  },
  {
    name: "idea-promoters",
    path: async (viewer) => `/initiatives/${await ownIdea(viewer, "gathering")}/promoters`,
    role: "tenant",
    texts,
    title: "initiatives:invite.title",
  },
  {
    name: "idea-revise",
    path: async (viewer) => `/initiatives/${await ownIdea(viewer, "rejected")}/revise`,
    role: "tenant",
    texts: ["initiatives", "notices"],
    title: "initiatives:revise.title",
    act: empty("initiatives:revise.action"),
  },
  {
    name: "idea-history",
    path: async (viewer) => `/initiatives/${await neighboursIdea(viewer, "gathering")}/history`,
    role: "tenant",
    texts,
    title: "initiatives:history.title",
  },
  {
    name: "idea-paper",
    path: async (viewer) => `/initiatives/${await neighboursIdea(viewer, "gathering")}/paper`,
    role: "committee",
    texts: ["initiatives", "notices"],
    title: "initiatives:paper.title",
    act: empty("initiatives:paper.add"),
  },
  {
    name: "idea-answer",
    path: async (viewer) => `/initiatives/${await neighboursIdea(viewer, "discussion")}/answer`,
    role: "committee",
    texts,
    title: "initiatives:answer.title",
    act: empty("initiatives:answer.send"),
  },
  {
    name: "idea-act",
    path: async (viewer) => `/initiatives/${await neighboursIdea(viewer, "discussion")}/act/refer`,
    role: "committee",
    texts,
    title: "initiatives:acts.title",
    act: empty("initiatives:acts.refer"),
  },
  {
    name: "committee-initiatives",
    path: "/committee/initiatives",
    role: "committee",
    texts,
    title: "initiatives:desk.title",
  },
  {
    name: "office-ideas",
    path: "/office/initiatives?shelf=all",
    role: "coordinator",
    texts,
    title: "initiatives:desk.title",
  },
  {
    name: "office-idea",
    path: async () => `/office/initiatives/${await officesIdea("discussion")}`,
    role: "coordinator",
    texts,
  },
  {
    name: "office-idea-history",
    path: async () => `/office/initiatives/${await officesIdea("discussion")}/history`,
    role: "coordinator",
    texts,
    title: "initiatives:history.title",
  },
  {
    name: "office-idea-answer",
    path: async () => `/office/initiatives/${await officesIdea("discussion")}/answer`,
    role: "coordinator",
    texts,
    title: "initiatives:answer.title",
    act: empty("initiatives:answer.send"),
  },
  {
    name: "office-idea-act",
    path: async () => `/office/initiatives/${await officesIdea("decided")}/act/giveUp`,
    role: "coordinator",
    texts,
    title: "initiatives:acts.title",
    act: empty("initiatives:acts.giveUp"),
  },
];
