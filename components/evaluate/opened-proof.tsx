import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ShownProof } from "@/lib/answer/proof";
import { nodeOf, tiersOf } from "@/lib/evaluate/trace/selectors";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import { TraceTree } from "./trace-tree";

type Props = {
  proof: Omit<ShownProof, "evaluation"> & { evaluation: Pick<ShownProof["evaluation"], "trace"> };
  words: SentenceWords;
  /** The node that the reader opened; null for the proofs of all tiers. */
  opened: string | null;
  /** The address of this page with a node opened, from a record on; without one where it is null. */
  hrefOf: (node: string | null, from: number) => string;
};

/** The proofs of all tiers, the highest first; or the one figure that the reader opened there, a page of records at a time. */
export function OpenedProof({ proof, words, opened, hrefOf }: Props) {
  const t = useTranslations("progress");
  const { concealed, leftOut, page } = proof;
  const { trace } = proof.evaluation;
  const rest = { words, concealed, leftOut, nodeHref: (node: { id: string }) => hrefOf(node.id, 0) };
  const node = opened === null ? null : nodeOf(trace, opened);
  if (!node || !page)
    return tiersOf(trace)
      .filter(({ need }) => need > 0)
      .reverse()
      .map((tier) => <TraceTree key={tier.id} node={tier} {...rest} />);
  return (
    <>
      <p>
        <Link href={hrefOf(null, 0)} className="underline decoration-rule underline-offset-4">
          {t("whole")}
        </Link>
      </p>
      <TraceTree node={node} {...rest} paged={{ page, hrefOf: (from) => hrefOf(node.id, from) }} />
    </>
  );
}
