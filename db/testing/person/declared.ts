import { eq } from "drizzle-orm";
import { hashLinkSecret } from "@/db/link-secret";
import { addPerson } from "@/db/mutations/person/edit";
import { mail } from "@/db/schema/record";
import { personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { someAddress } from "@/db/testing/person/rows";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** The letters to an address, in their order. */
export const lettersTo = (email: string) =>
  read(testSystem(), (tx) =>
    tx
      .select({ template: mail.template, text: mail.textBody })
      .from(mail)
      .where(eq(mail.toEmail, email))
      .orderBy(mail.createdAt),
  );

/** The secret of the link in a person's letter. */
export const secretIn = (text: string): string => /\/person\/([\w-]{43})/.exec(text)?.[1] ?? "";

/** A person declared with an address, and the hash of the link in their letter. */
export const declaredPerson = async (given?: { owner?: Actor; email?: string }) => {
  const owner = given?.owner ?? (await makeActor(["owner"]));
  const email = given?.email ?? someAddress();
  const { id } = await addPerson(owner, { ...personInput, email });
  const text = (await lettersTo(email)).at(-1)?.text ?? "";
  return { owner, email, id, partnerId: partnerIdOf(owner), linkHash: hashLinkSecret(secretIn(text)) };
};
