import type { Fields, World } from "@/db/testing/access/world";
import { sha256 } from "@/lib/digest/sha256";

/** One row of a table, about the company of the world or about its owner's account, and how it is tried. */
export type TableRow = {
  row: (world: World) => Fields;
  /** What a row that is added has otherwise. */
  fresh?: Fields;
  /** The column in which whoever adds a row names themselves. */
  by?: string;
  /** The column that is changed, and to what. */
  change: readonly [column: string, value: unknown];
};

export const at = "2019-10-01T00:00:00Z";
export const hash = "0".repeat(64);
export const factsHash = sha256("{}");
export const nil = "00000000-0000-0000-0000-000000000000";

export const own = ({ company, id }: World, name: string): Fields => ({ id: id(name), partner_id: company });
export const ofOwner = ({ team, id }: World, name: string): Fields => ({ id: id(name), account_id: team.owner });
export const declared = { state: "declared", submitted_at: at };
