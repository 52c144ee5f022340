import type { Benefit } from "@/lib/benefit/benefit";
import { proveBenefit } from "@/lib/benefit/entitlement";
import type { Edition } from "@/lib/edition/edition";
import { useBenefitAmount } from "./use-benefit-amount";
import { useConditionName } from "./use-condition-name";

const nobody = { tier: "", competencies: [], businessModels: [] };

/** Who gets a benefit, in words: one line each. */
export function GrantLines({ benefit, edition }: { benefit: Benefit; edition: Edition }) {
  const say = useBenefitAmount();
  const name = useConditionName(edition);
  return (
    <ul>
      {proveBenefit(benefit, edition, nobody).grants.map(({ conditions, amount }) => {
        const who = conditions.map(name).join(", ");
        return (
          <li key={who} className="flex flex-wrap justify-between gap-x-6 border-rule border-b py-1.5 last:border-0">
            <span>{who}</span>
            <span className="figure">{say(benefit, amount)}</span>
          </li>
        );
      })}
    </ul>
  );
}
