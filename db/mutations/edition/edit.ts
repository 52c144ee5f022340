import { requireChange } from "@/db/require-change";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { applyEditionChange, type EditionChange } from "@/lib/editor/change";
import type { EditionRow } from "@/lib/editor/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { lockEdition, onProgramme, type Saved, writeEdition } from "./row";

/** One edit of a draft; refused where it changes nothing and, with what the schema says, where the rules would not read. */
export const edit = (actor: Actor, input: EditionRow, changeOf: (body: Edition) => EditionChange): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.draft", "programme");
    const { id, body } = await lockEdition(tx, input, "draft");
    const change = changeOf(body);
    const edited = applyEditionChange(body, change);
    if ("fault" in edited)
      throw edited.place === null ? new Refusal("not-found") : new Refusal("edition-fault", { place: edited.place });
    requireChange({ body }, { body: edited.edition });
    const digest = editionDigest(edited.edition);
    await writeEdition(tx, id, { body: edited.edition, digest });
    await record(
      "edition.changed",
      null,
      { edition: id, change: change.change, path: change.path, digest },
      onProgramme,
    );
    return { id };
  });
