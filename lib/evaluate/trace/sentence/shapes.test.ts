import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "@/lib/evaluate/evaluate";
import { randomCompany, randomDay } from "@/lib/evaluate/testing/random-company";
import { randomEdition } from "@/lib/evaluate/testing/random-edition";
import { sentenceSayer } from "@/lib/evaluate/testing/say-sentence";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import { reasonSentence, recordSentence, scoreOf, windowSentence } from "./sentence";
import { titleOf } from "./title";

test.each(["fr", "en"] as const)(
  "under any rules, every node of a proof has a title, a score and its reasons in %s",
  (locale) => {
    const say = sentenceSayer(locale);
    const said = new Set<string>();
    fc.assert(
      fc.property(randomEdition, randomCompany, randomDay, (edition, facts, on) => {
        const words = { edition, locale };
        for (const node of everyNode(evaluate(edition, facts, on).trace)) {
          const sentences = [
            titleOf(node, words),
            scoreOf(node, words),
            ...(node.kind === "measure" ? [windowSentence(node.window, words)] : []),
            ...[...node.because, ...node.against.map(({ of }) => of)].map((one) => recordSentence(one, words)),
            ...node.against.map(({ reason }) => reasonSentence(reason, words)),
          ];
          for (const sentence of sentences) {
            expect(say(sentence)).toMatch(/^[^{}]+$/);
            said.add(sentence.key);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(said.size).toBeGreaterThan(50);
  },
  60_000,
);
