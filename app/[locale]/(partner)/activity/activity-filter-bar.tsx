import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { ActivityKind } from "@/lib/activity/kind";
import { pathWith } from "@/lib/form/query";
import { type DeclarationState, declarationStates } from "@/lib/review/state";

export type Chosen = { kind: ActivityKind | undefined; state: DeclarationState | undefined };

/** Kinds as tabs, states as a plain GET form: the filter is part of the address. */
export function ActivityFilterBar({ kinds, filter }: { kinds: readonly ActivityKind[]; filter: Chosen }) {
  const t = useTranslations("activity");
  const states = useTranslations("ui.claims");
  const locale = useLocale();
  const tab = (kind: ActivityKind | undefined) => ({
    href: pathWith("/activity", { kind, state: filter.state }),
    label: kind ? t(`kinds.${kind}`) : t("all-kinds"),
    isCurrent: filter.kind === kind,
  });
  return (
    <div className="grid gap-4">
      <LinkTabs label={t("filter-kind")} items={[undefined, ...kinds].map(tab)} />
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
    </div>
  );
}
