import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { ExportLinks } from "@/components/list/export-links";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button-link";
import { listMandates } from "@/db/queries/mandate/list";
import { requirePageActor } from "@/lib/server/session";
import { MandateItem } from "./mandate-item";

export const generateMetadata = async () => ({ title: (await getTranslations("mandate"))("title") });

export default async function MandatesPage() {
  const { actor } = await requirePageActor("partner");
  const [{ mandates, head, may }, t, agreement] = await Promise.all([
    listMandates(actor),
    getTranslations("mandate"),
    getTranslations("agreement"),
  ]);
  const declare = may.declare ? (
    <ButtonLink href="/signing-authorities/new" variant="primary">
      {t("declare")}
    </ButtonLink>
  ) : undefined;
  const crumbs = [{ label: agreement("title"), href: "/agreement" }, { label: t("title") }];
  const lines = mandates.map((mandate) => <MandateItem key={mandate.id} mandate={mandate} />);
  return (
    <>
      <LivePage after={head} />
      <PageHeader title={t("title")} lead={t("lead")} action={declare} breadcrumbs={crumbs} />
      {lines.length > 0 ? <ul>{lines}</ul> : <EmptyState title={t("empty.title")} body={t("empty.body")} />}
      {lines.length > 0 ? <ExportLinks list="mandates" /> : null}
    </>
  );
}
