import { describe, expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

const counted = () => {
  let runs = 0;
  const work = oneAtATime(() => {
    runs += 1;
  });
  return { ...work, runs: () => runs };
};

describe("work that runs one at a time", () => {
  it("begins at once", () => {
    const { ask, runs } = counted();
    ask();
    expect(runs()).toBe(1);
  });

  it("is done once more for all that is asked while it runs, however often, and then rests", () => {
    const { ask, done, runs } = counted();
    for (let asked = 0; asked < 50; asked += 1) ask();
    expect(runs()).toBe(1);
    done();
    expect(runs()).toBe(2);
    done();
    done();
    expect(runs()).toBe(2);
  });

  it("begins again where it is asked after it rested", () => {
    const { ask, done, runs } = counted();
    ask();
    done();
    ask();
    expect(runs()).toBe(2);
  });
});
