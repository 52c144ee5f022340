import { and, arrayContains, asc, eq, inArray, isNull } from "drizzle-orm";
import { editionsEver } from "@/db/queries/edition/in-use";
import { listPartners, type PartnerFilter, type PartnerLine } from "@/db/queries/partner/list";
import { account, membership } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { PartnerRow } from "@/lib/list/partner";
import { modelsAmong } from "@/lib/partner/models";
import { pageRows } from "./pages";

/** The first owner of each company. */
const ownersOf = async (tx: Tx, ids: string[]): Promise<Map<string, { name: string; email: string }>> => {
  const rows = await tx
    .select({ partnerId: membership.partnerId, name: account.name, email: account.email })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(inArray(membership.partnerId, ids), isNull(membership.endedAt), arrayContains(membership.roles, ["owner"])),
    )
    .orderBy(asc(membership.createdAt), asc(membership.id));
  const owners = new Map<string, { name: string; email: string }>();
  for (const { partnerId, ...owner } of rows) if (partnerId && !owners.has(partnerId)) owners.set(partnerId, owner);
  return owners;
};

type Record = Pick<PartnerRow, "address" | "businessModels" | "contactName" | "contactEmail">;

/** What the companies' own records say. */
const recordsOf = (actor: Actor, lines: readonly PartnerLine[]): Promise<Map<string, Record>> =>
  read(actor, async (tx) => {
    const ids = lines.map(({ id }) => id);
    const editions = await editionsEver(tx, actor.today);
    const owners = await ownersOf(tx, ids);
    const rows = await tx
      .select({ id: partner.id, address: partner.address, businessModels: partner.businessModels })
      .from(partner)
      .where(inArray(partner.id, ids));
    return new Map(
      rows.map(({ id, address, businessModels }) => [
        id,
        {
          ...{ address, businessModels: modelsAmong(businessModels, editions) },
          ...{ contactName: owners.get(id)?.name ?? "", contactEmail: owners.get(id)?.email ?? "" },
        },
      ]),
    );
  });

const nothing: Record = { address: "", businessModels: [], contactName: "", contactEmail: "" };

/** The companies that the list of partners shows under a filter, by name. */
export async function* exportPartners(actor: Actor, filter: PartnerFilter): AsyncGenerator<PartnerRow[]> {
  requireList(actor, "partners", { partnerId: null });
  for (let after: string | undefined; ; ) {
    const list = await listPartners(actor, { ...filter, after }, pageRows);
    const { edition, formerLevels } = list;
    const records = list.partners.length === 0 ? new Map<string, Record>() : await recordsOf(actor, list.partners);
    yield list.partners.map(({ id, name, ...line }) => ({
      ...{ ...line, companyName: name, edition, formerLevels },
      ...(records.get(id) ?? nothing),
    }));
    if (list.next === null) return;
    after = list.next;
  }
}
