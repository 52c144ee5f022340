import type { EditionView, Withdrawal } from "@/db/queries/edition/list";
import { defaultEdition, editionDigest } from "@/lib/edition/catalogue/editions";
import type { Example } from "@/lib/editor/example";

/** A draft of the default edition, for a reader who may do nothing. */
export const sampleEditionView = (parts: Partial<EditionView> = {}): EditionView => ({
  ...{ id: "next-2021", basedOn: defaultEdition.id, state: "draft", body: defaultEdition, examples: [], rowVersion: 5 },
  ...{ digest: editionDigest(defaultEdition), effectiveOn: null, shortNoticeReason: null, announcedAt: null },
  ...{ isAskedByReader: false, withdrawal: null, base: defaultEdition, madeBy: "Nour Haddad" },
  may: { draft: false, announce: false, withdraw: false },
  ...parts,
});

/** Five experts under contract, who are to reach the highest tier. */
export const sampleExample = (parts: Partial<Example> = {}): Example => ({
  ...{ id: "e1", title: "Five experts", isSigned: true, licenceCents: 0, cloudPoints: 0, deployments: 0 },
  teams: [
    { count: 2, holds: [{ type: "VCAP", track: "NV" }] },
    { count: 3, holds: [{ type: "VCP", track: "NV" }] },
  ],
  expects: { tier: "principal", is: true },
  ...parts,
});

/** A request to withdraw, by somebody else than the reader, that waits for a second person. */
export const sampleWithdrawal: Withdrawal = {
  ...{ reason: "A threshold was wrong", askedBy: "Nour Haddad", isAskedByReader: false, confirmedBy: null, on: null },
};
