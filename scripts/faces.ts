import { writeFileSync } from "node:fs";
import { cutFaces } from "./faces/cut";

for (const { file, letters } of await cutFaces()) {
  writeFileSync(`public/fonts/${file}`, letters);
  console.log(`public/fonts/${file}: ${letters.length} bytes`);
}
