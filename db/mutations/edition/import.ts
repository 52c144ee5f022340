import { editionInUse, listAnnounced } from "@/db/queries/edition/in-use";
import { readVendorName } from "@/db/queries/programme/vendor-name";
import { edition } from "@/db/schema/edition";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { editionById, editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { readEditionFile } from "@/lib/editor/edition-file";
import type { ImportEdition } from "@/lib/editor/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { onProgramme, type Saved } from "./row";

const requireEdition = (file: string): Edition => {
  const read = readEditionFile(file);
  if ("edition" in read) return read.edition;
  if (read.fault === "rules") throw new Refusal("edition-fault", { place: read.place });
  const text = read.fault === "digest" ? "edition-file-digest" : "edition-file-unreadable";
  throw new Refusal("invalid", {}, { text });
};

/**
 * A draft of the rules in a file, under the id it has there or another and the programme's vendor. It is compared with the edition in use. Refuses
 * at its field a file that is none, and an id that is taken; `edition-fault` names the place of a rule that does not read.
 */
export const importEdition = (actor: Actor, { id: wanted, text }: ImportEdition): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.draft", "programme");
    const given = requireEdition(text);
    const body = { ...given, id: wanted || given.id, vendor: await readVendorName(tx) };
    await listAnnounced(tx);
    if (editionById(body.id)) throw new Refusal("invalid", {}, { id: "edition-id-taken" });
    const basedOn = (await editionInUse(tx, actor.today)).id;
    const digest = editionDigest(body);
    const row = { id: body.id, basedOn, state: "draft" as const, body, digest, madeAt: actor.at };
    const [made] = await tx
      .insert(edition)
      .values({ ...row, madeBy: actor.accountId ?? "" })
      .onConflictDoNothing()
      .returning({ id: edition.id });
    if (!made) throw new Refusal("invalid", {}, { id: "edition-id-taken" });
    await record("edition.drafted", null, { edition: made.id, basedOn, imported: digest }, onProgramme);
    return made;
  });
