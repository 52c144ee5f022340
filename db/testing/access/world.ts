import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import { tableRole } from "@/db/roles";
import { programmeChain } from "@/lib/audit/event";
import { type PartnerRole, partnerRoles, type Role, type VendorRole, vendorRoles } from "@/lib/role";

/** Who asks, as db/transaction.ts would say it to the database. */
export type Asker = {
  name: string;
  side: string;
  account: string;
  partner: string;
  roles: string;
  /** The company whose tier the transaction decides. */
  deciding?: string;
  /** The role of the connection, where it is not the application's. */
  connection?: string;
};

/** The ids that rows of the tables name: one company with a member for each role, and the vendor's team. */
export type World = {
  company: string;
  team: Record<PartnerRole, string>;
  staff: Record<VendorRole, string>;
  id: (name: string) => string;
};

const accountsOf = <R extends Role>(roles: readonly R[]): Record<R, string> =>
  Object.fromEntries(roles.map((role) => [role, randomUUID()])) as Record<R, string>;

export const makeWorld = (): World => {
  const known = new Map<string, string>();
  const id = (name: string): string => {
    const one = known.get(name) ?? randomUUID();
    known.set(name, one);
    return one;
  };
  return { company: id("company"), team: accountsOf(partnerRoles), staff: accountsOf(vendorRoles), id };
};

const none = { account: "", partner: "", roles: "" };

/** Everybody who may ask: nobody, a visitor, another company, each role of this one, each of the vendor's team, a job. */
export const askersOf = ({ company, team, staff, id }: World): Asker[] => [
  { ...none, name: "nobody", side: "" },
  { ...none, name: "visitor", side: "public" },
  { name: "another company", side: "partner", account: id("stranger"), partner: id("elsewhere"), roles: "owner" },
  ...partnerRoles.map((role) => ({ name: role, side: "partner", account: team[role], partner: company, roles: role })),
  ...vendorRoles.map((role) => ({ name: role, side: "staff", account: staff[role], partner: "", roles: role })),
  { ...none, name: "system", side: "system" },
  { ...none, name: "system for the owner", side: "system", account: team.owner },
  { ...none, name: "system as owner of the tables", side: "system", connection: tableRole },
  { ...none, name: "deciding", side: "partner", account: team.viewer, partner: company, deciding: company },
];

/** A row's columns, without those left to their defaults. */
export type Fields = Record<string, unknown>;

export const insert = (client: ClientBase, table: string, fields: Fields) => {
  const names = Object.keys(fields);
  const values = names.map((_, place) => `$${place + 1}`);
  const sql = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${values.join(", ")})`;
  return client.query(sql, Object.values(fields));
};

/** A company that was founded from a sheet, in which nothing has happened. */
const writeFounded = async (client: ClientBase, { staff, id }: World): Promise<void> => {
  const [at, company, manager] = ["2019-10-01T00:00:00Z", id("founded"), staff["programme-manager"]];
  await insert(client, "import", {
    ...{ id: id("founding"), kind: "companies", file_name: "a.xlsx", sha256: "0".repeat(64), sheets: "[]" },
    ...{ made_by: manager, made_at: at, state: "entered", entered_by: manager, asked_at: at },
  });
  const named = { name: "Founded", country: "FR", business_models: ["reseller"] };
  await insert(client, "partner", { id: company, ...named, import_id: id("founding") });
  await insert(client, "audit_chain", { id: company, seq: 1, hash: "admitted" });
  const admitted = { id: id("admitted"), chain_id: company, partner_id: company, seq: 1, kind: "partner.admitted" };
  await insert(client, "audit_event", { ...admitted, at, previous_hash: "", hash: "admitted" });
};

/** The accounts and seats that the policies look at, and the first event of the programme's chain. */
export const writeWorld = async (client: ClientBase, world: World): Promise<void> => {
  const { company, team, staff, id } = world;
  await writeFounded(client, world);
  const first = { id: id("first"), chain_id: programmeChain, seq: 1, kind: "application.started", previous_hash: "" };
  await insert(client, "audit_event", { ...first, at: "2019-10-01T00:00:00Z", hash: "first" });
  await client.query("UPDATE audit_chain SET seq = 1, hash = 'first' WHERE id = $1", [programmeChain]);
  for (const [role, account] of [...Object.entries(team), ...Object.entries(staff), ["stranger", id("stranger")]]) {
    if (role !== "owner")
      await insert(client, "account", { id: account, email: `${account}@test.example`, name: role });
    if (role !== "owner" && role !== "stranger") {
      const partner = role && role in team ? company : null;
      await insert(client, "membership", { account_id: account, partner_id: partner, roles: [role] });
    }
  }
};
