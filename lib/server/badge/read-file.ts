import "server-only";
import type { CheckedBadge } from "@/db/mutations/badge/settle";
import { loadDocuments, loadTrust } from "@/db/queries/badge/trust";
import { findFile } from "@/db/queries/review/evidence";
import type { Actor } from "@/lib/actor";
import { issuerNamed } from "@/lib/badge/trust";
import { Refusal } from "@/lib/refusal/refusal";
import { parisCalendar, systemActor } from "@/lib/server/actors";
import { sha256Hex } from "@/lib/server/digest";
import { streamStored } from "@/lib/server/file/store";
import { runTask } from "@/lib/server/task/run";

/** The portal itself, on the programme's day of whoever asks: only it reads what staff trusts. */
export const portalFor = ({ at, today }: Actor): Actor => systemActor(at, { ...parisCalendar, todayOn: today });

const bytesOf = async (storageKey: string): Promise<Uint8Array> =>
  new Uint8Array(await new Response(await streamStored(storageKey)).arrayBuffer());

type Given = { storageKey: string; asker: string };

/**
 * Opens the badge in a stored file, and checks it against its issuer in a worker thread, for the portal itself. Nothing is
 * fetched. Throws Refusal: what is wrong with the badge, such as badge-link.
 */
export const checkStoredBadge = async (portal: Actor, { storageKey, asker }: Given): Promise<CheckedBadge> => {
  const bytes = await bytesOf(storageKey);
  const sha256 = sha256Hex(bytes);
  const [{ carried, claim }, issuers] = await Promise.all([runTask("badge-open", bytes, { asker }), loadTrust(portal)]);
  const named = claim ? [issuerNamed(issuers, claim)].flatMap((one) => one ?? []) : issuers;
  for (const issuer of named) {
    const documents = await loadDocuments(portal, issuer.id);
    const found = await runTask("badge-check", { carried, issuer, documents }, { asker });
    if (found) return { ...found, issuer, sha256 };
  }
  if (!claim) throw new Refusal("badge-link");
  return { claim, check: null, issuer: null, sha256 };
};

/** The same for a file that the actor may see; null where the file is no badge. */
export const readBadgeFile = async (actor: Actor, fileId: string | null): Promise<CheckedBadge | null> => {
  const file = fileId === null ? null : await findFile(actor, fileId);
  if (!file?.isBadge) return null;
  return checkStoredBadge(portalFor(actor), { storageKey: file.storageKey, asker: actor.accountId ?? "" });
};
