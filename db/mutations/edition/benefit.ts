import type { Actor } from "@/lib/actor";
import { benefitFaults } from "@/lib/benefit/faults";
import type { SetBenefit } from "@/lib/editor/benefit-form";
import { Refusal } from "@/lib/refusal/refusal";
import { edit } from "./edit";
import type { Saved } from "./row";

/** Where the form has what is wrong with a benefit: a grant is told on the line it was typed on. */
const fieldOf = ([, , part, grant, field]: (string | number)[], lines: readonly number[]): string =>
  part === "grants" ? `grants.${lines[Number(grant)] ?? 0}.${field ?? "tier"}` : String(part);

/** Sets or adds a benefit of a draft. Names that the edition does not know are refused at their fields. */
export const setEditionBenefit = (actor: Actor, input: SetBenefit): Promise<Saved> =>
  edit(actor, input, (body) => {
    const { place, benefit, lines } = input;
    const faults = benefitFaults([{ ...benefit, id: "benefit" }], body);
    const fields = Object.fromEntries(faults.map(([path]) => [fieldOf(path, lines), "invalid" as const]));
    if (faults.length > 0) throw new Refusal("invalid", {}, fields);
    return { change: "benefit", path: ["benefits"], place, benefit };
  });
