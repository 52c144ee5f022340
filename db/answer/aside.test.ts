import { afterEach, expect, it } from "vitest";
import { type DecisionQuestion, decisionAnswer } from "@/lib/answer/decision";
import type { EarnedQuestion } from "@/lib/answer/earned";
import { sha256 } from "@/lib/digest/sha256";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { answerDigest } from "@/lib/tier/answer-digest";
import { answerAside, answerSurely } from "./aside";
import { answerBy, engineFault } from "./engine";

const on = "2020-03-01";
const companyOf = (people: number) =>
  sampleFacts({ people: Array.from({ length: people }, (_, n) => samplePerson(`p${n}`, [])) });
const question = (people: number) => ({
  kind: "decision" as const,
  ...{ edition: defaultEdition, facts: companyOf(people), on },
});

afterEach(() => answerBy(null));

it("A decision keeps the digests of its facts and of its proof", () => {
  const { facts, factsSha256, answerSha256 } = decisionAnswer(question(2));
  expect(JSON.parse(facts)).toEqual(companyOf(2));
  expect(factsSha256).toBe(sha256(facts));
  expect(answerSha256).toBe(answerDigest(evaluate(defaultEdition, companyOf(2), on)));
});

it("What a change must know is computed here where no thread answers", async () => {
  answerBy(() => Promise.reject(engineFault("busy")));
  const asked = { kind: "earned" as const, edition: defaultEdition, facts: companyOf(2_001), on };
  expect(await answerSurely<EarnedQuestion>(asked, "acme")).toEqual({ tier: "registered", isGranted: false });
});

it("A large company's decision is computed by a thread, a small one's at once", async () => {
  const asked: string[] = [];
  answerBy(async (_question, about) => {
    asked.push(about);
    throw engineFault("too-long");
  });
  expect((await answerAside<DecisionQuestion>(question(3), "acme")).facts).toContain("p2");
  await expect(answerAside<DecisionQuestion>(question(2_001), "acme")).rejects.toThrow("too-long");
  expect(asked).toEqual(["acme decision"]);
});
