import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, granted, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { EnrolForm } from "./enrol-form";

const t = translations("account.enrol");
const enrolment = { secret: "ABCDEFGHIJKLMNOP23", picture: "<svg>#</svg>" };
const form = <EnrolForm enrolment={enrolment} back="/en/home" />;
const answered = (answer: ReturnType<typeof refused> | ReturnType<typeof granted>) =>
  drawAnswered(form, { to: "enrolAction", answer });

describe("the form that sets up a second factor", () => {
  it("shows the secret as a picture and, for typing, in groups of four", () => {
    const { lines, html } = draw(form);
    expect(lines).toContain("ABCD EFGH IJKL MNOP 23");
    expect(html).toContain('src="data:image/svg+xml;utf8,%3Csvg%3E%23%3C%2Fsvg%3E"');
  });

  it("keeps the same secret after a wrong code", async () => {
    const drawn = await answered(refused({ fields: { code: "wrong-code" } }));
    expect(drawn.lines).toContain("ABCD EFGH IJKL MNOP 23");
    expect(faultsIn(drawn)).toEqual({ code: translations("form.errors")("wrong-code") });
  });

  it("gives way to the recovery codes once the first code was right", async () => {
    const drawn = await answered(granted({ recoveryCodes: ["aaaa-bbbb", "cccc-dddd"] }));
    expect(formsIn(drawn)).toEqual([]);
    expect(drawn.textsOf("li")).toEqual(["aaaa-bbbb", "cccc-dddd"]);
    expect(drawn.links).toEqual([[t("kept"), "/home"]]);
  });

  it("says of a factor set up earlier that it is active, without a secret or codes", () => {
    const { lines, links, html } = draw(<EnrolForm enrolment={null} back="/en/home" />);
    expect(lines).toEqual([t("active"), t("go-on")]);
    expect(links).toEqual([[t("go-on"), "/home"]]);
    expect(html).not.toContain("<form");
  });
});
