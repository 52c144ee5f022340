import { lockBadgeIssuer, writeIssuer } from "@/db/mutations/badge/row";
import { editionsEver } from "@/db/queries/edition/in-use";
import { requireChange } from "@/db/require-change";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { DropClass, NameClass } from "@/lib/badge/schema";
import { sameIdentifier } from "@/lib/badge/trust";
import { catalogueOf, credentialFaults, typeIn } from "@/lib/credential/catalogue";
import { Refusal } from "@/lib/refusal/refusal";

type Saved = { id: string };

/** Says which certification one of the issuer's badges stands for; a badge that has one gets another. Codes: those of a declaration's fields. */
export const nameClass = (actor: Actor, input: NameClass): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const { id, name, classes } = await lockBadgeIssuer(tx, actor, input);
    const { badge, type, version } = input;
    const catalogue = catalogueOf(await editionsEver(tx, actor.today));
    const { version: versionFault, ...faults } = credentialFaults(catalogue, {
      type,
      track: input.track || null,
      version,
    });
    // The version may be left open: then each declaration says it.
    const found = version !== "" && versionFault ? { ...faults, version: versionFault } : faults;
    if (Object.keys(found).length > 0) throw new Refusal("invalid", {}, found);
    const track = typeIn(catalogue, type)?.isTracked ? input.track || null : null;
    const isOfBadge = (one: { id: string }): boolean => sameIdentifier(one.id) === sameIdentifier(badge);
    const [known, named] = [classes.find(isOfBadge), { id: badge, type, track, version }];
    if (known) requireChange(known, named);
    await writeIssuer(tx, id, { classes: [...classes.filter((one) => !isOfBadge(one)), named] });
    await record("badge-issuer.class-named", id, { name, badge, type, track, version }, { partnerId: null });
    return { id };
  });

export const dropClass = (actor: Actor, input: DropClass): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const { id, name, classes } = await lockBadgeIssuer(tx, actor, input);
    const kept = classes.filter((one) => one.id !== input.badge);
    if (kept.length === classes.length) throw new Refusal("not-found");
    await writeIssuer(tx, id, { classes: kept });
    await record("badge-issuer.class-dropped", id, { name, badge: input.badge }, { partnerId: null });
    return { id };
  });
