import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/digest/sha256";
import { defaultEdition, editionById, editionDigest } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { answerDigest } from "./answer-digest";
import { evaluateAgain, isSameAnswer, type KeptDecision, replay } from "./replay";

const decidedOn = "2020-03-01";
const facts = sampleFacts({
  people: [samplePerson("a", [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")])],
});
const evaluation = evaluate(defaultEdition, facts, decidedOn);
const text = JSON.stringify(facts);
const kept: KeptDecision = {
  editionId: defaultEdition.id,
  editionSha256: editionDigest(defaultEdition),
  decidedOn,
  tierEarned: "partner",
  facts: text,
  factsSha256: sha256(text),
  answerSha256: answerDigest(evaluation),
};
const keptWith = (facts: string): KeptDecision => ({ ...kept, facts, factsSha256: sha256(facts) });

describe("a kept decision made again", () => {
  it("is the same where nothing was touched", () => {
    expect(replay(kept)).toEqual([]);
  });

  it.each<[string, KeptDecision, string[]]>([
    ["its facts were edited so that they still read the same", { ...kept, facts: ` ${text}` }, ["facts-digest"]],
    ["its facts no longer read", keptWith("{"), ["facts-unreadable"]],
    ["its facts are of another form", keptWith('{"partner":7}'), ["facts-unreadable"]],
    ["its edition is unknown", { ...kept, editionId: "gone" }, ["edition-unknown"]],
    ["its edition has other rules now", { ...kept, editionSha256: sha256("other") }, ["edition-digest"]],
    ["its answer was another", { ...kept, answerSha256: sha256("other") }, ["answer"]],
    ["its tier was another", { ...kept, tierEarned: "advanced" }, ["tier"]],
    ["a person was taken out of its facts", keptWith(JSON.stringify({ ...facts, people: [] })), ["answer", "tier"]],
    [
      "both facts and edition were touched",
      { ...kept, facts: `${text} `, editionId: "gone" },
      ["facts-digest", "edition-unknown"],
    ],
  ])("is told apart where %s", (_, decision, faults) => {
    expect(replay(decision)).toEqual(faults);
  });

  it("is evaluated again only under the very rules that decided it", () => {
    expect(evaluateAgain(kept, editionById(kept.editionId))?.tier).toBe("partner");
    expect(evaluateAgain({ ...kept, editionSha256: sha256("other") }, editionById(kept.editionId))).toBeNull();
    expect(isSameAnswer(kept, evaluation)).toBe(true);
    expect(isSameAnswer({ ...kept, tierEarned: "advanced" }, evaluation)).toBe(false);
  });
});

describe("the digest of an answer", () => {
  it("stays as it was kept with the first decisions", () => {
    expect(answerDigest(evaluate(defaultEdition, sampleFacts(), decidedOn))).toMatch(/^[0-9a-f]{64}$/);
    expect(answerDigest(evaluate(defaultEdition, structuredClone(facts), decidedOn))).toBe(kept.answerSha256);
  });

  it("covers each record that counts, and none that does not", () => {
    const digestWith = (id: string, status: "verified" | "rejected") =>
      answerDigest(
        evaluate(
          defaultEdition,
          { ...facts, people: [...facts.people, samplePerson(id, [sampleCredential("VCP", "DCV", { status })])] },
          decidedOn,
        ),
      );
    expect(digestWith("b", "verified")).not.toBe(digestWith("c", "verified"));
    expect(digestWith("b", "rejected")).toBe(kept.answerSha256);
  });
});
