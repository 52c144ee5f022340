import path from "node:path";
import type { Manifest } from "@/scripts/backup/manifest";
import { writeBackup } from "@/scripts/backup/write";
import { withDatabase } from "./open";
import { requireText, tell, type Verb } from "./verb";

/** What the portal needs and is kept outside of its data folder, so that it is not in the backup. */
const outsiders = ["AUTH_SECRET", "SEAL_PKCS12", "SEAL_PASSWORD_FILE", "SEAL_SIGNER", "SEAL_CERTIFICATES", "TSA_ROOTS"];

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

const tellContents = ({ tables, stored, kept }: Manifest, elsewhere: readonly string[]): void => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  tell(`${rows} rows of ${tables.length} tables, ${stored.length} files, and of the data folder:`);
  for (const { path: name } of kept) tell(`  ${name.replace("kept/", "")}`);
  if (elsewhere.length > 0) tell(`Not in it, keep them elsewhere: ${elsewhere.join(", ")}`);
};

/** A path is the caller's, wherever npm runs the command. */
export const fileOf = (name: string): string => path.resolve(process.env.INIT_CWD ?? ".", name);

export const backupVerb: Verb = {
  usage: "backup --out FILE [--without-seal-key]",
  does: [
    "Writes one zip file that the portal can be restored from: rows, files, secrets and the sealing key of the data folder.",
    "It holds secrets: its mode is 600, keep it so. The portal may run meanwhile; the rows are those of one moment.",
    "Replaces no file, and leaves none where it fails. --without-seal-key leaves seal/key.pem out.",
  ],
  options: { out: { type: "string" }, "without-seal-key": { type: "boolean" } },
  run: async (given) => {
    const file = fileOf(requireText(given, "out"));
    const elsewhere = outsiders.filter((name) => process.env[name]);
    return withDatabase("backup", async (opened) => {
      const begun = performance.now();
      const order = { file, withSealKey: given.values["without-seal-key"] !== true };
      const { manifest, bytes, sha256 } = await writeBackup(opened, order);
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      tell(`${file} is written: ${megabytes(bytes)} in ${seconds} s, SHA-256 ${sha256}`);
      tellContents(manifest, elsewhere);
      if (manifest.damaged.length === 0) return 0;
      console.error(
        `The backup is whole, but these files were missing or changed already: ${manifest.damaged.join(", ")}`,
      );
      return 1;
    });
  },
};
