import { useLocale, useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { localName } from "@/lib/i18n/names";

type Props = { edition: Pick<Edition, "tiers">; tier: string | null };

/** A tier's name after a small stair that shows its height. */
export function TierLabel({ edition, tier }: Props) {
  const t = useTranslations("tier.label");
  const locale = useLocale();
  const height = tier === null ? -1 : heightOf(edition as Edition, tier);
  const name = localName(edition.tiers[height]?.name, locale);
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 18 12" className="h-3 w-4.5 self-center">
        {edition.tiers.slice(1).map(({ id }, step) => (
          <rect
            key={id}
            x={step * 6}
            y={8 - step * 4}
            width="5"
            height={4 + step * 4}
            className={step < height ? "fill-accent" : "fill-rule"}
          />
        ))}
      </svg>
      {name ? <span translate="no">{name}</span> : t("none")}
    </span>
  );
}
