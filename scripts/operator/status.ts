import { statfs } from "node:fs/promises";
import { getMailTrouble } from "@/db/queries/mail/trouble";
import { getVitals, type Vitals } from "@/db/queries/process/vitals";
import { findInstallation, type Installation } from "@/db/queries/set-up/installation";
import { systemActor } from "@/lib/server/actors";
import { currentCertificate } from "@/lib/server/seal/key/current-certificate";
import { software } from "@/lib/software";
import { type Opened, withDatabase } from "./open";
import { tell, type Verb } from "./verb";

/** One line of the report; `isWrong` where somebody has to do something about it. */
type Line = { name: string; value: string; isWrong?: boolean };

const day = 86_400_000;
const gigabyte = 1_073_741_824;
/** Letters leave within seconds: after so long something holds them. */
const longOverdue = 600;
const littleSpace = 1;

/** Until the set-up is over no job runs and no letter leaves, which is as it should be. */
const stateLine = (state: Installation["state"]): Line => ({
  name: "state",
  value: state === "open" ? "open" : "not open yet: the set-up is not finished, and jobs rest until it is",
});

const queueLines = (vitals: Vitals, isOpen: boolean): Line[] => [
  {
    name: "letters",
    value: `${vitals.lettersQueued} waiting, ${vitals.lettersGathering} being gathered, the oldest overdue for ${vitals.lettersOverdueSeconds} s; ${vitals.lettersFailed} given up in 7 days`,
    isWrong: isOpen && (vitals.lettersOverdueSeconds > longOverdue || vitals.lettersFailed > 0),
  },
  {
    name: "seals",
    value: `${vitals.sealsWaiting} agreements waiting, ${vitals.sealsFailing} of them could not be sealed`,
    isWrong: vitals.sealsFailing > 0,
  },
  { name: "reviews", value: `${vitals.reviewsWaiting} declarations waiting` },
  { name: "sessions", value: `${vitals.sessionsOpen} open` },
  {
    name: "processes",
    value: `${vitals.webProcesses} web processes; ${vitals.hasJobs ? "one" : "none"} does the jobs`,
    isWrong: isOpen && vitals.webProcesses > 0 && !vitals.hasJobs,
  },
  { name: "audit", value: `${vitals.auditEvents} events` },
];

/** Why letters do not leave, where some do not. */
const troubleLines = async (): Promise<Line[]> => {
  const trouble = await getMailTrouble(systemActor());
  if (!trouble) return [];
  const value = `${trouble.letters} letters do not leave since ${trouble.since.toISOString()}: ${trouble.fault}`;
  return [{ name: "mail", value, isWrong: true }];
};

const certificateLine = async (): Promise<Line> => {
  const name = "certificate";
  try {
    const found = await currentCertificate("");
    if (!found) return { name, value: "none yet; the first seal makes a demonstration key" };
    const days = Math.floor((found.endsAt.getTime() - Date.now()) / day);
    const value = `${found.subject}, ends on ${found.endsAt.toISOString().slice(0, 10)} (${days} days left)`;
    return { name, value, isWrong: days < 30 };
  } catch (error) {
    return { name, value: error instanceof Error ? error.message : String(error), isWrong: true };
  }
};

const diskLine = async (folder: string): Promise<Line> => {
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / gigabyte;
  return { name: "disk", value: `${free.toFixed(1)} GB free at ${folder}`, isWrong: free < littleSpace };
};

const migrationLine = ({ pending, unknown }: Opened): Line => {
  const name = "migrations";
  if (unknown.length > 0)
    return { name, value: `${unknown.join(", ")}: of a newer version; take that version's code`, isWrong: true };
  if (pending.length > 0)
    return { name, value: `${pending.length} missing; start the portal once (npm start)`, isWrong: true };
  return { name, value: "up to date" };
};

const portalLines = async (): Promise<Line[]> => {
  const system = systemActor();
  const [{ state }, vitals, trouble] = await Promise.all([findInstallation(system), getVitals(system), troubleLines()]);
  return [stateLine(state), ...queueLines(vitals, state === "open"), ...trouble];
};

const linesOf = async (opened: Opened): Promise<Line[]> => {
  const migration = migrationLine(opened);
  return [
    { name: "version", value: software.version },
    { name: "database", value: opened.where },
    migration,
    ...(migration.isWrong ? [] : await portalLines()),
    await certificateLine(),
    await diskLine(opened.dataDir),
  ];
};

export const statusVerb: Verb = {
  usage: "status [--json]",
  does: [
    "Says how the portal is: version, migrations, whether it is open, queues, oldest letter, end of the sealing certificate, disk.",
    "Exit status 1 where a line begins with !: somebody has to do something about it.",
  ],
  options: { json: { type: "boolean" } },
  run: ({ values }) =>
    withDatabase("status", async (opened) => {
      const lines = await linesOf(opened);
      if (values.json) tell(JSON.stringify(Object.fromEntries(lines.map(({ name, value }) => [name, value]))));
      else for (const { name, value, isWrong } of lines) tell(`${isWrong ? "!" : " "} ${name.padEnd(12)} ${value}`);
      return lines.some(({ isWrong }) => isWrong) ? 1 : 0;
    }),
};
