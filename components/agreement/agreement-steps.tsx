import { useTranslations } from "next-intl";
import { UtcInstant } from "@/components/format/utc-instant";
import { Check, Circle, CircleDot, OctagonX } from "@/components/ui/icons";
import type { AgreementState } from "@/lib/agreement/life/state";
import { type AgreementStep, type AgreementStepId, agreementSteps } from "@/lib/agreement/life/step";

type Signature = { side: "partner" | "vendor"; name: string; capacity: string; signedAt: Date };
type Props = {
  state: AgreementState;
  company: string;
  vendor: string;
  offeredAt: Date | null;
  inForceAt: Date | null;
  signatures: readonly Signature[];
};

const icons = { done: Check, now: CircleDot, later: Circle, stopped: OctagonX };
const inks = { done: "text-met", now: "text-accent", later: "text-soft", stopped: "text-danger" };

const whenOf = ({ offeredAt, inForceAt, signatures }: Props, id: AgreementStepId): Date | null => {
  if (id === "offered") return offeredAt;
  if (id === "partner-signed") return signatures.find(({ side }) => side === "partner")?.signedAt ?? null;
  if (id === "countersigned") return signatures.find(({ side }) => side === "vendor")?.signedAt ?? null;
  return inForceAt;
};

function Detail({ step, ...props }: Props & { step: AgreementStep }) {
  const t = useTranslations("agreement.steps");
  const { company, vendor, signatures } = props;
  const side = step.id === "partner-signed" ? "partner" : step.id === "countersigned" ? "vendor" : null;
  const signer = signatures.find((one) => one.side === side);
  const at = step.place === "done" ? whenOf(props, step.id) : null;
  return (
    <span className="block text-sm text-soft">
      {step.place === "now" && step.actor ? (
        <span className="block">{t(`who.${step.actor}`, { company, vendor })}</span>
      ) : null}
      {signer ? <span className="block">{t("by", { name: signer.name, capacity: signer.capacity })}</span> : null}
      {at ? <UtcInstant at={at} /> : null}
    </span>
  );
}

/** The five steps of an agreement, each with its progress in a word, who did it and when. */
export function AgreementSteps(props: Props) {
  const t = useTranslations("agreement.steps");
  const { company, vendor } = props;
  return (
    <ol aria-label={t("title")} className="grid gap-x-6 gap-y-4 lg:grid-cols-5">
      {agreementSteps(props.state).map((step) => {
        const Icon = icons[step.place];
        return (
          <li
            key={step.id}
            aria-current={step.place === "now" ? "step" : undefined}
            className={`flex gap-3 border-t-2 pt-3 lg:block ${step.place === "done" ? "border-met" : step.place === "now" ? "border-accent" : step.place === "stopped" ? "border-danger" : "border-rule"}`}
          >
            <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 lg:mb-1.5 ${inks[step.place]}`} strokeWidth={2.25} />
            <span className="min-w-0">
              <span className={`block font-semibold ${step.place === "later" ? "text-soft" : ""}`}>
                {t(step.id, { company, vendor })}
                <span className="sr-only"> ({t(step.place)})</span>
              </span>
              <Detail {...props} step={step} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
