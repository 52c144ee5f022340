"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { FormState } from "@/lib/form/state";
import type { Role } from "@/lib/role";

type Props = { roles: readonly Role[]; chosen: readonly Role[]; state: FormState };

/** Check boxes for the roles of one side, each with what it allows. */
export function RoleBoxes({ roles, chosen, state }: Props) {
  const t = useTranslations("members");
  const tf = useTranslations("form.errors");
  const id = useId();
  const fault = state?.ok === false ? state.fields.roles : undefined;
  const held = state?.ok === false ? state.values.roles : undefined;
  const typed = Array.isArray(held) ? held : undefined;
  const ticked = typed ?? chosen;
  return (
    <fieldset aria-describedby={fault ? `${id}-fault` : undefined} className="grid gap-0.5">
      <legend className="mb-1 font-semibold">{t("roles-label")}</legend>
      {roles.map((role) => (
        <label
          key={`${role} ${typed?.join()}`}
          className="flex cursor-pointer items-baseline gap-2.5 py-1 touch:min-h-11"
        >
          <input
            type="checkbox"
            name="roles"
            value={role}
            defaultChecked={ticked.includes(role)}
            className="size-4.5 shrink-0 translate-y-0.5 accent-accent"
          />
          <span>
            {t(`roles.${role}.name`)} <span className="block text-sm text-soft">{t(`roles.${role}.does`)}</span>
          </span>
        </label>
      ))}
      {fault ? (
        <p id={`${id}-fault`} className="text-sm font-semibold text-danger">
          {tf.has(fault) ? tf(fault) : tf("invalid")}
        </p>
      ) : null}
    </fieldset>
  );
}
