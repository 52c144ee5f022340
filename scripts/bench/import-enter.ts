import { makeActor } from "@/db/testing/factories";
import { importOf, matchTyped, sheetOf, shownImport } from "@/db/testing/import";
import { env } from "@/lib/env";
import type { ReadCell } from "@/lib/import/cell";
import { matchColumns } from "@/lib/import/match";
import { startThrowaway } from "@/scripts/postgres/throwaway";

const people = 2_000;
const each = 5;
const tracks = ["DCV", "NV", "CMA", "DTM"];

const pad = (value: number): string => String(value).padStart(2, "0");

/** As many certifications as a company may hold: five of each of two thousand people. */
const sheet = () =>
  sheetOf([
    ["Name", "E-mail", "With the company since", "Certification", "Track", "Candidate id", "Earned on"],
    ...Array.from({ length: people * each }, (_, n): ReadCell[] => {
      const [who, which] = [Math.floor(n / each), n % each];
      const earned = `2019-${pad((which % 9) + 1)}-${pad((who % 28) + 1)}`;
      const track = tracks[which % tracks.length] ?? "DCV";
      return [`Person Number${who}`, `person${who}@bench.example`, "2016-01-04", "VCP", track, `VMW-${n}`, earned];
    }),
  ]);

type Step = { what: string; ms: number };

/** What this process holds, at its highest since the last look. */
const watchMemory = () => {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  return () => {
    clearInterval(timer);
    return Math.round(most / 1_048_576);
  };
};

const timed = async (steps: Step[], what: string, work: () => Promise<unknown>): Promise<void> => {
  const begun = performance.now();
  await work();
  steps.push({ what, ms: performance.now() - begun });
};

const measure = async (steps: Step[]): Promise<void> => {
  // After the environment is set: what they import reads it.
  const [{ stageImport }, { matchImport }, { enterChunk, enterImport }, { undoImport }] = await Promise.all([
    import("@/db/mutations/import/stage"),
    import("@/db/mutations/import/match"),
    import("@/db/mutations/import/enter"),
    import("@/db/mutations/import/undo"),
  ]);
  const owner = await makeActor(["owner"]);
  const table = sheet();
  const kind = "credentials";
  const uploaded = { kind, fileName: "bench.xlsx", sha256: "0".repeat(64), sheets: [table] } as const;
  let id = "";
  await timed(steps, "keep the rows", async () => {
    ({ id } = await stageImport(owner, uploaded));
  });
  matchColumns(kind, table);
  await timed(steps, "look through them", async () =>
    matchImport(owner, { ...(await shownImport(id)), ...matchTyped(kind, table) }),
  );
  await timed(steps, "enter them", async () => {
    await enterImport(owner, await shownImport(id));
    while (!(await enterChunk(owner, id)));
  });
  const { counts } = await importOf(id);
  if (counts.new !== people * each) throw new Error(`Entered ${JSON.stringify(counts)}`);
  await timed(steps, "undo them", async () => undoImport(owner, await shownImport(id)));
};

/** `npm run bench -- import-enter`: 10,000 rows of certifications from the rows that were read to the undo, on a durable database. */
export const measureEntering = async (): Promise<string> => {
  const database = await startThrowaway({ isDurable: true });
  try {
    const { appUrl: DATABASE_URL, dataDir: DATA_DIR } = database;
    Object.assign(process.env, {
      DATABASE_URL,
      DATA_DIR,
      AUTH_SECRET: "a secret of the bench, which protects nothing at all",
      LOG_LEVEL: "silent",
    });
    Object.assign(env(), { DATABASE_URL });
    const steps: Step[] = [];
    const peak = watchMemory();
    await measure(steps);
    const lines = steps.map(
      ({ what, ms }) => `| 10,000 certifications of 2,000 people: ${what} | ${(ms / 1000).toFixed(1)} s |`,
    );
    return ["| Measured | Figure |", "|---|---|", ...lines, `| memory at most | ${peak()} MB |`].join("\n");
  } finally {
    const { closePool } = await import("@/db/client");
    await closePool();
    await database.remove();
  }
};
