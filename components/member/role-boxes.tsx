"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import type { Role } from "@/lib/role";

<<<<<<< /tmp/w/m_o
/** Check boxes for the roles of one side, each with what it allows. */
export function RoleBoxes({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("members");
  const options = roles.map((role) => ({ value: role, label: t(`roles.${role}.name`), help: t(`roles.${role}.does`) }));
  return <CheckboxGroup name="roles" label={t("roles-label")} options={options} />;
||||||| /tmp/w/m_b
type Props = { roles: readonly Role[]; chosen: readonly Role[]; state: FormState };

/** Which roles of a side someone has, each with what it lets him do. */
export function RoleBoxes({ roles, chosen, state }: Props) {
  const t = useTranslations("members");
  const tf = useTranslations("form.errors");
  const id = useId();
  const fault = state.is === "refused" ? state.fields.roles : undefined;
  const typed = state.is === "refused" ? state.values.roles?.split(",") : undefined;
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
=======
type Props = { roles: readonly Role[]; chosen: readonly Role[]; state: FormState };

/** Which roles of a side someone has, each with what it lets him do. */
export function RoleBoxes({ roles, chosen, state }: Props) {
  const t = useTranslations("member");
  const names = useTranslations("terms.roles");
  const tf = useTranslations("form.errors");
  const id = useId();
  const fault = state.is === "refused" ? state.fields.roles : undefined;
  const typed = state.is === "refused" ? state.values.roles?.split(",") : undefined;
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
            {names(role)} <span className="block text-sm text-soft">{t(`duties.${role}`)}</span>
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
>>>>>>> /tmp/w/m_t
}
