import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

/** Switches between companies as they are and as if all had signed. */
export function ImpactLens({ id, isAsIfSigned }: { id: string; isAsIfSigned: boolean }) {
  const t = useTranslations("edition.impact");
  const href = `/editions/${id}/changes`;
  const items = [
    { href, label: t("as-they-are"), isCurrent: !isAsIfSigned },
    { href: `${href}?signed=all`, label: t("as-if-signed"), isCurrent: isAsIfSigned },
  ];
  return (
    <div className="mb-8">
      <LinkTabs label={t("lens")} items={items} />
    </div>
  );
}
