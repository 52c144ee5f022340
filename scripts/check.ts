import { format, lint, types, vitest } from "@/scripts/testing/sections";
import { closingLine, sectionLine, type TestTally } from "@/scripts/testing/tally";

const tallies: TestTally[] = [];
for (const section of [format, lint, types, () => vitest("unit")]) {
  const tally = await section();
  tallies.push(tally);
  if (tally.failed > 0) console.log(tally.words.trim());
  console.log(sectionLine(tally));
}
console.log(closingLine(tallies));
process.exit(tallies.some((tally) => tally.failed > 0) ? 1 : 0);
