import { SuccessionNote } from "@/components/agreement/mandate/succession-note";
import type { Succession } from "@/db/queries/mandate/succession";

/** Shown on the first page where nobody can sign for the company any more. */
export function SuccessionSection({ succession, owners, step }: Succession) {
  return succession ? (
    <div className="mb-8">
      <SuccessionNote succession={succession} owners={owners} step={step} />
    </div>
  ) : null;
}
