import { expect, it } from "vitest";
import { sampleEdition, sampleFacts } from "@/components/testing/sample-company";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { PersonFacts } from "@/lib/evaluate/facts/facts";
import { everyNode, nodeOf } from "@/lib/evaluate/trace/selectors";
import { openNode, trimAround, trimTrace } from "./trimmed";

const person = (n: number): PersonFacts => ({
  id: `many-${n}`,
  employedFrom: "2016-01-01",
  employedUntil: null,
  credentials: [
    {
      id: `c${n}`,
      type: "VCP",
      track: "NV",
      earnedOn: "2019-01-01",
      expiresOn: null,
      status: n < 80 ? "verified" : "declared",
    },
  ],
});

const many = { ...sampleFacts, people: Array.from({ length: 100 }, (_, n) => person(n)) };
const { trace } = evaluate(sampleEdition, many, "2020-03-01");

it("keeps the first records of each list and says of each node how many it left out", () => {
  const { trace: short, leftOut } = trimTrace(trace, 10);
  const whole = new Map(everyNode(trace).map((node) => [node.id, node]));
  for (const node of everyNode(short)) {
    const full = whole.get(node.id);
    expect(node.because).toEqual(full?.because.slice(0, 10));
    expect(node.against.length).toBeLessThanOrEqual(10);
    const beyond = {
      because: (full?.because.length ?? 0) - node.because.length,
      against: (full?.against.length ?? 0) - node.against.length,
    };
    expect(leftOut[node.id] ?? { because: 0, against: 0 }).toEqual(beyond);
  }
  expect(Math.max(...Object.values(leftOut).map(({ because }) => because))).toBeGreaterThan(50);
});

it("keeps what waits for review before what does not count for good", () => {
  const cut = everyNode(trimTrace(trace, 10).trace).filter(({ against }) => against.length === 10);
  const waiting = everyNode(trace).filter(({ against }) =>
    against.some(({ reason }) => reason.code === "not-verified"),
  );
  expect(waiting.length).toBeGreaterThan(0);
  for (const node of cut.filter(({ id }) => waiting.some((one) => one.id === id)))
    expect(node.against[0]?.reason.code).toBe("not-verified");
});

it("leaves a small proof as it is", () => {
  const small = evaluate(sampleEdition, sampleFacts, "2020-03-01").trace;
  expect(trimTrace(small)).toEqual({ trace: small, leftOut: {} });
});

const longest = everyNode(trace).reduce((one, other) => (one.because.length < other.because.length ? other : one));

it("shows each record of a node once, page after page, and says how many are on others", () => {
  const seen: string[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const { trace: shown, leftOut, page } = openNode(longest, from, 30);
    seen.push(...shown.because.map(({ id }) => id), ...shown.against.map(({ of }) => of.id));
    const rest = leftOut[longest.id] ?? { because: 0, against: 0 };
    expect(shown.because.length + rest.because).toBe(longest.because.length);
    expect(shown.against.length + rest.against).toBe(longest.against.length);
    expect(page.before).toBe(page.from === 0 ? null : page.from - 30);
    from = page.next;
  }
  const all = [...longest.because.map(({ id }) => id), ...longest.against.map(({ of }) => of.id)];
  expect(seen.toSorted()).toEqual(all.toSorted());
});

it.each([
  [60, 60],
  [95, 60],
  [999_999, 60],
])("shows the last page of a node for a place behind it (%i)", (asked, from) => {
  expect(longest.because).toHaveLength(80);
  expect(openNode(longest, asked, 30).page).toEqual({ from, to: 80, before: from - 30, next: null });
});

it("opens one node of a whole proof, with nothing left out where its records fit on the page", () => {
  const { trace: shown, leftOut, page } = trimAround(trace, { node: longest.id, from: 0 });
  expect(longest.because.length).toBeGreaterThan(50);
  expect(nodeOf(shown, longest.id)).toEqual(openNode(longest, 0).trace);
  expect(leftOut[longest.id]).toBeUndefined();
  expect(page).toEqual({ from: 0, to: longest.because.length, before: null, next: null });
  expect(trimAround(trace, { node: "nothing", from: 0 })).toEqual({ ...trimTrace(trace), page: null });
  expect(trimAround(trace, null)).toEqual({ ...trimTrace(trace), page: null });
});

it("shows the page on which a place is", () => {
  expect(openNode(longest, 50, 30).page).toEqual({ from: 30, to: 60, before: 0, next: 60 });
});

it("keeps the first records of the nodes below an opened one", () => {
  const above = everyNode(trace).find(({ children }) => children.some(({ id }) => id === longest.id));
  const { trace: shown, leftOut } = openNode(above ?? trace, 0, 30);
  expect(everyNode(shown).find(({ id }) => id === longest.id)?.because).toEqual(longest.because.slice(0, 50));
  expect(leftOut[longest.id]).toEqual({ because: 30, against: Math.max(0, longest.against.length - 50) });
});
