import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workbookFault } from "@/lib/file/workbook";

type Part = { name: string; content: Uint8Array; claims?: number; encrypted?: boolean; at?: number };

const header = (signature: number, length: number): Buffer => {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature);
  return buffer;
};

/** A zip file written by hand, so that it may lie. */
const zip = (parts: Part[]): Uint8Array => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, encrypted, at } of parts) {
    const packed = deflateRawSync(content);
    const local = header(0x04034b50, 30);
    local.writeUInt16LE(name.length, 26);
    const entry = header(0x02014b50, 46);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at ?? offset, 42);
    directory.push(entry, Buffer.from(name));
    bodies.push(local, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const end = header(0x06054b50, 22);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
};

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const workbook: Part[] = [
  { name: "[Content_Types].xml", content: text("<Types/>") },
  { name: "xl/workbook.xml", content: text("<workbook/>") },
];

describe("a file named xlsx", () => {
  it("is a workbook where it has a workbook's parts", () => expect(workbookFault(zip(workbook))).toBe("workbook"));

  it("is not a workbook without them", () => {
    expect(workbookFault(zip([{ name: "evil.exe", content: text("MZ") }]))).toBe("other");
  });

  it("is not a workbook with macros", () => {
    expect(workbookFault(zip([...workbook, { name: "xl/vbaProject.bin", content: text("x") }]))).toBe("other");
  });

  it("rejects a zip bomb by its compression ratio", () => {
    expect(workbookFault(zip([...workbook, { name: "xl/a.xml", content: new Uint8Array(5_000_000) }]))).toBe(
      "unreadable",
    );
  });

  it("rejects a zip bomb by its declared size", () => {
    const noise = Uint8Array.from({ length: 2_000_000 }, (_, i) => (i * 2_654_435_761) >>> 13);
    const parts = [...workbook, { name: "xl/a.xml", content: noise, claims: 120 * 1024 * 1024 }];
    expect(workbookFault(zip(parts))).toBe("unreadable");
  });

  it("rejects more than a thousand entries", () => {
    const many = Array.from({ length: 1_000 }, (_, i) => ({ name: `xl/${i}.xml`, content: text("x") }));
    expect(workbookFault(zip([...workbook, ...many]))).toBe("unreadable");
  });

  it("rejects entries that share bytes", () => {
    expect(workbookFault(zip([...workbook, { name: "xl/a.xml", content: text("<a/>"), at: 0 }]))).toBe("unreadable");
  });

  it("is not a workbook with a password", () => {
    expect(workbookFault(zip(workbook.map((part) => ({ ...part, encrypted: true }))))).toBe("unreadable");
  });

  it("rejects truncated and damaged files without crashing", () => {
    const whole = zip(workbook);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        expect(workbookFault(whole.slice(0, at))).toBe("unreadable");
        const changed = Uint8Array.from(whole);
        changed[at] = value;
        expect(["workbook", "other", "unreadable"]).toContain(workbookFault(changed));
      }),
    );
  });
});
