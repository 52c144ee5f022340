import { expect, it } from "vitest";
import { sampleEdition, sampleFacts } from "@/components/testing/sample-company";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { PersonFacts } from "@/lib/evaluate/facts/facts";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import { trimTrace } from "./trimmed";

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
    const beyond =
      (full?.because.length ?? 0) - node.because.length + (full?.against.length ?? 0) - node.against.length;
    expect(leftOut[node.id] ?? 0).toBe(beyond);
  }
  expect(Math.max(...Object.values(leftOut))).toBeGreaterThan(50);
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
