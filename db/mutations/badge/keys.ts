import { lockBadgeIssuer, writeIssuer } from "@/db/mutations/badge/row";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { RetireKey } from "@/lib/badge/schema";
import type { TrustedKey } from "@/lib/badge/trust";
import { Refusal } from "@/lib/refusal/refusal";

type Saved = { id: string };
type NewKeys = { id: string; rowVersion: number; keys: readonly TrustedKey[] };

const mostKeys = 60;

const isSame = (a: TrustedKey, b: TrustedKey): boolean => a.thumbprint === b.thumbprint && a.name === b.name;

/** Enters public keys of an issuer beside those that it has. Codes: key-unreadable, key-known, too-many. */
export const addKeys = (actor: Actor, input: NewKeys): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const { id, name, keys } = await lockBadgeIssuer(tx, actor, input);
    if (input.keys.length === 0) throw new Refusal("invalid", {}, { pasted: "key-unreadable" });
    const added = input.keys.filter((one) => !keys.some((known) => isSame(known, one)));
    if (added.length === 0) throw new Refusal("invalid", {}, { pasted: "key-known" });
    if (keys.length + added.length > mostKeys) throw new Refusal("invalid", {}, { pasted: "too-many" });
    await writeIssuer(tx, id, { keys: [...keys, ...added] });
    const thumbprints = added.map(({ thumbprint }) => thumbprint);
    await record("badge-issuer.keys-added", id, { name, thumbprints }, { partnerId: null });
    return { id };
  });

/** From a day on, badges that were earned are not proven by this key any more; earlier ones are. Code: not-found. */
export const retireKey = (actor: Actor, input: RetireKey): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const { id, name, keys } = await lockBadgeIssuer(tx, actor, input);
    const { thumbprint, retiredOn } = input;
    if (!keys.some((key) => key.thumbprint === thumbprint)) throw new Refusal("not-found");
    await writeIssuer(tx, id, {
      keys: keys.map((key) => (key.thumbprint === thumbprint ? { ...key, retiredOn } : key)),
    });
    await record("badge-issuer.key-retired", id, { name, thumbprint, retiredOn }, { partnerId: null });
    return { id };
  });
