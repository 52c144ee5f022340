import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, granted, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { EnrolWays } from "./enrol-ways";

const t = translations("account.enrol");
const enrolment = { secret: "ABCDEFGHIJKLMNOP23", picture: "<svg>#</svg>" };
const none = { hasTotp: false, hasPasskey: false };
const common = { back: "/en/home", suggested: "Chrome, Linux", isMandatory: true };
const ways = <EnrolWays enrolment={enrolment} factors={none} {...common} />;
const answered = (answer: ReturnType<typeof refused> | ReturnType<typeof granted>) =>
  drawAnswered(ways, { to: "enrolAction", answer });

describe("setting up a second factor", () => {
  it("offers a passkey and an authenticator app with equal rank, a name for the passkey suggested", () => {
    const drawn = draw(ways);
    expect(drawn.textsOf("h2")).toEqual([t("passkey-title"), t("authenticator-title")]);
    expect(formsIn(drawn).map(({ buttons }) => buttons)).toEqual([[t("passkey-submit")], [t("submit")]]);
    expect(formsIn(drawn)[0]?.fields).toEqual({ name: "Chrome, Linux" });
    expect(drawn.lines).toContain(t("lead-mandatory"));
  });

  it("says that a passkey needs a script, and posts the authenticator's form without one", () => {
    const drawn = draw(ways);
    expect(drawn.html).toContain(`<noscript><p class="measure text-soft">${t("passkey-lack.script")}</p></noscript>`);
    expect(formsIn(drawn)[1]).toMatchObject({ to: "enrolAction", fields: { code: "" } });
  });

  it("shows the secret as a picture and, for typing, in groups of four", () => {
    const { lines, html } = draw(ways);
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
    const { lines, links, html } = draw(<EnrolWays enrolment={null} factors={none} {...common} />);
    expect(lines).toEqual([t("title"), t("active"), t("go-on")]);
    expect(links).toEqual([[t("go-on"), "/home"]]);
    expect(html).not.toContain("<form");
  });

  it("beside a passkey offers the authenticator alone, confirmed by the passkey or a recovery code", async () => {
    const beside = <EnrolWays enrolment={enrolment} factors={{ hasTotp: false, hasPasskey: true }} {...common} />;
    const drawn = draw(beside);
    expect(drawn.textsOf("h1")).toEqual([t("title-beside")]);
    expect(formsIn(drawn)).toMatchObject([
      { to: "enrolAction", carries: { by: "code", assertion: "" }, fields: { code: "", proofCode: "" } },
    ]);
    const answer = refused({ fields: { proofCode: "wrong-code" } });
    const wrong = await drawAnswered(beside, { to: "enrolAction", answer });
    expect(faultsIn(wrong)).toEqual({ proofCode: translations("form.errors")("wrong-code") });
    const kept = await drawAnswered(beside, { to: "enrolAction", answer: granted({ recoveryCodes: [] }) });
    expect(kept.lines).toEqual([t("title"), t("active"), t("go-on")]);
  });
});
