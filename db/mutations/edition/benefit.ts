import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { benefitFaults } from "@/lib/benefit/faults";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import type { SetBenefit } from "@/lib/editor/benefit-form";
import { applyEditionChange } from "@/lib/editor/change";
import { Refusal } from "@/lib/refusal/refusal";
import { lockEdition, onProgramme, type Saved, writeEdition } from "./row";

/** Where the form has what is wrong with a benefit: a grant is told on the line it was typed on. */
const fieldOf = ([, , part, grant, field]: (string | number)[], lines: readonly number[]): string =>
  part === "grants" ? `grants.${lines[Number(grant)] ?? 0}.${field ?? "tier"}` : String(part);

/** Sets or adds a benefit of a draft. Names that the edition does not know are refused at their fields. */
export const setEditionBenefit = (actor: Actor, input: SetBenefit): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.draft", "programme");
    const { id, body } = await lockEdition(tx, input, "draft");
    const { place, benefit, lines } = input;
    const faults = benefitFaults([{ ...benefit, id: "benefit" }], body);
    const fields = Object.fromEntries(faults.map(([path]) => [fieldOf(path, lines), "invalid" as const]));
    if (faults.length > 0) throw new Refusal("invalid", {}, fields);
    const change = { change: "benefit" as const, path: ["benefits"] as ["benefits"], place, benefit };
    const edited = applyEditionChange(body, change);
    if ("fault" in edited)
      throw edited.place === null ? new Refusal("not-found") : new Refusal("edition-fault", { place: edited.place });
    const digest = editionDigest(edited.edition);
    await writeEdition(tx, id, { body: edited.edition, digest });
    await record("edition.changed", null, { edition: id, change: "benefit", path: change.path, digest }, onProgramme);
    return { id };
  });
