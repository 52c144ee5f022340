import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { TextState } from "@/lib/agreement/text/draft/schema";

const views = {
  write: "",
  read: "/read",
  difference: "/difference",
  markdown: "/markdown",
  publish: "/publish",
} as const;

type Props = {
  text: { version: string; state: Exclude<TextState, "discarded"> | "built-in"; inUse: { version: string } };
  current: keyof typeof views;
};

/** A version of the text, its state, and tabs for its views. */
export function TextHeader({ text: { version, state, inUse }, current }: Props) {
  const t = useTranslations("text");
  const title = t("version", { version });
  const isShown = (view: string): boolean =>
    (view !== "publish" || state !== "built-in") && (view !== "difference" || version !== inUse.version);
  const items = Object.entries(views)
    .filter(([view]) => isShown(view))
    .map(([view, path]) => ({
      href: `/texts/${version}${path}`,
      label: view === "write" && state !== "draft" ? t("views.clauses") : t(`views.${view as keyof typeof views}`),
      isCurrent: view === current,
    }));
  const crumbs = [{ label: t("title"), href: "/texts" }, { label: title }];
  return (
    <>
      <PageHeader title={title} lead={t(`notes.${state}`)} breadcrumbs={crumbs} />
      <div className="-mt-4 mb-8">
        <LinkTabs label={t("views.label")} items={items} />
      </div>
    </>
  );
}
