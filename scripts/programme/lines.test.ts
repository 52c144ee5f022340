import { describe, expect, it } from "vitest";
import { type Line, longestLine, splitLines } from "./lines";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const split = async (...chunks: Uint8Array[]): Promise<Line[]> => {
  const stream = async function* () {
    yield* chunks;
  };
  const lines: Line[] = [];
  for await (const line of splitLines(stream())) lines.push(line);
  return lines;
};
const texts = async (...chunks: string[]) => (await split(...chunks.map(bytes))).map(({ text }) => text);

describe("the lines of an input", () => {
  it.each([
    [["a\nb\n"], ["a", "b"]],
    [["a\nb"], ["a", "b"]],
    [["a\n\nb\n"], ["a", "", "b"]],
    [
      ["", "a", "", "b\nc", "\n"],
      ["ab", "c"],
    ],
    [["a\r\nb"], ["a\r", "b"]],
    [["\n"], [""]],
    [[], []],
    [[""], []],
  ])("of %j are %j, however they arrive", async (chunks, lines) => {
    expect(await texts(...chunks)).toEqual(lines);
  });

  it("are the same wherever the input is cut, also within a letter", async () => {
    const whole = bytes("é€\n😀 x\n");
    for (let cut = 0; cut <= whole.length; cut += 1)
      expect((await split(whole.subarray(0, cut), whole.subarray(cut))).map(({ text }) => text)).toEqual([
        "é€",
        "😀 x",
      ]);
  });

  it("are counted from 1", async () => {
    expect((await split(bytes("a\n\nb"))).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("begin after a byte order mark, which is text anywhere else", async () => {
    expect(await texts("\uFEFFa\n\uFEFFb")).toEqual(["a", "\uFEFFb"]);
  });

  it("that are not UTF-8 are faults of their own, and the next is read", async () => {
    const lines = await split(bytes("a\n"), new Uint8Array([0xc3, 0x28, 0x0a]), bytes("b"));
    expect(lines[1]).toEqual({ number: 2, text: null, fault: "is not valid UTF-8" });
    expect(lines[2]).toEqual({ number: 3, text: "b", fault: null });
  });

  it("that are too long are refused by their size, and the next is read", async () => {
    const part = new Uint8Array(longestLine / 64).fill(0x20);
    const within = Array.from({ length: 64 }, () => part);
    const [longest, next] = await split(...within, bytes("\nb"));
    expect([longest?.text?.length, next?.text]).toEqual([longestLine, "b"]);
    const [beyond, after] = await split(...within, bytes(" \nb"));
    expect(beyond).toEqual({ number: 1, text: null, fault: `is longer than ${longestLine} bytes` });
    expect(after).toEqual({ number: 2, text: "b", fault: null });
  });
});
