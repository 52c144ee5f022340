import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressSelect } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { ActivityKind } from "@/lib/activity/kind";
import { pathWith } from "@/lib/form/query";
import { declarationStates } from "@/lib/review/state";
import type { Chosen } from "./filter";

/** The kinds as tabs, the states as a form: both are part of the address. */
export function ActivityFilterBar({ kinds, filter }: { kinds: readonly ActivityKind[]; filter: Chosen }) {
  const t = useTranslations("activity");
  const terms = useTranslations("terms");
  const tab = (kind: ActivityKind | undefined) => ({
    href: pathWith("/activity", { kind, state: filter.state }),
    label: kind ? terms(`activity-kinds.${kind}`) : t("all-kinds"),
    isCurrent: filter.kind === kind,
  });
  return (
    <div className="grid gap-4">
      <LinkTabs label={t("filter-kind")} items={[undefined, ...kinds].map(tab)} />
      <AddressForm to="/activity" keeps={{ kind: filter.kind }} className="mb-2 flex flex-wrap items-end gap-2">
        <AddressSelect
          name="state"
          label={t("filter-state")}
          isCompact
          defaultValue={filter.state ?? ""}
          placeholder={t("all-states")}
          options={declarationStates.map((value) => ({ value, label: terms(`declaration-states.${value}`) }))}
        />
        <Button type="submit">{t("filter-go")}</Button>
      </AddressForm>
    </div>
  );
}
