import { describe, expect, it } from "vitest";
import { openLine } from "./line";

const room = { running: 2, waiting: 3, waitingEach: 2 };

/** Enters for each asker in order; `done` lists whose turn came, `ends` what each calls at its end. */
const arrive = async (line: ReturnType<typeof openLine>, askers: string) => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const isIn = [...askers].map((asker) => {
    const turn = line.enter(asker);
    void turn?.then((leave) => {
      done.push(asker);
      ends.push(leave);
    });
    return turn !== null;
  });
  await Promise.resolve();
  const end = async (place: number) => {
    ends[place]?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { done, isIn, end };
};

describe("the line before the threads", () => {
  it("lets one of each asker run, so that another passes whoever asks for much", async () => {
    const { done, end } = await arrive(openLine(room), "aaab");
    expect(done).toEqual(["a", "b"]);
    await end(0);
    expect(done).toEqual(["a", "b", "a"]);
  });

  it("keeps the order of arrival among those who may run", async () => {
    const { done, end } = await arrive(openLine(room), "abcd");
    await end(1);
    await end(0);
    expect(done).toEqual(["a", "b", "c", "d"]);
  });

  it("refuses at once who finds as many waiting as may, of all or of their own", async () => {
    expect((await arrive(openLine(room), "abcdef")).isIn).toEqual([true, true, true, true, true, false]);
    expect((await arrive(openLine(room), "aaaab")).isIn).toEqual([true, true, true, false, true]);
  });
});
