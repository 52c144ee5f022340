import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import type { CustomerSummary } from "@/lib/confirmation/summary";
import { CustomerSummaryPanel } from "./customer-summary";

// Just before midnight in UTC is already the next day in Paris.
const late = new Date("2020-02-05T23:30:00Z");
const summary: CustomerSummary = {
  ...{
    asked: 3,
    confirmed: 2,
    words: [
      { word: "worse", count: 1 },
      { word: null, count: 1 },
    ],
  },
  latest: [
    { activityId: "a2", customer: "Mairie de Lille", sentence: "It works.\nEvery day.", answeredAt: late },
    { activityId: "a1", customer: "Lafont", sentence: "Slower than before.", answeredAt: late },
  ],
};
const drawn = (parts: Partial<CustomerSummary> = {}, locale: "en" | "fr" = "en") =>
  draw(<CustomerSummaryPanel summary={{ ...summary, ...parts }} pathOf={(id) => `/activity/${id}`} />, locale);

describe("the summary of what customers say", () => {
  it("counts each of the five words, the best first, and leaves out a yes without a word", () => {
    expect(Object.entries(drawn().facts)).toEqual([
      ["Transformed our work", "0 answers"],
      ["Much better", "0 answers"],
      ["Better", "0 answers"],
      ["Unchanged", "0 answers"],
      ["Worse", "1 answer"],
    ]);
    expect(drawn({}, "fr").facts).toMatchObject({
      "A transformé notre travail": "0 réponse",
      "Moins bien": "1 réponse",
    });
  });

  it.each([
    [{ asked: 1, confirmed: 1 }, "1 of 1 customer asked has confirmed (100%).", "1 sur 1 client interrogé a confirmé"],
    [
      { asked: 200, confirmed: 199 },
      "199 of 200 customers asked have confirmed (99%).",
      "199 sur 200 clients interrogés",
    ],
    [{ asked: 3, confirmed: 2 }, "2 of 3 customers asked have confirmed (67%).", "2 sur 3 clients interrogés ont"],
    [{ asked: 1200, confirmed: 1100 }, "1,100 of 1,200 customers asked", "1 100 sur 1 200 clients interrogés"],
  ])("tells the share of %j in whole percent, in both languages", (parts, en, fr) => {
    expect(drawn(parts).text).toContain(en);
    expect(drawn(parts, "fr").text).toContain(fr);
  });

  it("leads from each sentence to its declaration, by the customer and the reader's own day", () => {
    expect(drawn().links).toEqual([
      ["Mairie de Lille, 6 February 2020", "/activity/a2"],
      ["Lafont, 6 February 2020", "/activity/a1"],
    ]);
    expect(drawn().text).toContain("“It works.\nEvery day.”");
    expect(drawn({}, "fr").text).toContain("« Slower than before. »");
  });

  it("has no heading for sentences where no customer wrote one", () => {
    expect(drawn().textsOf("h3")).toEqual(["Their latest sentences"]);
    expect(drawn({ latest: [] }).textsOf("h3")).toEqual([]);
  });

  it("shows no words where no customer confirmed", () => {
    const { facts, lines } = drawn({ confirmed: 0, words: [], latest: [] });
    expect(facts).toEqual({});
    expect(lines).toEqual([
      "What customers say",
      "0 of 3 customers asked have confirmed (0%).",
      "No customer has answered yet.",
    ]);
  });
});
