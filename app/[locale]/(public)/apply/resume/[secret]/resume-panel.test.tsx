import { describe, expect, it } from "vitest";
import { sampleApplication } from "@/app/[locale]/(public)/apply/testing/sample-application";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { ResumePanel } from "./resume-panel";

const t = translations("application.resume");
const linked = {
  ...{ id: "one", email: "nour@test.example", company: "Atelier Nuage" },
  ...{ savedAt: new Date("2019-10-01T08:00:00Z"), isOpen: true },
};
const panel = { secret: "s3cret", linked, replaces: null, isSent: false };

describe("the page of a letter's link to an application", () => {
  it("says whose application it opens, and opens it only by its button", () => {
    const drawn = draw(<ResumePanel {...panel} />);
    expect(drawn.lines.join("\n")).toContain("Atelier Nuage");
    expect(drawn.lines.join("\n")).toContain("nour@test.example");
    expect(formsIn(drawn)).toMatchObject([{ to: "openLinkAction", carries: { secret: "s3cret" } }]);
    expect(drawn.lines).toContain(t("open"));
  });

  it("asks before another application in this browser is closed", () => {
    const replaces = sampleApplication({ id: "other", email: "ana@test.example" });
    const drawn = draw(<ResumePanel {...panel} replaces={replaces} />);
    expect(drawn.lines.join("\n")).toContain("ana@test.example");
    expect(formsIn(drawn)).toMatchObject([{ carries: { secret: "s3cret", replaces: "other" } }]);
    expect(drawn.lines).toContain(t("open-instead"));
    expect(drawn.lines).toContain(t("keep"));
  });

  it("offers a new link where this one is over, and says so once it is sent", () => {
    const over = { ...panel, linked: { ...linked, isOpen: false } };
    const drawn = draw(<ResumePanel {...over} />);
    expect(formsIn(drawn)).toMatchObject([{ to: "sendLinkAction", carries: { secret: "s3cret" } }]);
    expect(drawn.lines.join("\n")).not.toContain("nour@test.example");
    expect(draw(<ResumePanel {...over} isSent />).lines).toContain(t("sent"));
  });

  it("offers to begin where it opens nothing", () => {
    const drawn = draw(<ResumePanel {...panel} linked={null} />);
    expect(formsIn(drawn)).toEqual([]);
    expect(drawn.lines).toContain(t("unknown"));
  });
});
