import { randomUUID } from "node:crypto";
import { edition } from "@/db/schema/edition";
import { writeUnaudited } from "@/db/transaction";
import { defaultEdition, editionDigest } from "@/lib/edition/catalogue/editions";
import { makeAccount, testSystem } from "./factories";

/** The row of an edition that was announced, for a test in a browser that begins there. */
export const makeAnnouncedRow = async (effectiveOn: string): Promise<{ id: string; rowVersion: number }> => {
  const id = randomUUID();
  const body = { ...defaultEdition, id, name: { fr: `Règles ${id}`, en: `Rules ${id}` } };
  const by = { madeBy: await makeAccount(), announcedBy: await makeAccount() };
  const { at } = testSystem();
  const state = "announced" as const;
  const digest = editionDigest(body);
  await writeUnaudited(testSystem(), async (tx) => {
    await tx
      .insert(edition)
      .values({ id, basedOn: defaultEdition.id, state, body, digest, ...by, madeAt: at, announcedAt: at, effectiveOn });
  });
  return { id, rowVersion: 1 };
};
