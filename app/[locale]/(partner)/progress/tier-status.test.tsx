import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { sampleEdition } from "@/components/testing/sample-company";
import type { HistoryEvent } from "@/db/queries/partner/history";
import { sampleCredential, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { ProgressHeader } from "./progress-header";
import { RecentEvents } from "./recent-events";
import { sampleProgress } from "./testing/sample-progress";
import { TierStatus } from "./tier-status";

const t = translations("progress");
const drawStatus = (...given: Parameters<typeof sampleProgress>) =>
  draw(<TierStatus progress={sampleProgress(...given)} latest={undefined} locale="en" />);

const inReview = (["VCAP", "VCAP", "VCP", "VCP", "VCP"] as const).map((type, place) =>
  samplePerson(`expert-${place}`, [sampleCredential(type, "NV", { status: "declared" })]),
);

describe("what stands below the tier chart", () => {
  it("says how much waits for review, or that nothing does", () => {
    expect(drawStatus({}, { waiting: 2 }).text).toContain(t("waiting", { count: 2 }));
    expect(drawStatus().text).toContain(t("nothing-waiting"));
  });

  it("says which tier the declarations would give, where it is another one", () => {
    const said = t("if-verified", { tier: "Principal Partner" });
    expect(drawStatus({ people: inReview }).text).toContain(said);
    expect(drawStatus().text).not.toContain("If all that is declared");
  });

  it("says as of which event and time it was computed", () => {
    expect(drawStatus().text).toContain(t("as-of", { seq: 12, time: "10:00" }));
  });

  it("warns of announced rules with their day and tier", () => {
    const coming = { edition: sampleEdition, on: "2020-09-01", tier: "registered" };
    const { text, links } = drawStatus({}, { coming });
    expect(text).toContain("1 September 2020");
    expect(links.map(([, href]) => href)).toContain("/progress/announced");
    expect(drawStatus().links.map(([, href]) => href)).not.toContain("/progress/announced");
  });
});

describe("the head of the progress page", () => {
  it("names company and day, and lets those declare who may", () => {
    const may = { seeRevenue: true, declareCredential: true, declareActivity: false };
    const { lines, links } = draw(<ProgressHeader progress={sampleProgress({}, { may })} locale="fr" />, "fr");
    expect(lines).toContain(translations("progress", "fr")("lead", { company: "Lafont", day: "1er mars 2020" }));
    expect(links.map(([, href]) => href)).toEqual(["/people/credentials/new"]);
    expect(draw(<ProgressHeader progress={sampleProgress()} locale="en" />).links).toEqual([]);
  });
});

describe("the recent events", () => {
  it("are told in the order given, with the way to the full history", () => {
    const event = (seq: number, kind: string): HistoryEvent => ({
      ...{ seq, kind, at: new Date("2020-02-03T09:00:00Z"), subjectId: null, by: "Ana", data: {} },
    });
    const { textsOf, links } = draw(<RecentEvents events={[event(9, "person.added"), event(8, "plan.made")]} />);
    const say = translations("event");
    const [first, second] = textsOf("li");
    expect(first).toContain(say("person.added", { by: "Ana" }));
    expect(second).toContain(say("plan.made", { by: "Ana" }));
    expect(links).toContainEqual([t("history-all"), "/company#history"]);
  });
});
