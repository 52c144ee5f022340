import { useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { fieldLabel } from "@/lib/review/field-label";
import type { DeclarationState } from "@/lib/review/state";

type Props = {
  kind: "credential" | "activity" | "benefit";
  state: DeclarationState;
  /** The state in words of its own. */
  label?: string;
  submittedAt: Date;
  decidedAt: Date | null;
  askedFields: readonly string[];
  reasonCode: string | null;
  reasonNote: string | null;
};

const washes: Record<DeclarationState, string> = {
  declared: "border-waiting bg-waiting-wash",
  "more-asked": "border-risk bg-risk-wash",
  verified: "border-met bg-met-wash",
  rejected: "border-danger bg-danger-wash",
  withdrawn: "border-edge bg-wash",
};

/** The state of a declaration, since when, and what the reviewer wrote. */
export function DeclarationOutcome({
  kind,
  state,
  label: stateLabel,
  submittedAt,
  decidedAt,
  askedFields,
  reasonCode,
  reasonNote,
}: Props) {
  const t = useTranslations("review");
  const label = useTranslations();
  const fields = askedFields.map((field) => label(fieldLabel(kind, field)));
  return (
    <div className={`grid gap-1.5 border-l-2 px-4 py-3 ${washes[state]}`}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <DeclarationLabel state={state} {...(stateLabel === undefined ? {} : { label: stateLabel })} />
        <span className="text-soft text-sm">
          <FormattedInstant at={decidedAt ?? submittedAt} />
        </span>
      </p>
      {fields.length > 0 ? <p className="font-medium">{t("thread.asked", { fields: fields.join(", ") })}</p> : null}
      {reasonCode ? <p>{t(`reasons.${kind}.${reasonCode}` as "reasons.credential.other")}</p> : null}
      {reasonNote ? <p className="measure whitespace-pre-line">{reasonNote}</p> : null}
    </div>
  );
}
