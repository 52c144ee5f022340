import { useTranslations } from "next-intl";
import { recordsOf } from "@/components/dispute/disputable-records";
import { DisputeForm } from "@/components/dispute/dispute-form";
import { DisputeList } from "@/components/dispute/dispute-list";
import { WithdrawDispute } from "@/components/dispute/withdraw-dispute-button";
import { useSay } from "@/components/evaluate/use-trace-sentence";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { Disputes as Found } from "@/db/queries/review/dispute";
import type { Words } from "@/lib/evaluate/trace/sentence/sentence";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { openDisputeAction, withdrawDisputeAction } from "./actions";

type Props = { found: Found; node: Trace; words: Words; isConcealed: boolean };

/** What was said about this number, and the way to dispute it. */
export function Disputes({ found, node, words, isConcealed }: Props) {
  const t = useTranslations("disputes");
  const say = useSay();
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
              withdrawable.has(id) ? <WithdrawDispute id={id} action={withdrawDisputeAction} /> : null
            }
          />
        ) : null}
        {mayOpen ? (
          <Disclosure summary={t("form.title")}>
            <p className="measure mb-4 text-soft">{t("form.lead")}</p>
            <DisputeForm node={node.id} records={recordsOf(node, words, say)} action={openDisputeAction} />
          </Disclosure>
        ) : null}
      </Section>
    </div>
  );
}
