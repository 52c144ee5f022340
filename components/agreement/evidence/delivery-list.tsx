import { useTranslations } from "next-intl";
import { UtcInstant } from "@/components/format/utc-instant";
import { Section } from "@/components/layout/section";

export type DeliveryLine = { kind: "delivered" | "bounced" | "fetched"; at: string; to: string };

/** What happened to the sealed file afterwards, from the portal's own log, which is outside the file. */
export function DeliveryList({ deliveries }: { deliveries: readonly DeliveryLine[] }) {
  const t = useTranslations("agreement.delivery");
  return (
    <Section title={t("title")} lead={t("lead")}>
      {deliveries.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <ol>
          {deliveries.map(({ kind, at, to }) => (
            <li
              key={`${kind} ${at} ${to}`}
              className="grid gap-x-6 border-rule border-b py-2 last:border-b-0 sm:grid-cols-[16rem_1fr_auto] sm:items-baseline"
            >
              <span className="text-sm text-soft">
                <UtcInstant at={at} hasSeconds />
              </span>
              <span className="font-medium">{t(kind)}</span>
              <span className="break-words text-soft max-sm:text-sm">{to}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
