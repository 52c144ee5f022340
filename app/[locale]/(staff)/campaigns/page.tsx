import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { listCampaigns } from "@/db/queries/agreement/campaign";
import { requirePageActor } from "@/lib/server/session";
import { CampaignTable } from "./campaign-table";

export const generateMetadata = async () => ({ title: (await getTranslations("campaign"))("title") });

export default async function CampaignsPage() {
  const { actor } = await requirePageActor("staff");
  const [list, t] = await Promise.all([listCampaigns(actor), getTranslations("campaign")]);
  const { inUse, publishable } = list;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("new")} lead={t("in-use", { version: inUse })}>
        {publishable.length === 0 ? <p className="text-soft">{t("new-none")}</p> : null}
        <ul>
          {publishable.map((version) => (
            <li key={version}>
              <Link className={linkLook} href={`/campaigns/versions/${version}`}>
                {t("see", { from: inUse, to: version })}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <p className="pb-8">
        <Link className={linkLook} href="/texts">
          {t("texts")}
        </Link>
      </p>
      <CampaignTable rows={list.rows} />
    </>
  );
}
