import type { Facts } from "@/lib/evaluate/facts/facts";

const solutions: [id: string, people: number, tracks: string][] = [
  ["server-virtualization", 2, "DCV"],
  ["hyper-converged-infrastructure", 1, "DCV"],
  ["business-continuity", 1, "DCV"],
  ["software-defined-storage", 1, "DCV"],
  ["business-critical-applications", 1, "DCV"],
  ["hybrid-cloud", 2, "DCV CMA"],
  ["vmware-cloud-on-aws", 1, "DCV CMA"],
  ["cloud-provider", 2, "DCV CMA"],
  ["management-operations", 1, "CMA"],
  ["management-automation", 2, "CMA"],
  ["network-virtualization", 2, "NV"],
  ["desktop-virtualization", 1, "DTM"],
  ["mobility-management", 1, "DW"],
  ["desktop-as-a-service", 1, "DTM DW"],
];

const masters: [id: string, tracks: string][] = [
  ["master-vmware-cloud-on-aws", "DCV CMA"],
  ["master-cloud-management-automation", "CMA"],
  ["master-data-center-virtualization", "DCV"],
  ["master-network-virtualization", "NV"],
  ["master-digital-workspace", "DTM DW"],
];

const isOver = (end: string | null, now: number) => end !== null && Date.parse(end) <= now;

/** Counts the people who hold one of the types, in one of the tracks. */
const counter = (given: Facts, on: string, accepted: string[]) => (types: string, tracks: string | null) => {
  const now = Date.parse(on);
  const names = given.people
    .filter((one) => Date.parse(one.employedFrom) <= now && !isOver(one.employedUntil, now))
    .filter((one) =>
      one.credentials.some(
        (held) =>
          accepted.includes(held.status) &&
          Date.parse(held.earnedOn) <= now &&
          !isOver(held.expiresOn, now) &&
          types.split(" ").includes(held.type) &&
          (tracks === null || tracks.split(" ").includes(String(held.track))),
      ),
    );
  return new Set(names.map((one) => one.id)).size;
};

const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

const isActive = (given: Facts, on: string, accepted: string[]) => {
  const [year = 0, month = 0, dom = 0] = on.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  const yearAgo = Date.UTC(year - 1, month - 1, Math.min(dom, lastOfMonth));
  const isInYear = (text: string) => Date.parse(text) > yearAgo && Date.parse(text) <= Date.parse(on);
  let [revenue, points, deployed] = [0, 0, 0];
  for (const one of given.activity.filter((each) => accepted.includes(each.status))) {
    if (one.kind === "licence-revenue" && one.currency === "EUR" && isInYear(one.bookedOn)) revenue += one.amountCents;
    if (one.kind === "deployment" && isInYear(one.completedOn)) deployed += 1;
    const age = one.kind === "cloud-service" ? monthNumber(on) - monthNumber(one.month) : 0;
    if (one.kind === "cloud-service" && age >= 1 && age <= 12) points += one.points;
  }
  return revenue / 100 >= 100_000 || points / 12 >= 1_800 || deployed >= 5;
};

/**
 * The default edition's rules written once more, for tests only: from the prose of the programme, with time in
 * milliseconds and names in sets, so that the engine is checked against code that shares no line with it.
 */
export const referenceEvaluation = (given: Facts, on: string, accepted: string[]) => {
  const who = counter(given, on, accepted);
  const isSold = who("VSP", null) > 0 && who("VTSP", null) > 0;
  const solved = solutions.filter(([, people, tracks]) => isSold && who("VCP VCAP VCDX", tracks) >= people);
  const mastered = masters.filter(([, tracks]) => who("VCP VCAP VCDX", tracks) >= 5 && who("VCAP VCDX", tracks) >= 2);
  const now = Date.parse(on);
  const isSigned =
    given.agreement !== null && Date.parse(given.agreement.inForceOn) <= now && !isOver(given.agreement.endsOn, now);
  const competencies = [...solved, ...mastered].map(([id]) => id).sort();
  if (!isSigned) return { tier: "registered", competencies };
  if (mastered.length > 0) return { tier: "principal", competencies };
  if (solved.length >= 2 && isActive(given, on, accepted)) return { tier: "advanced", competencies };
  return { tier: solved.length >= 1 ? "partner" : "registered", competencies };
};
