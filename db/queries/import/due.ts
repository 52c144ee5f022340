import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { account, membership } from "@/db/schema/account";
import { importing } from "@/db/schema/import";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { ImportKind } from "@/lib/import/kind";
import type { Role } from "@/lib/role";

export type DueImport = {
  id: string;
  kind: ImportKind;
  isConfidential: boolean;
  accountId: string;
  partnerId: string | null;
  roles: Role[];
};

const isSeat = and(
  eq(membership.accountId, importing.enteredBy),
  sql`${membership.partnerId} IS NOT DISTINCT FROM ${importing.partnerId}`,
  isNull(membership.endedAt),
);

/** Imports that wait to be entered, with the roles that whoever asked has now: none where they left. */
export const listDueImports = (system: Actor): Promise<DueImport[]> =>
  read(system, (tx) =>
    tx
      .select({
        id: importing.id,
        kind: importing.kind,
        isConfidential: importing.isConfidential,
        accountId: sql<string>`${importing.enteredBy}`,
        partnerId: importing.partnerId,
        roles: sql<
          Role[]
        >`CASE WHEN ${account.disabledAt} IS NULL THEN coalesce(${membership.roles}, '{}') ELSE '{}' END`,
      })
      .from(importing)
      .innerJoin(account, eq(account.id, importing.enteredBy))
      .leftJoin(membership, isSeat)
      .where(eq(importing.state, "entering"))
      .orderBy(asc(importing.askedAt), asc(importing.id)),
  );
