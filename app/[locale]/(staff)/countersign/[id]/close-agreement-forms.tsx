import { useTranslations } from "next-intl";
import {
  refuseAgreementAction,
  returnAgreementAction,
  terminateAgreementAction,
  withdrawAgreementAction,
} from "@/app/[locale]/(staff)/countersign/actions";
import { CloseForm } from "@/components/agreement/close-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { CountersignView } from "@/db/queries/agreement/countersign";

/** The ways to end or return the agreement, each with its reason. */
export function CloseAgreementForms({ page }: { page: CountersignView }) {
  const t = useTranslations("agreement.close");
  const { agreement, may, vendorName: vendor } = page;
  const row = { id: agreement.id, rowVersion: agreement.rowVersion };
  const ways = [
    { kind: "return", action: returnAgreementAction, isOpen: may.refuse },
    { kind: "refuse", action: refuseAgreementAction, isOpen: may.refuse },
    { kind: "withdraw", action: withdrawAgreementAction, isOpen: may.withdraw },
    { kind: "terminate", action: terminateAgreementAction, isOpen: may.terminate },
  ] as const;
  const open = ways.filter((way) => way.isOpen);
  if (open.length === 0) return null;
  return (
    <div className="grid gap-2 border-rule border-t pt-4 pb-10">
      {open.map(({ kind, action }) => (
        <Disclosure key={kind} summary={t(`${kind}.title`)}>
          <CloseForm kind={kind} row={row} vendor={vendor} action={action} />
        </Disclosure>
      ))}
    </div>
  );
}
