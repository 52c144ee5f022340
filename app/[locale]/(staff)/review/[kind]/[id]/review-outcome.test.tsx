import { expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import type { ReviewItem } from "@/db/queries/review/item";
import { ReviewOutcome } from "./review-outcome";

const accepted = (parts: { by: string | null; isCustomer: boolean }) => {
  const thread = [{ decision: "accepted", at: new Date("2019-10-01T10:00:00Z"), ...parts }];
  const item = { kind: "activity", state: "verified", thread, may: { review: false } } as unknown as ReviewItem;
  return (["en", "fr"] as const).map((locale) => draw(<ReviewOutcome item={item} />, locale).lines.at(-1));
};

it("says by whom a declaration was verified: a reviewer by name, the customer, or the portal by a badge", () => {
  expect(accepted({ by: "Rachel", isCustomer: false })).toEqual([
    expect.stringMatching(/^Verified by Rachel,? /),
    expect.stringMatching(/^Vérifié par Rachel, /),
  ]);
  expect(accepted({ by: null, isCustomer: true })).toEqual([
    expect.stringMatching(/^Verified by the customer,? /),
    expect.stringMatching(/^Vérifié par le client, /),
  ]);
  expect(accepted({ by: null, isCustomer: false })).toEqual([
    expect.stringMatching(/^Verified by the portal,? /),
    expect.stringMatching(/^Vérifié par le portail, /),
  ]);
});
