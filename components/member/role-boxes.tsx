"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import type { Role } from "@/lib/role";

/** Check boxes for the roles of one side, each with what it allows. */
export function RoleBoxes({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("members");
  const options = roles.map((role) => ({ value: role, label: t(`roles.${role}.name`), help: t(`roles.${role}.does`) }));
  return <CheckboxGroup name="roles" label={t("roles-label")} options={options} />;
}
