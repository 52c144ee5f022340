import path from "node:path";
import { createInterface } from "node:readline";
import { tryClaim } from "@/scripts/portal/claim";
import { secretsIn } from "@/scripts/portal/secrets";

/** Told a folder and a number, tries to claim so many files in it and names those it got; lives until its input ends. */
const [folder = ""] = process.argv.slice(2);
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "secrets") {
    console.log(JSON.stringify(secretsIn(folder)));
    continue;
  }
  const files = Array.from({ length: Number(line) }, (_, place) => place);
  console.log(JSON.stringify(files.filter((place) => tryClaim(path.join(folder, String(place)), {}))));
}
