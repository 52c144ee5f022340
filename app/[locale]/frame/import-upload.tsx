import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UploadForm } from "@/components/import/upload-form";
import { PageHeader } from "@/components/layout/page-header";
import { importableKinds } from "@/db/queries/import/view";
import type { Actor } from "@/lib/actor";
import { choiceIn, type Query } from "@/lib/form/query";
import { importsPath } from "@/lib/import/staged/address";
import { sentenceOfUpload } from "@/lib/server/import/upload";

/** Where a sheet is chosen; the address says its kind, and why the last one was not taken. */
export async function ImportUploadPage({ actor, query }: { actor: Actor; query: Query }) {
  const kinds = importableKinds(actor);
  const kind = choiceIn(query, "kind", kinds) ?? kinds[0] ?? notFound();
  const [t, fault] = await Promise.all([getTranslations("import"), sentenceOfUpload(query)]);
  const crumbs = [{ label: t("title"), href: importsPath(actor.partnerId !== null) }, { label: t(`kinds.${kind}`) }];
  return (
    <>
      <PageHeader title={t("upload.title", { kind })} lead={t(`upload.lead.${kind}`)} breadcrumbs={crumbs} />
      <UploadForm kind={kind} fault={fault} />
    </>
  );
}
