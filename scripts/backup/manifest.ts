import { createHmac } from "node:crypto";
import { z } from "zod";
import { keptFolders } from "@/lib/server/file/kept-folders";

const anyFile = "(?!\\.)[\\w.-]+";
const stored = `stored/(${keptFolders.join("|")})/${anyFile}`;
const pattern = new RegExp(`^(tables/[a-z_]+\\.copy|kept/(secrets\\.json|seal/${anyFile})|${stored})$`);

/** Whether a piece may have this name: it leads nowhere but where a restore puts it. */
export const isPiece = (name: string): boolean => pattern.test(name);

/** One piece of a backup: an entry of the zip file, with what it must hash to. */
const piece = z.object({
  path: z.string().refine(isPiece),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

export const manifestSchema = z.object({
  format: z.literal("partner-connect-backup"),
  formatVersion: z.literal(1),
  madeAt: z.iso.datetime(),
  version: z.string(),
  postgres: z.string(),
  /** The migrations that the database had: rows are restored at this level, and migrated forward after. */
  migrations: z.array(z.string()),
  /** Rows in PostgreSQL's own text format of COPY. */
  tables: z.array(piece.extend({ name, columns: z.array(name), rows: z.int().nonnegative() })),
  sequences: z.array(z.object({ name, value: z.string().regex(/^\d+$/), isCalled: z.boolean() })),
  /** Secrets and keys of the data folder. */
  kept: z.array(piece),
  /** Uploads, agreements and roots, by their names in the store of files. */
  stored: z.array(piece),
  /** Files that rows name and that were missing or changed already when the backup was made. */
  damaged: z.array(z.string()),
  /** Tells the secret that sealed the authenticators from another one, without giving it away. */
  secretMark: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Piece = z.infer<typeof piece>;

export const manifestPath = "manifest.json";

export const piecesOf = ({ tables, kept, stored }: Manifest): Piece[] => [...tables, ...kept, ...stored];

export const secretMark = (authSecret: string): string =>
  createHmac("sha256", authSecret).update("the secret that a backup needs").digest("hex");
