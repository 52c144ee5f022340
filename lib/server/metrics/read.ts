import "server-only";
import { statfs } from "node:fs/promises";
import { getVitals, type Vitals } from "@/db/queries/process/vitals";
import { env } from "@/lib/env";
import { systemActor } from "@/lib/server/actors";
import { KeyUnavailable } from "@/lib/server/seal/key/complete";
import { currentCertificate } from "@/lib/server/seal/key/current-certificate";
import { software } from "@/lib/software";
import type { Figure } from "./exposition";

const gauge = (name: string, help: string, value: number, labels?: Figure["labels"]): Figure => ({
  ...{ name: `portal_${name}`, help, type: "gauge", value },
  ...(labels && { labels }),
});

const queues = (vitals: Vitals): Figure[] => [
  gauge("letters_queued", "Letters that have not left.", vitals.lettersQueued),
  gauge("letters_gathering", "Letters that wait to be gathered with others.", vitals.lettersGathering),
  gauge(
    "letters_overdue_seconds",
    "How long the oldest letter that should have left has waited.",
    vitals.lettersOverdueSeconds,
  ),
  gauge("letters_failed_7_days", "Letters given up in the last seven days.", vitals.lettersFailed),
  gauge("seals_waiting", "Countersigned agreements that wait for their seal.", vitals.sealsWaiting),
  gauge("seals_failing", "Of these, how many could not be sealed when it was last tried.", vitals.sealsFailing),
  gauge("reviews_waiting", "Declarations that wait for a decision.", vitals.reviewsWaiting),
  gauge("sessions_open", "Sessions that have not ended.", vitals.sessionsOpen),
  gauge("web_processes", "Web processes that are alive, on all machines.", vitals.webProcesses),
  gauge("jobs_running", "1 while one process does the jobs.", vitals.hasJobs ? 1 : 0),
  {
    name: "portal_audit_events_total",
    help: "Events recorded since the beginning.",
    type: "counter",
    value: vitals.auditEvents,
  },
];

/** Absent before there is a key: an alarm on a missing figure would otherwise look like one on its end. */
const certificate = async (): Promise<Figure[]> => {
  const help = "When the sealing certificate ends, in seconds since 1970; 0 where the configured key cannot be opened.";
  const name = "certificate_end_timestamp_seconds";
  try {
    const found = await currentCertificate("");
    return found ? [gauge(name, help, Math.floor(found.endsAt.getTime() / 1_000))] : [];
  } catch (error) {
    if (error instanceof KeyUnavailable) return [gauge(name, help, 0)];
    throw error;
  }
};

const disk = async (): Promise<Figure[]> => {
  const { bavail, blocks, bsize } = await statfs(env().DATA_DIR);
  return [
    gauge("disk_free_bytes", "Room left where the data folder is.", bavail * bsize),
    gauge("disk_size_bytes", "Room in all where the data folder is.", blocks * bsize),
  ];
};

/** The few figures that an operator alarms on, at this moment. */
export const readFigures = async (): Promise<Figure[]> => [
  gauge("info", "The version that answers.", 1, { version: software.version }),
  ...queues(await getVitals(systemActor())),
  ...(await certificate()),
  ...(await disk()),
];
