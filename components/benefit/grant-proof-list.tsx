import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Benefit } from "@/lib/benefit/benefit";
import type { GrantCondition, GrantProof } from "@/lib/benefit/entitlement";
import type { Edition } from "@/lib/edition/edition";
import { useBenefitAmount } from "./use-benefit-amount";
import { useConditionName } from "./use-condition-name";

type Props = { benefit: Benefit; grants: readonly GrantProof[]; edition: Edition };

function Condition({ edition, ...condition }: GrantCondition & { edition: Edition }) {
  const t = useTranslations("benefit.why");
  const { of, id, isMet } = condition;
  const said = useConditionName(edition)(condition);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4">
      {of === "business-model" ? (
        <span>{said}</span>
      ) : (
        <Link href={`/progress/trace/${id}`} className="text-accent underline underline-offset-4">
          {said}
        </Link>
      )}
      <span className={isMet ? "mark mark-met" : "mark mark-missing"}>{isMet ? t("met") : t("missing")}</span>
    </li>
  );
}

/** Each line that may give a benefit, with what it asks for, met or missing; each leads to its proof. */
export function GrantProofList({ benefit, grants, edition }: Props) {
  const t = useTranslations("benefit.why");
  const say = useBenefitAmount();
  return (
    <ul className="grid gap-4">
      {grants.map(({ conditions, amount, isMet }) => (
        <li
          key={conditions.map(({ of, id }) => `${of} ${id}`).join()}
          className={`border-l-2 pl-4 ${isMet ? "border-met" : "border-rule"}`}
        >
          <p className="font-medium">{amount === null ? t("plain") : t("amount", { amount: say(benefit, amount) })}</p>
          <ul className="grid gap-0.5">
            {conditions.map((one) => (
              <Condition key={`${one.of} ${one.id}`} {...one} edition={edition} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
