import path from "node:path";
import { openBackup } from "@/scripts/backup/read";
import { requireRestorable, restoreBackup } from "@/scripts/backup/restore";
import { requireEmpty } from "@/scripts/backup/target";
import { fileOf } from "./backup";
import { tell, type Verb } from "./verb";

const restore = async (file: string): Promise<number> => {
  const begun = performance.now();
  const target = await requireEmpty(path.resolve(process.env.DATA_DIR || ".data"));
  const backup = await openBackup(file);
  try {
    await requireRestorable(backup);
    const { madeAt, version } = backup.manifest;
    tell(`${file} is whole: made ${madeAt} by version ${version}. Restoring into ${target.dataDir} …`);
    const checked = await restoreBackup(backup, target, tell);
    for (const { what, faults } of checked) tell(`Checked: ${what}${faults.length === 0 ? ", all well" : ""}.`);
    const faults = checked.flatMap((one) => one.faults);
    for (const fault of [...backup.manifest.damaged.map((name) => `${name}: lost before the backup`), ...faults])
      console.error(fault);
    tell(`Restored in ${((performance.now() - begun) / 1_000).toFixed(1)} s. Start it with npm start.`);
    tell("Sessions of that moment are open again: portal end-sessions --all ends them. Letters that waited are sent.");
    return faults.length === 0 ? 0 : 1;
  } finally {
    backup.close();
  }
};

export const restoreVerb: Verb = {
  usage: "restore FILE",
  does: [
    "Makes a portal from a backup, in a data folder (DATA_DIR) and a database (DATABASE_URL) that are empty.",
    "Nothing is written before the whole file was found to be what its manifest says. An interrupted restore is begun again.",
    "Checks counts, hashes, audit chains, three seals and a sign-in. Older backups are migrated forward.",
  ],
  words: 1,
  run: ({ rest: [file = ""] }) => restore(fileOf(file)),
};
