import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { traceOf } from "./trace";

/** Packed data that names the attachment and ends with this byte. */
const packedTo = (last: number): Buffer => {
  for (let byte = 0; byte < 256; byte += 1) {
    // The last byte is the sum of all.
    const packed = deflateSync(Buffer.concat([Buffer.from("<</F(evidence.json)>>"), Buffer.from([byte])]));
    if (packed.at(-1) === last) return packed;
  }
  throw new Error("No data ends so");
};

const fileWith = (packed: Buffer, line: string): Uint8Array =>
  Buffer.concat([
    Buffer.from("%PDF-1.5\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\n"),
    packed,
    Buffer.from(`${line}endstream\nendobj\nstartxref\n0\n%%EOF\n`),
  ]);

it.each([
  ["a line feed", 10],
  ["a carriage return", 13],
  ["another byte", 65],
])(
  "the attachment is found in a packed object stream whose data ends with %s, however its line ends",
  async (_, last) => {
    for (const line of ["\n", "\r\n", "\r", ""])
      expect(await traceOf(fileWith(packedTo(last), line)), JSON.stringify(line)).toBe("sealed");
  },
);
