"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { usePostForm } from "@/components/form/use-post-form";
import type { Role } from "@/lib/role";

/** What a member leaves behind: the roles that nobody else has, and the colleagues who can take over. */
export type Leaves = { roles: readonly Role[]; others: readonly { id: string; name: string }[] };

type Props = {
  form: ReturnType<typeof usePostForm<void>>;
  member: { id: string; name: string; planSteps: number };
  leaves: Leaves;
};

/** Removes a member, and hands over to a colleague what was theirs alone. */
export function RemoveMember({ form, member: { id, name, planSteps }, leaves }: Props) {
  const t = useTranslations("member");
  const names = useTranslations("terms.roles");
  const options = leaves.others.map((other) => ({ value: other.id, label: other.name }));
  const left = [
    ...(leaves.roles.length > 0
      ? [t("hand-over.only", { roles: leaves.roles.map((one) => names(one)).join(", ") })]
      : []),
    ...(planSteps > 0 ? [t("hand-over.steps", { steps: planSteps })] : []),
  ];
  return (
    <ActionForm
      of={form}
      hidden={{ membershipId: id }}
      submitLabel={t("remove-sure", { name })}
      variant="danger"
      className="mt-2 grid gap-3"
    >
      <p className="text-sm text-soft">{t("remove-help")}</p>
      {left.length > 0 ? <p className="text-sm">{left.join(" ")}</p> : null}
      {options.length > 0 ? (
        <SelectField
          name="successorId"
          label={t("hand-over.successor")}
          help={t("hand-over.successor-help")}
          options={options}
          placeholder={t("hand-over.nobody")}
        />
      ) : null}
    </ActionForm>
  );
}
