import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { type State, StateLabel } from "@/components/ui/state-label";
import { Table } from "@/components/ui/table";
import type { BatchItem } from "@/db/queries/agreement/countersign-batch";
import type { BatchPage } from "@/lib/server/agreement/batch/page";

const placeOf = ({ state, isSealed }: BatchItem) => (isSealed && state === "countersigned" ? "sealed" : state);
const tones: Record<ReturnType<typeof placeOf>, State> = {
  listed: "missing",
  countersigned: "waiting",
  sealed: "met",
  failed: "risk",
};

function Standing({ item }: { item: BatchItem }) {
  const t = useTranslations("batch.states");
  const refusal = useTranslations("refusals");
  const place = placeOf(item);
  const key = item.code as Parameters<typeof refusal>[0];
  const why = item.code && refusal.has(key) ? refusal(key, { state: "", reference: "" }) : item.code;
  return (
    <>
      <StateLabel state={tones[place]} label={t(place)} />
      {why ? <span className="block text-sm text-soft">{why}</span> : null}
    </>
  );
}

/** Every agreement of the batch in order, by the hash of its document, with its progress. */
export function BatchItems({ page }: { page: BatchPage }) {
  const t = useTranslations("batch");
  const agreement = useTranslations("agreement");
  return (
    <div className="pb-10">
      <Table
        caption={t("choose")}
        isCaptionHidden
        rows={page.batch.items}
        rowKey={({ agreementId }) => agreementId}
        columns={[
          { id: "position", header: t("position"), cell: ({ position }) => position + 1 },
          {
            id: "company",
            header: t("company"),
            isRowHeader: true,
            cell: ({ agreementId, company }) => (
              <Link className={linkLook} href={`/countersign/${agreementId}`}>
                {company}
              </Link>
            ),
          },
          { id: "document", header: t("document"), cell: ({ kind }) => agreement(`kinds.${kind}`) },
          {
            id: "fingerprint",
            header: t("fingerprint"),
            cell: ({ documentSha256 }) => (
              <code translate="no" title={documentSha256}>
                {documentSha256.slice(0, 16)}…
              </code>
            ),
          },
          { id: "state", header: t("state"), cell: (item) => <Standing item={item} /> },
        ]}
      />
    </div>
  );
}
