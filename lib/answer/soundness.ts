import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { checkExamples, type Example } from "@/lib/editor/example";
import { type EditionProblem, validateEdition } from "@/lib/editor/validate";

/** Whether a draft's rules can be announced. */
export type SoundnessQuestion = { kind: "soundness"; edition: Edition; examples: Example[]; on: Day };

/** What prevents it: problems of the rules, and the ids of examples that are not judged as expected. */
export type SoundnessAnswer = { unsound: EditionProblem[]; failing: string[] };

export const soundnessAnswer = ({ edition, examples, on }: SoundnessQuestion): SoundnessAnswer => ({
  unsound: validateEdition(edition, on),
  failing: checkExamples(edition, examples, on).flatMap(({ id, isAsExpected }) => (isAsExpected ? [] : [id])),
});
