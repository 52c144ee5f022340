import { timeBox } from "@/db/time-box";
import type { EngineQuestion } from "@/lib/answer/answer";
import { type Asking, answerWithNames, type Told } from "@/lib/answer/told";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";

const known = new Map<string, Edition>();

/** The first copy of an edition that came here: what was compiled for it is found again by it. */
const kept = (edition: Edition): Edition => {
  const digest = editionDigest(edition);
  const first = known.get(digest) ?? edition;
  known.set(digest, first);
  return first;
};

/** What a worker thread does with a question; the build bundles this file (scripts/portal/threads.ts). */
export default function answer<Q extends EngineQuestion>({ question, names }: Asking<Q>): Told<Q> {
  const next = "next" in question && question.next ? { next: kept(question.next) } : {};
  const before = "before" in question && question.before ? { before: kept(question.before) } : {};
  return answerWithNames<Q>(
    { question: { ...question, ...next, ...before, edition: kept(question.edition) }, names },
    timeBox,
  );
}
