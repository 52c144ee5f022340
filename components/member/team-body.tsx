import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Section } from "@/components/layout/section";
import type { Action } from "@/lib/form/state";
import type { Role } from "@/lib/role";
import type { MemberActions } from "./edit-member";
import { InviteForm } from "./invite-form";
import { LostFactor } from "./lost-factor";
import { MemberList, type MemberRow } from "./member-list";
import { RoleBoxes } from "./role-boxes";
import { WaitingInvitations } from "./waiting-invitations";

type TeamActions = MemberActions & {
  invite: Action<unknown>;
  askReset: Action<unknown>;
  answerReset: Action<unknown>;
} & Pick<ComponentProps<typeof WaitingInvitations>, "resend" | "revoke">;

type Props = Pick<ComponentProps<typeof WaitingInvitations>, "invitations"> & {
  team: { members: readonly MemberRow[]; may: { manage: boolean } };
  resets: ComponentProps<typeof LostFactor>["resets"];
  roles: readonly Role[];
  /** The role that is ticked when the invitation form opens. */
  preset: Role;
  actions: TeamActions;
};

/** A company's members or the vendor team, followed by open invitations. */
export function TeamBody({ team, invitations, resets, roles, preset, actions }: Props) {
  const t = useTranslations("member");
  if (!team.may.manage) return <MemberList members={team.members} roles={roles} actions={null} />;
  const asked = { label: t("roles-label"), preset: [preset], field: <RoleBoxes roles={roles} /> };
  const words = {
    email: t("invite.email"),
    language: t("invite.language"),
    submit: t("invite.submit"),
    sent: t("invite.sent"),
  };
  return (
    <>
      <MemberList
        members={team.members}
        roles={roles}
        actions={{ changeRoles: actions.changeRoles, remove: actions.remove }}
      />
      <div className="mt-12 grid gap-x-16 lg:grid-cols-2">
        <Section title={t("invite.title")}>
          <InviteForm action={actions.invite} words={words} roles={asked} />
        </Section>
        <Section title={t("waiting.title")}>
          <WaitingInvitations invitations={invitations} resend={actions.resend} revoke={actions.revoke} />
        </Section>
        <Section title={t("lost.title")} lead={t("lost.lead")}>
          <LostFactor resets={resets} ask={actions.askReset} answer={actions.answerReset} />
        </Section>
      </div>
    </>
  );
}
