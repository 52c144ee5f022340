import { getTranslations } from "next-intl/server";
import { ImportList } from "@/components/import/import-list";
import { StartLinks } from "@/components/import/start-links";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { Pagination } from "@/components/ui/pagination";
import { listImports } from "@/db/queries/import/view";
import type { Actor } from "@/lib/actor";
import { idIn, pathWith, type Query } from "@/lib/form/query";
import { importsPath } from "@/lib/import/staged/address";
import { orNotFound } from "@/lib/server/page";

/** The imports of a company, or of the vendor's team, and the ways to begin one. */
export async function ImportListPage({ actor, query }: { actor: Actor; query: Query }) {
  const after = idIn(query, "after");
  const [t, list] = await Promise.all([getTranslations("import"), orNotFound(listImports(actor, { after }))]);
  const { imports, next, head, may } = list;
  const isOfCompany = actor.partnerId !== null;
  const base = importsPath(isOfCompany);
  return (
    <>
      {isOfCompany ? <LivePage after={head} /> : null}
      <PageHeader title={t("title")} lead={t(isOfCompany ? "lead" : "lead-companies")} />
      <StartLinks kinds={may.make} base={base} />
      {imports.length === 0 ? (
        <EmptyState title={t("list.empty")} body={t("list.empty-body")} />
      ) : (
        <ImportList imports={imports} base={base} />
      )}
      <Pagination next={next ? pathWith(base, { after: next }) : undefined} first={after ? base : undefined} />
    </>
  );
}
