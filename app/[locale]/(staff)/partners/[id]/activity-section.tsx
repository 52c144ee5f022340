import { getTranslations } from "next-intl/server";
import { CustomersSection } from "@/app/[locale]/frame/customers-section";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import { DeclarationPhrase } from "@/components/review/declaration-phrase";
import { Link } from "@/components/ui/link";
import { listActivity } from "@/db/queries/activity/list";
import type { Actor } from "@/lib/actor";

/** The company's latest activity, each line linking to its review, and what its customers say. */
export async function ActivitySection({ actor, partnerId }: { actor: Actor; partnerId: string }) {
  const [{ activities }, t] = await Promise.all([listActivity(actor, partnerId), getTranslations("partner")]);
  return (
    <>
      <Section title={t("activity")}>
        {activities.length === 0 ? <p className="text-soft">{t("no-activity")}</p> : null}
        <ul>
          {activities.map((one) => (
            <li
              key={one.id}
              className="grid gap-x-8 border-rule border-b py-2 sm:grid-cols-[minmax(0,1fr)_auto_13rem] sm:items-baseline"
            >
              <Link
                href={`/review/activity/${one.id}`}
                className="inline-flex items-center text-ink underline decoration-rule underline-offset-4 touch:min-h-11"
              >
                <DeclarationPhrase
                  claim={{ kind: "activity", activity: one.kind, on: one.occurredOn, customer: one.customer }}
                />
              </Link>
              <span className="sm:text-right">
                <ActivityMeasure activity={one} />
              </span>
              <DeclarationLabel state={one.state} />
            </li>
          ))}
        </ul>
        <ExportLinks list="activity" partner={partnerId} />
      </Section>
      <CustomersSection {...{ actor, partnerId }} pathOf={(id) => `/review/activity/${id}`} />
    </>
  );
}
