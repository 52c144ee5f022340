"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { Action } from "@/lib/form/state";
import type { Role } from "@/lib/role";
import { type Leaves, RemoveMember } from "./remove-member";
import { RoleBoxes } from "./role-boxes";

export type MemberActions = { changeRoles: Action<unknown>; remove: Action<void> };
type Props = {
  member: { id: string; name: string; roles: readonly Role[]; planSteps: number };
  leaves: Leaves;
  roles: readonly Role[];
  actions: MemberActions;
};

/** Changes a member's roles or removes them; refused where the team would be left without an owner or administrator. */
export function EditMember({ member, roles, actions, leaves }: Props) {
  const t = useTranslations("member");
  const hidden = { membershipId: member.id };
  const change = usePostForm(actions.changeRoles, { roles: t("roles-label") }, { defaults: { roles: member.roles } });
  const remove = usePostForm(actions.remove, { successorId: t("hand-over.successor") });
  const isRemoving = remove.answer?.ok === false;
  const summary = (
    <>
      <span aria-hidden>{t("edit")}</span>
      <span className="sr-only">{t("edit-of", { name: member.name })}</span>
    </>
  );
  return (
    <Disclosure summary={summary} isOpen={change.answer?.ok === false || isRemoving}>
      <div className="grid gap-6 border-rule border-l-2 pl-5 lg:grid-cols-2">
        <div className="grid content-start gap-1.5">
          <ActionForm
            of={change}
            hidden={hidden}
            submitLabel={t("save-roles")}
            variant="secondary"
            className="grid content-start gap-4"
          >
            <RoleBoxes roles={roles} />
          </ActionForm>
          <p className="text-sm text-soft">{t("save-help", { name: member.name })}</p>
        </div>
        <details open={isRemoving}>
          <summary className="inline-flex items-center py-1 font-medium text-danger underline underline-offset-4">
            {t("remove")}
          </summary>
          <RemoveMember form={remove} member={member} leaves={leaves} />
        </details>
      </div>
    </Disclosure>
  );
}
