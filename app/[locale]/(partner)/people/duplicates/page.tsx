import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { listDuplicates } from "@/db/queries/person/duplicates";
import { choiceIn, type Query } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { DuplicateList } from "./duplicate-list";
import { MergeNote, mergeWords } from "./merge-note";
import { RecentMerges } from "./recent-merges";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("person.duplicates"))("title"),
});

/** Pairs of records that look like one person, and merges that can be taken back. */
export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query, t] = await Promise.all([
    requirePageActor("partner"),
    searchParams,
    getTranslations("person"),
  ]);
  const { pairs, merges, may } = await listDuplicates(actor, requirePartnerId(actor));
  if (!may.merge) notFound();
  return (
    <>
      <PageHeader
        title={t("duplicates.title")}
        lead={t("duplicates.lead")}
        breadcrumbs={[{ label: t("title"), href: "/people" }, { label: t("duplicates.title") }]}
      />
      <MergeNote done={choiceIn(query, "done", mergeWords)} />
      <DuplicateList pairs={pairs} />
      <RecentMerges merges={merges} />
    </>
  );
}
