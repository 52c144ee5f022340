"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import type { Role } from "@/lib/role";

/** Check boxes for the roles of one side, each with what it allows. */
export function RoleBoxes({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("member");
  const names = useTranslations("terms.roles");
  const options = roles.map((role) => ({ value: role, label: names(role), help: t(`duties.${role}`) }));
  return <CheckboxGroup name="roles" label={t("roles-label")} options={options} />;
}
