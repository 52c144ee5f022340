"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/form/state";
import type { Role } from "@/lib/role";
import type { MemberAction } from "./invite-form";
import { RoleBoxes } from "./role-boxes";

export type MemberActions = { changeRoles: MemberAction; remove: MemberAction };
type Props = {
  member: { id: string; name: string; roles: readonly Role[] };
  roles: readonly Role[];
  actions: MemberActions;
};

/** Changes a member's roles or removes them; refused where the team would be left without an owner or administrator. */
export function EditMember({ member, roles, actions }: Props) {
  const t = useTranslations("members");
  const [changed, change] = useActionState<FormState, FormData>(actions.changeRoles, null);
  const [removed, remove] = useActionState<FormState, FormData>(actions.remove, null);
  const summary = (
    <>
      <span aria-hidden>{t("edit")}</span>
      <span className="sr-only">{t("edit-of", { name: member.name })}</span>
    </>
  );
  return (
    <Disclosure summary={summary} isOpen={changed?.ok === false || removed?.ok === false}>
      <div className="grid gap-6 border-rule border-l-2 pl-5 lg:grid-cols-2">
        <form action={change} noValidate className="grid content-start gap-4">
          <PlainFault state={changed} />
          <input type="hidden" name="membershipId" value={member.id} />
          <RoleBoxes roles={roles} chosen={member.roles} state={changed} />
          <div className="grid justify-items-start gap-1.5">
            <PlainSubmit variant="secondary">{t("save-roles")}</PlainSubmit>
            <p className="text-sm text-soft">{t("save-help", { name: member.name })}</p>
          </div>
        </form>
        <details open={removed?.ok === false}>
          <summary className="inline-flex items-center py-1 font-medium text-danger underline underline-offset-4">
            {t("remove")}
          </summary>
          <form action={remove} className="mt-2 grid justify-items-start gap-3">
            <PlainFault state={removed} />
            <input type="hidden" name="membershipId" value={member.id} />
            <p className="text-sm text-soft">{t("remove-help")}</p>
            <PlainSubmit variant="danger">{t("remove-sure", { name: member.name })}</PlainSubmit>
          </form>
        </details>
      </div>
    </Disclosure>
  );
}
