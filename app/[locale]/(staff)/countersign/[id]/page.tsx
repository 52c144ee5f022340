import { getTranslations } from "next-intl/server";
import { AgreementStatus } from "@/components/agreement/agreement-status";
import { DoneNote } from "@/components/agreement/done-note";
import { PageHeader } from "@/components/layout/page-header";
import { openCountersignFile } from "@/lib/server/agreement/signing/countersign-file";
import { waysToSign } from "@/lib/server/auth/factor/ways";
import { orNotFound, requireId } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { CountersignBody } from "./countersign-body";
import { CountersignJump } from "./countersign-jump";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("agreement"))("countersign.act") });

export default async function CountersignPage({ params, searchParams }: Props) {
  const [query, { done }, { actor, session }] = await Promise.all([params, searchParams, requirePageActor("staff")]);
  const [file, t, ways] = await Promise.all([
    orNotFound(openCountersignFile(actor, requireId(query))),
    getTranslations("agreement.countersign"),
    waysToSign(actor, session),
  ]);
  const { company, vendorName: vendor, agreement } = file.page;
  const crumbs = [{ label: t("title"), href: "/countersign" }, { label: company.name }];
  const lead = <AgreementStatus company={company.name} vendor={vendor} agreement={agreement} />;
  return (
    <>
      <PageHeader
        title={t("file", { company: company.name })}
        lead={lead}
        breadcrumbs={crumbs}
        action={<CountersignJump page={file.page} />}
      />
      <DoneNote done={done} />
      <CountersignBody {...file} {...ways} />
    </>
  );
}
