import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/digest/sha256";
import { batchDigest, boundTo } from "./batch";

const [first, second, third] = [sha256("first"), sha256("second"), sha256("third")];

describe("the digest of a batch", () => {
  it("is the hash of the canonical JSON of its documents, so that a reader of the evidence computes it again", () => {
    expect(batchDigest([first, second])).toBe(sha256(`["${first}","${second}"]`));
  });

  it.each([
    ["another order", [second, first]],
    ["a document more", [first, second, third]],
    ["a document less", [first]],
    ["a document twice", [first, second, second]],
  ])("differs for %s", (_, documents) => {
    expect(batchDigest(documents)).not.toBe(batchDigest([first, second]));
  });
});

describe("what a step-up is bound to", () => {
  const documents = [first, second];

  it("is the document itself where it is signed alone", () => {
    expect(boundTo(null, first)).toBe(first);
  });

  it("is the whole batch for the document at its own position", () => {
    expect(boundTo({ documents, position: 0 }, first)).toBe(batchDigest(documents));
    expect(boundTo({ documents, position: 1 }, second)).toBe(batchDigest(documents));
  });

  it.each([
    ["another position", 1, first],
    ["a position after the last", 2, second],
    ["a document that is not in the batch", 0, third],
  ])("is nothing for %s", (_, position, document) => {
    expect(boundTo({ documents, position }, document)).toBeNull();
  });
});
