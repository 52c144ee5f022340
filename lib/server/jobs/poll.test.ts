import { expect, it } from "vitest";
import { startPoll } from "./poll";

const never = 2_000_000_000;

/** Rounds under control of the test: `begins[n]` resolves once the n-th began, `finish` ends the running one. */
const held = () => {
  const begun: (() => void)[] = [];
  const begins = [0, 1, 2].map(() => new Promise<void>((resolve) => begun.push(resolve)));
  let finish = (): void => undefined;
  let count = 0;
  const round = (): Promise<number> => {
    begun[count]?.();
    count += 1;
    return new Promise((resolve) => {
      finish = () => resolve(never);
    });
  };
  return { round, begins, finish: () => finish(), count: () => count };
};

it("starts at once, and again when called during a pause", async () => {
  const { round, begins, finish } = held();
  const rounds = startPoll(round);
  await begins[0];
  finish();
  await Promise.resolve();
  rounds.call();
  await begins[1];
  finish();
  await rounds.stop();
});

it("runs one more round when called during a round", async () => {
  const { round, begins, finish, count } = held();
  const rounds = startPoll(round);
  await begins[0];
  rounds.call();
  rounds.call();
  finish();
  await begins[1];
  finish();
  await rounds.stop();
  expect(count()).toBe(2);
});

it("stops only once the running round is done, and starts no other", async () => {
  const { round, begins, finish, count } = held();
  const rounds = startPoll(round);
  await begins[0];
  const order: string[] = [];
  const stopped = rounds.stop().then(() => order.push("stopped"));
  order.push("finishing");
  finish();
  await stopped;
  expect([order, count()]).toEqual([["finishing", "stopped"], 1]);
});
