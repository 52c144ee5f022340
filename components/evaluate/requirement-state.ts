import type { Refused, Trace, TraceRecord } from "@/lib/evaluate/trace/trace";

const isWaiting = ({ reason }: Refused): boolean => reason.code === "not-verified";

const totalOf = (records: TraceRecord[]): number =>
  records.reduce((sum, one) => sum + (one.record === "activity" ? one.value : 0), 0);

const peopleOf = (records: TraceRecord[]): Set<string> =>
  new Set(records.flatMap((one) => (one.record === "credential" ? [one.person] : [])));

/** What the declared records of a node would add, in its own unit; 0 where that is no simple sum. */
export const waitingValue = (node: Trace): number => {
  const records = node.against.filter(isWaiting).map(({ of }) => of);
  if (node.kind === "people") return [...peopleOf(records)].filter((id) => !node.people.includes(id)).length;
  if (node.kind !== "measure") return 0;
  const sum = totalOf(records);
  return node.as === "monthly-average" ? sum / node.window.months : sum;
};

/** How much of a node is met, from 0 to 1, without and with what waits for review. */
export const requirementShares = (node: Trace): { have: number; withWaiting: number } => {
  const share = (value: number) => (node.need <= 0 ? 1 : Math.min(1, Math.max(0, value / node.need)));
  if (node.isMet) return { have: 1, withWaiting: 1 };
  return { have: share(node.have), withWaiting: share(node.have + Math.max(0, waitingValue(node))) };
};

/** Met; else waiting, where something below only lacks its review; else missing. */
export const requirementState = (node: Trace): "met" | "waiting" | "missing" => {
  if (node.isMet) return "met";
  const below = [node, ...node.children.filter(({ isMet }) => !isMet)];
  const waits =
    below.some((one) => one.against.some(isWaiting)) ||
    node.children.some((one) => requirementState(one) === "waiting");
  return waits ? "waiting" : "missing";
};
