import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { OwnApplication } from "@/db/queries/partner/application";
import { reviewTable } from "@/lib/review/kinds";
import { ApplicationState } from "./application-state";
import { sampleApplication } from "./testing/sample-application";

const t = translations("application");
const drawState = (state: string, parts: Partial<OwnApplication> = {}) => {
  const submitted = { submittedAt: new Date("2019-10-01T12:02:00Z"), data: { companyName: "Lafont" } };
  return draw(<ApplicationState application={sampleApplication({ state, ...submitted, ...parts })} />);
};

describe("an application that was sent", () => {
  it("says when it arrived, under which reference, and what happens next", () => {
    const { lines, textsOf } = drawState("declared");
    const said = { company: "Lafont", email: "ana@lafont.example", at: "1 October 2019 at 14:02" };
    expect(lines).toContain(t("declared.body", said));
    expect(lines).toContain(t("declared.reference", { reference: "A-3F09C21B" }));
    expect(textsOf("li")).toHaveLength(3);
  });

  it("is called by its address where no company was named", () => {
    const { lines } = drawState("withdrawn", { data: {} });
    expect(lines).toContain(t("withdrawn.body", { company: "ana@lafont.example" }));
    expect(lines.join()).not.toContain("A-3F09C21B");
  });

  it("leads to sign-in once it is accepted", () => {
    const { lines, links, textsOf } = drawState("verified");
    expect(lines).toContain(t("verified.body", { company: "Lafont", email: "ana@lafont.example" }));
    expect(links).toEqual([[t("verified.sign-in"), "/sign-in"]]);
    expect(textsOf("li")).toEqual([]);
  });

  it.each(reviewTable.application.reasons)("says why it was rejected: %s", (reasonCode) => {
    const reason = translations("review.reasons.application")(reasonCode);
    const { lines } = drawState("rejected", { reasonCode, reasonNote: "See the register." });
    expect(lines.slice(-2)).toEqual([t("rejected.reason", { reason }), "See the register."]);
  });

  it("keeps a reason of a later version to itself rather than show its code", () => {
    const { text } = drawState("rejected", { reasonCode: "unheard-of" });
    expect(text).not.toContain("unheard-of");
  });
});
