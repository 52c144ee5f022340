import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TierEffectNote } from "@/components/person/tier-effect";
import { findPair } from "@/db/queries/person/pair";
import { getEffect } from "@/db/queries/tier/effect";
import { idIn, type Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { requirePartnerId } from "@/lib/partner/own";
import { withMerged } from "@/lib/person/changed";
import { saidEffect } from "@/lib/server/person/effect";
import { requirePageActor } from "@/lib/server/session";
import { MergeForm } from "./merge-form";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("person.duplicates"))("merge-title"),
});

/** Two records side by side, and what merging them would change of the tier. */
export default async function MergePage({ params, searchParams }: Props) {
  const [{ locale }, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("partner")]);
  const t = await getTranslations("person");
  const pair = await findPair(actor, idIn(query, "one"), idIn(query, "other"));
  if (!pair) notFound();
  const { one, other } = pair;
  const effect = await getEffect(actor, requirePartnerId(actor), (facts) => withMerged(facts, one, other));
  const here = { label: t("duplicates.title"), href: "/people/duplicates" };
  return (
    <div className="grid gap-6">
      <PageHeader title={t("duplicates.merge-title")} lead={t("duplicates.merge-lead")} breadcrumbs={[here]} />
      <TierEffectNote lines={saidEffect(effect, locale).lines} />
      <MergeForm one={one} other={other} />
    </div>
  );
}
