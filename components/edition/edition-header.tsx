import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { linkLook } from "@/components/ui/link-look";
import { LinkTabs } from "@/components/ui/link-tabs";
import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { EditionState } from "@/lib/edition/state";
import { localName } from "@/lib/i18n/names";

const views = {
  rules: "",
  activity: "/activity",
  benefits: "/benefits",
  examples: "/examples",
  changes: "/changes",
  announce: "/announce",
} as const;

/** What a built-in edition shows. */
const carried = ["rules", "activity", "benefits", "changes"];

type Props = {
  edition: {
    id: string;
    body: Edition;
    state: EditionState | "carried";
    effectiveOn: string | null;
    madeBy: string;
    withdrawal: { reason: string; on: string | null } | null;
  };
  current: keyof typeof views;
};

/** An edition's name, its state, and tabs for its views. */
export function EditionHeader({ edition, current }: Props) {
  const t = useTranslations("edition");
  const locale = useLocale();
  const { id, body, state, effectiveOn, madeBy, withdrawal } = edition;
  const name = localName(body.name, locale);
  const day = effectiveOn ? formatDay(effectiveOn, locale) : "";
  const withdrawn = withdrawal?.on ? formatDay(withdrawal.on, locale) : "";
  const lead = t(`state-notes.${state}`, { day, who: madeBy, withdrawn, reason: withdrawal?.reason ?? "" });
  // What is carried has no examples of its own, and nobody announces it: it is read and compared.
  const shown = Object.entries(views).filter(([view]) => state !== "carried" || carried.includes(view));
  const items = shown.map(([view, path]) => ({
    href: `/editions/${id}${path}`,
    label: t(`views.${view as keyof typeof views}`),
    isCurrent: view === current,
  }));
  return (
    <>
      <PageHeader title={name} lead={lead} breadcrumbs={[{ label: t("title"), href: "/editions" }, { label: name }]} />
      <div className="-mt-4 mb-8">
        <LinkTabs label={t("views.label")} items={items} />
        <p className="mt-3">
          <a className={linkLook} href={`/api/editions/${id}/file`} download>
            {t("import.export")}
          </a>
        </p>
      </div>
    </>
  );
}
