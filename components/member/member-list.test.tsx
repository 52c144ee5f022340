import { describe, expect, it } from "vitest";
import { FromAnswer } from "@/components/form/testing/sources";
import { formsIn } from "@/components/testing/form";
import { all } from "@/components/testing/markup";
import { draw, noAction, translations } from "@/components/testing/render";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { LostFactor } from "./lost-factor";
import { MemberList, type MemberRow } from "./member-list";
import { RoleBoxes } from "./role-boxes";
import { TeamBody } from "./team-body";
import { WaitingInvitations } from "./waiting-invitations";

const t = translations("member");
const roleNames = translations("terms.roles");
const member = (parts: Partial<MemberRow> = {}): MemberRow => ({
  ...{ id: "m1", name: "Ana Prévost", email: "ana@lafont.example", roles: ["owner"] },
  ...{ hasFactor: true, isSelf: false, planSteps: 0 },
  ...parts,
});
const actions = { changeRoles: noAction, remove: noAction };
const drawMembers = (...members: MemberRow[]) =>
  draw(<MemberList members={members} roles={partnerRoles} actions={null} />);

describe("the members of a team", () => {
  it("says who each is, in which roles, and which one reads the page", () => {
    const { lines } = drawMembers(
      member({ isSelf: true, roles: ["owner", "finance"] }),
      member({ id: "m2", name: "Bruno" }),
    );
    expect(lines[0]).toBe(`Ana Prévost (${t("you")})`);
    expect(lines).toContain(`${roleNames("owner")}, ${roleNames("finance")}`);
    expect(lines).toContain("Bruno");
  });

  it.each<[Role, boolean, string | null]>([
    ["signatory", true, "on"],
    ["signatory", false, "missing"],
    ["viewer", true, "on"],
    ["viewer", false, null],
    ["reviewer", false, "missing"],
  ])("says of a %s with a second factor (%s): %s", (role, hasFactor, key) => {
    const { lines } = drawMembers(member({ roles: [role], hasFactor }));
    for (const one of ["on", "missing"]) expect(lines.includes(t(`factor.${one}`))).toBe(one === key);
  });

  it("offers a change of roles and the removal only to those who manage the team", () => {
    expect(drawMembers(member()).textsOf("button")).toEqual([]);
    const { textsOf, text } = draw(<MemberList members={[member()]} roles={partnerRoles} actions={actions} />);
    expect(textsOf("button")).toEqual([t("save-roles"), t("remove-sure", { name: "Ana Prévost" })]);
    expect(text).toContain(t("edit-of", { name: "Ana Prévost" }));
  });
});

describe("the removal of a member", () => {
  const bruno = member({ id: "m2", name: "Bruno", roles: ["viewer"] });
  const removal = (...members: MemberRow[]) =>
    draw(<MemberList members={members} roles={partnerRoles} actions={actions} />);

  it("says what only they do, and offers every colleague to take over", () => {
    const ana = member({ roles: ["owner", "viewer"], planSteps: 2 });
    const drawn = removal(ana, bruno);
    expect(drawn.text).toContain(t("hand-over.only", { roles: roleNames("owner") }));
    expect(drawn.text).toContain(t("hand-over.steps", { steps: 2 }));
    const [own, brunos] = formsIn(drawn).filter(({ fields }) => "successorId" in fields);
    expect([own?.carries, brunos?.carries]).toEqual([{ membershipId: "m1" }, { membershipId: "m2" }]);
    expect(drawn.textsOf("option")).toEqual([t("hand-over.nobody"), "Bruno", t("hand-over.nobody"), "Ana Prévost"]);
  });

  it("of somebody alone offers nobody, and says nothing of what others do too", () => {
    expect(removal(member()).textsOf("option")).toEqual([]);
    expect(removal(bruno, member({ roles: ["viewer"] })).text).not.toContain(
      t("hand-over.only", { roles: "" }).slice(0, 12),
    );
  });
});

describe("the boxes of roles", () => {
  const boxes = (roles: readonly Role[], chosen: readonly Role[], fields = {}) =>
    draw(
      <FromAnswer values={{ roles: chosen }} fields={fields}>
        {() => <RoleBoxes roles={roles} />}
      </FromAnswer>,
    );
  const ticked = (chosen: readonly Role[]) =>
    all(boxes(partnerRoles, chosen).root, "input")
      .filter(({ attributes }) => "checked" in attributes)
      .map(({ attributes }) => attributes.value);

  it.each([...partnerRoles, ...vendorRoles])("says what a %s may do", (role) => {
    expect(boxes([role], []).lines).toEqual([t("roles-label"), roleNames(role), t(`duties.${role}`)]);
  });

  it("keeps after a refusal what was ticked, and says what is wrong", () => {
    expect(ticked(["viewer"])).toEqual(["viewer"]);
    expect(ticked(["finance", "signatory"])).toEqual(["signatory", "finance"]);
    expect(boxes(partnerRoles, [], { roles: "required" }).lines.at(-1)).toBe(translations("form.errors")("required"));
  });
});

describe("the invitations of a team", () => {
  const invitation = {
    ...{ id: "i1", email: "chloe@lafont.example", roles: ["contributor"] as Role[], isExpired: false },
    expiresAt: new Date("2020-03-02T11:00:00Z"),
  };
  const post = async () => undefined;

  it("say until when the link works, or that it no longer does", () => {
    const other = { ...invitation, id: "i2", email: "old@lafont.example", isExpired: true };
    const { lines } = draw(<WaitingInvitations invitations={[invitation, other]} resend={post} revoke={post} />);
    const role = roleNames("contributor");
    expect(lines).toContain(`${role} · ${t("waiting.until", { until: "2 March 2020 at 12:00" })}`);
    expect(lines).toContain(`${role} · ${t("waiting.expired")}`);
  });

  it("name on every button whose invitation it is about", () => {
    const { textsOf } = draw(<WaitingInvitations invitations={[invitation]} resend={post} revoke={post} />);
    expect(textsOf("button")).toEqual([
      `${t("waiting.resend")} chloe@lafont.example`,
      `${t("waiting.revoke")} chloe@lafont.example`,
    ]);
  });

  it("are shown with the form that invites to managers alone", () => {
    const team = (manage: boolean) =>
      draw(
        <TeamBody
          {...{
            team: { members: [member()], may: { manage } },
            invitations: [],
            resets: [],
            roles: partnerRoles,
            preset: "viewer",
          }}
          actions={{
            ...actions,
            ...{ invite: noAction, askReset: noAction, answerReset: noAction, resend: post, revoke: post },
          }}
        />,
      ).lines;
    expect(team(true)).toContain(t("waiting.none"));
    expect(team(true)).toContain(t("invite.submit"));
    expect(team(false).join()).not.toContain(t("invite.submit"));
  });
});

describe("a colleague's lost second factor", () => {
  const said = { name: "Paul Roy", by: "Ana", reason: "By telephone" };
  const lost = translations("member.lost");
  const drawLost = (isOwn: boolean) =>
    draw(<LostFactor resets={[{ id: "r1", ...said, isOwn }]} ask={noAction} answer={noAction} />);

  it("is reset by another than who asked, who reads the reason", () => {
    const { text, textsOf } = drawLost(false);
    expect(text).toContain(lost("by", said));
    expect(textsOf("button")).toContain(lost("confirm", said));
  });

  it("can only be taken back by who asked", () => {
    const { text, textsOf } = drawLost(true);
    expect(text).toContain(lost("waits"));
    expect(textsOf("button")).not.toContain(lost("confirm", said));
    expect(textsOf("button")).toContain(lost("take-back"));
  });
});
