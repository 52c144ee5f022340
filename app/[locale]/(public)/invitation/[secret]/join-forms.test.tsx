import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { InvitationHead } from "./invitation-head";
import { JoinFresh, JoinKnown, JoinSignedIn } from "./join-forms";
import { OverInvitation } from "./over-invitation";

const t = translations("account.invitation");
const errors = translations("form.errors");
const props = { secret: "s3cret", locale: "en" as const, team: "Lafont", email: "ana@lafont.example", name: null };

describe("the ways to accept an invitation", () => {
  it.each([
    ["without an account", JoinFresh, "joinFreshAction", ["name", "password"]],
    ["with an account", JoinKnown, "joinKnownAction", ["password"]],
    ["signed in", JoinSignedIn, "joinSignedInAction", []],
  ])("ask a person %s for what is missing, under the link's secret", (_who, Form, to, names) => {
    const [form] = formsIn(draw(<Form {...props} />));
    expect(form).toMatchObject({
      to,
      carries: { secret: "s3cret", locale: "en" },
      buttons: [t("join", { team: props.team })],
    });
    expect(Object.keys(form?.fields ?? {})).toEqual(names);
  });

  it("begin with the name that the person who invited gave", () => {
    expect(formsIn(draw(<JoinFresh {...props} name="Ana Lafont" />))[0]?.fields).toMatchObject({ name: "Ana Lafont" });
  });

  it("keep the name after a refusal, and name both fields that are wrong", async () => {
    const fields = { name: "required", password: "password-too-short" } as const;
    const answer = refused({ fields, values: { name: "Ana" } });
    const drawn = await drawAnswered(<JoinFresh {...props} />, { to: "joinFreshAction", answer });
    expect(formsIn(drawn)[0]?.fields).toEqual({ name: "Ana", password: "" });
    expect(faultsIn(drawn)).toEqual({ name: errors("required"), password: errors("password-too-short") });
    expect(drawn.lines).toContain(`${t("name")} – ${errors("required")}`);
  });
});

describe("the head of an invitation", () => {
  const head = { team: "Lafont", email: "ana@lafont.example", roles: ["owner", "signatory"] as const };
  const role = translations("terms.roles", "fr");

  it("says who invites whom, and to which roles", () => {
    const { lines, facts } = draw(<InvitationHead {...head} invitedBy="Bruno" />, "fr");
    expect(lines).toContain(translations("account.invitation", "fr")("by", { by: "Bruno" }));
    expect(Object.values(facts)).toEqual(["ana@lafont.example", `${role("owner")}, ${role("signatory")}`]);
  });

  it("names the portal where no person invited", () => {
    expect(draw(<InvitationHead {...head} invitedBy={null} />).lines).toContain(t("by-portal"));
  });
});

describe("a link whose invitation still stands", () => {
  const spent = translations("account.spent");

  it("offers a new one to the same address, and says when it is on its way", () => {
    const drawn = draw(<OverInvitation secret="s3cret" isSent={false} />);
    expect(drawn.lines).toContain(spent("invitation-over"));
    expect(formsIn(drawn)).toMatchObject([{ to: "renewInvitationAction", carries: { secret: "s3cret" } }]);
    expect(draw(<OverInvitation secret="s3cret" isSent />).text).toContain(spent("sent"));
  });
});
