import { SuccessionNote } from "@/components/agreement/mandate/succession-note";
import { getSuccession } from "@/db/queries/mandate/succession";
import type { Actor } from "@/lib/actor";

/** Shown on the first page where nobody can sign for the company any more. */
export async function SuccessionSection({ actor }: { actor: Actor }) {
  const { succession, owners, step } = await getSuccession(actor);
  return succession ? (
    <div className="mb-8">
      <SuccessionNote succession={succession} owners={owners} step={step} />
    </div>
  ) : null;
}
