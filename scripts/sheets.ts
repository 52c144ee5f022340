import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { certified } from "@/lib/import/testing/certified";
import { layouts } from "@/lib/import/testing/layouts";

/** Has LibreOffice write the sheets that the tests of the import read: `node scripts/run.mjs sheets`, with `soffice` installed. */
const folder = path.resolve("lib", "import", "testing", "written");
const place = mkdtempSync(path.join(tmpdir(), "sheets-"));
const rows = certified(10_000);
const filters = {
  csv: "Text - txt - csv (StarCalc)",
  xlsx: "Calc MS Excel 2007 XML",
  xls: "MS Excel 97",
  ods: "calc8",
};

for (const { name, ending, filter, document } of layouts) {
  const source = path.join(place, `${name}.fods`);
  writeFileSync(source, document(rows));
  const wanted = `${ending}:${filters[ending]}${filter ? `:${filter}` : ""}`;
  execFileSync("soffice", ["--headless", "--convert-to", wanted, "--outdir", place, source], { stdio: "inherit" });
  const bytes = readFileSync(path.join(place, `${name}.${ending}`));
  const isPacked = ending === "xlsx" || ending === "ods";
  writeFileSync(
    path.join(folder, `${name}.${ending}${isPacked ? "" : ".gz"}`),
    isPacked ? bytes : gzipSync(bytes, { level: 9 }),
  );
}
