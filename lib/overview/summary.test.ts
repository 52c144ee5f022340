import fc from "fast-check";
import { expect, it } from "vitest";
import { editions } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { randomCompany, randomDay } from "@/lib/evaluate/testing/random-company";
import { randomEdition } from "@/lib/evaluate/testing/random-edition";
import { summarise } from "./summary";

const undecided = { standing: null, shortfall: null, isDisputed: false };

it("a summary made from figures alone is the one made from the whole proof", () => {
  const anyEdition = fc.oneof(randomEdition, fc.constantFrom(...editions));
  fc.assert(
    fc.property(anyEdition, randomCompany, randomDay, (edition, facts, on) => {
      const proven = summarise(edition, facts, on, undecided, evaluate(edition, facts, on));
      expect(summarise(edition, facts, on, undecided)).toEqual(proven);
    }),
    { numRuns: 120 },
  );
});
