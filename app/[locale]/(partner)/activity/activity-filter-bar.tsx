import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressSelect } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { ActivityKind } from "@/lib/activity/kind";
import { pathWith } from "@/lib/form/query";
import { type DeclarationState, declarationStates } from "@/lib/review/state";

export type Chosen = { kind: ActivityKind | undefined; state: DeclarationState | undefined };

/** The kinds as tabs, the states as a form: both are part of the address. */
export function ActivityFilterBar({ kinds, filter }: { kinds: readonly ActivityKind[]; filter: Chosen }) {
  const t = useTranslations("activity");
<<<<<<< /tmp/w/m_o
  const states = useTranslations("ui.claims");
||||||| /tmp/w/m_b
  const states = useTranslations("ui.claims");
  const locale = useLocale();
=======
  const terms = useTranslations("terms");
  const locale = useLocale();
>>>>>>> /tmp/w/m_t
  const tab = (kind: ActivityKind | undefined) => ({
    href: pathWith("/activity", { kind, state: filter.state }),
    label: kind ? terms(`activity-kinds.${kind}`) : t("all-kinds"),
    isCurrent: filter.kind === kind,
  });
  return (
    <div className="grid gap-4">
      <LinkTabs label={t("filter-kind")} items={[undefined, ...kinds].map(tab)} />
<<<<<<< /tmp/w/m_o
      <AddressForm to="/activity" keeps={{ kind: filter.kind }} className="mb-2 flex flex-wrap items-end gap-2">
        <AddressSelect
          name="state"
          label={t("filter-state")}
          isCompact
          defaultValue={filter.state ?? ""}
          placeholder={t("all-states")}
          options={declarationStates.map((value) => ({ value, label: states(value) }))}
        />
        <Button type="submit">{t("filter-go")}</Button>
      </AddressForm>
||||||| /tmp/w/m_b
      <form action={`/${locale}/activity`} className="mb-2 flex flex-wrap items-end gap-2">
        {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
        <label className="grid gap-1 text-sm">
          <span className="text-soft">{t("filter-state")}</span>
          <select
            name="state"
            defaultValue={filter.state ?? ""}
            key={filter.state}
            className="rounded-md border border-edge bg-paper px-3 py-2 text-base text-ink touch:min-h-11"
          >
            <option value="">{t("all-states")}</option>
            {declarationStates.map((state) => (
              <option key={state} value={state}>
                {states(state)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={buttonLook()}>
          {t("filter-go")}
        </button>
      </form>
=======
      <form action={`/${locale}/activity`} className="mb-2 flex flex-wrap items-end gap-2">
        {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
        <label className="grid gap-1 text-sm">
          <span className="text-soft">{t("filter-state")}</span>
          <select
            name="state"
            defaultValue={filter.state ?? ""}
            key={filter.state}
            className="rounded-md border border-edge bg-paper px-3 py-2 text-base text-ink touch:min-h-11"
          >
            <option value="">{t("all-states")}</option>
            {declarationStates.map((state) => (
              <option key={state} value={state}>
                {terms(`declaration-states.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={buttonLook()}>
          {t("filter-go")}
        </button>
      </form>
>>>>>>> /tmp/w/m_t
    </div>
  );
}
