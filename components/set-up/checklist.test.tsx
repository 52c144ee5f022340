import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { StepStates } from "@/lib/set-up/step";
import { SetUpChecklist } from "./checklist";
import { ClosedPage } from "./closed-page";

const t = translations("set-up");
const done: StepStates = {
  ...{ vendor: "done", rules: "done", agreement: "done", mail: "done", seal: "done", staff: "done" },
};

describe("the checklist of a set-up", () => {
  it("leads an administrator to what is missing, and names it to others", () => {
    const states: StepStates = { ...done, mail: "acknowledged", staff: "missing" };
    const left = [
      [t("steps.mail"), "/set-up/mail"],
      [t("steps.staff"), "/set-up/staff"],
    ];
    expect(draw(<SetUpChecklist states={states} mayDo />).links).toEqual(left);
    const others = draw(<SetUpChecklist states={states} mayDo={false} />);
    expect(others.links).toEqual([]);
    expect(others.text).toContain(t("steps.mail"));
    expect(others.text).not.toContain(t("steps.seal"));
  });

  it("is gone once all is done", () => {
    expect(draw(<SetUpChecklist states={done} mayDo />).text).toBe("");
  });
});

describe("the page of a portal that is not open", () => {
  it("says how its administrator goes on, whether they have an account or only the link", () => {
    expect(draw(<ClosedPage hasAdministrator />).links.map(([, href]) => href)).toEqual(["/sign-in"]);
    const { links, text } = draw(<ClosedPage hasAdministrator={false} />);
    expect(links).toEqual([]);
    expect(text).toContain(t("closed.by-link"));
  });
});
