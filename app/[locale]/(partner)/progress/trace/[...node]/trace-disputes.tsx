import { useTranslations } from "next-intl";
import { disputableRecords } from "@/components/dispute/disputable-records";
import { DisputeForm } from "@/components/dispute/dispute-form";
import { DisputeList } from "@/components/dispute/dispute-list";
import { WithdrawDisputeButton } from "@/components/dispute/withdraw-dispute-button";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import { Disclosure } from "@/components/ui/disclosure";
import type { DisputesView as Found } from "@/db/queries/review/dispute";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { openDisputeAction, withdrawDisputeAction } from "./actions";

type Props = { found: Found; node: Trace; words: SentenceWords; isConcealed: boolean };

/** The disputes about this figure, and the form to open one. */
export function TraceDisputes({ found, node, words, isConcealed }: Props) {
  const t = useTranslations("dispute");
  const say = useTraceSentence();
  const { disputes, may } = found;
  const mayOpen = may.open && !isConcealed;
  if (disputes.length === 0 && !mayOpen) return null;
  const withdrawable = new Set(disputes.flatMap((one) => (one.may.withdraw ? [one.id] : [])));
  return (
    <div className="mt-10">
      <Section id="disputes" title={t("title")}>
        {disputes.length > 0 ? (
          <DisputeList
            disputes={disputes}
            acts={({ id }) =>
              withdrawable.has(id) ? <WithdrawDisputeButton id={id} action={withdrawDisputeAction} /> : null
            }
          />
        ) : null}
        {disputes.length > 0 ? <ExportLinks list="disputes" /> : null}
        {mayOpen ? (
          <Disclosure summary={t("form.title")}>
            <p className="measure mb-4 text-soft">{t("form.lead")}</p>
            <DisputeForm node={node.id} records={disputableRecords(node, words, say)} action={openDisputeAction} />
          </Disclosure>
        ) : null}
      </Section>
    </div>
  );
}
