import "server-only";
import { addDocument } from "@/db/mutations/badge/document";
import { addKeys } from "@/db/mutations/badge/keys";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { AddDocument, AddKeys } from "@/lib/badge/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { runTask } from "@/lib/server/task/run";

type Saved = { id: string };

const byOf = ({ accountId }: Actor) => ({ asker: accountId ?? "" });

/** Enters the public keys in a text that staff pasted. Codes: key-unreadable, key-known. */
export const enterKeys = async (actor: Actor, { text, name, ...row }: AddKeys): Promise<Saved> => {
  requirePermission(actor, "badge.trust", "programme");
  return addKeys(actor, { ...row, keys: await runTask("badge-keys", { text, name }, byOf(actor)) });
};

/** Enters a file that an issuer gave, once it can be read as what it is given as. Code: list-unreadable. */
export const enterDocument = async (actor: Actor, input: AddDocument): Promise<Saved> => {
  requirePermission(actor, "badge.trust", "programme");
  const { kind, content } = input;
  if (!(await runTask("badge-list", { kind, content }, byOf(actor))))
    throw new Refusal("invalid", {}, { content: "list-unreadable" });
  return addDocument(actor, input);
};
