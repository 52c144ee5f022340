import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workbookFault } from "@/lib/file/workbook";

type Part = {
  name: string;
  content: Uint8Array;
  claims?: number;
  encrypted?: boolean;
  at?: number;
  described?: boolean;
};

const header = (signature: number, length: number): Buffer => {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature);
  return buffer;
};

/** A zip file written by hand, so that it may lie. */
const zip = (parts: Part[], declares = parts.length): Uint8Array => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, encrypted, at, described } of parts) {
    const packed = deflateRawSync(content);
    const local = header(0x04034b50, 30);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = header(0x02014b50, 46);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at ?? offset, 42);
    directory.push(entry, Buffer.from(name));
    const descriptor = described ? header(0x08074b50, 16) : Buffer.alloc(0);
    bodies.push(local, Buffer.from(name), packed, descriptor);
    offset += 30 + name.length + packed.length + descriptor.length;
  }
  const end = header(0x06054b50, 22);
  end.writeUInt16LE(declares, 8);
  end.writeUInt16LE(declares, 10);
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
  it("is a workbook where it has a workbook's parts", async () =>
    expect(await workbookFault(zip(workbook))).toBe("workbook"));

  it("is not a workbook without them", async () => {
    expect(await workbookFault(zip([{ name: "evil.exe", content: text("MZ") }]))).toBe("other");
  });

  it("is not a workbook with macros", async () => {
    expect(await workbookFault(zip([...workbook, { name: "xl/vbaProject.bin", content: text("x") }]))).toBe("other");
  });

  it("rejects a zip bomb by its compression ratio", async () => {
    expect(await workbookFault(zip([...workbook, { name: "xl/a.xml", content: new Uint8Array(5_000_000) }]))).toBe(
      "unreadable",
    );
  });

  it("rejects a zip bomb by its declared size", async () => {
    const noise = Uint8Array.from({ length: 2_000_000 }, (_, i) => (i * 2_654_435_761) >>> 13);
    const parts = [...workbook, { name: "xl/a.xml", content: noise, claims: 120 * 1024 * 1024 }];
    expect(await workbookFault(zip(parts))).toBe("unreadable");
  });

  it("rejects a zip bomb that lies about its size, without holding what it unpacks to", async () => {
    const bomb = zip([...workbook, { name: "xl/a.xml", content: new Uint8Array(60_000_000), claims: 1_000_000 }]);
    expect(bomb.length).toBeLessThan(60_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await workbookFault(bomb)).toBe("unreadable");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000);
  });

  it.each([
    ["more", 99],
    ["less", 101],
  ])("rejects an entry that unpacks to %s than it claims", async (_, claims) => {
    const content = Uint8Array.from({ length: 100 }, (_byte, at) => (at * 37) % 251);
    expect(await workbookFault(zip([...workbook, { name: "xl/a.xml", content, claims }]))).toBe("unreadable");
    expect(await workbookFault(zip([...workbook, { name: "xl/a.xml", content }]))).toBe("workbook");
  });

  it.each([
    [60_002, 2],
    [2_002, 2],
    [2_002, 0],
  ])("counts entries as it reads them: %i that are declared as %i", async (entries, declares) => {
    const many = Array.from({ length: entries - 2 }, (_, i) => ({ name: `xl/${i}.xml`, content: text("x") }));
    expect(await workbookFault(zip([...workbook, ...many], declares))).toBe("unreadable");
  });

  it("accepts the descriptors that writers of streams put behind each entry", async () => {
    expect(await workbookFault(zip(workbook.map((part) => ({ ...part, described: true }))))).toBe("workbook");
  });

  it.each([1, 3])("rejects a directory of two entries that declares %i", async (declares) => {
    expect(await workbookFault(zip(workbook, declares))).toBe("unreadable");
  });

  it("rejects an entry that the directory does not name", async () => {
    const whole = Buffer.from(zip(workbook));
    const directoryAt = whole.readUInt32LE(whole.length - 6);
    const hidden = Buffer.concat([
      whole.subarray(0, directoryAt),
      Buffer.from(zip([{ name: "a", content: text("hidden") }])),
    ]);
    const rest = Buffer.from(whole.subarray(directoryAt));
    rest.writeUInt32LE(hidden.length, rest.length - 6);
    expect(await workbookFault(Buffer.concat([hidden, rest]))).toBe("unreadable");
  });

  it("rejects more than a thousand entries", async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => ({ name: `xl/${i}.xml`, content: text("x") }));
    expect(await workbookFault(zip([...workbook, ...many]))).toBe("unreadable");
  });

  it("rejects entries that share bytes", async () => {
    expect(await workbookFault(zip([...workbook, { name: "xl/a.xml", content: text("<a/>"), at: 0 }]))).toBe(
      "unreadable",
    );
  });

  it("is not a workbook with a password", async () => {
    expect(await workbookFault(zip(workbook.map((part) => ({ ...part, encrypted: true }))))).toBe("unreadable");
  });

  it("rejects truncated and damaged files without crashing", async () => {
    const whole = zip(workbook);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        expect(await workbookFault(whole.slice(0, at))).toBe("unreadable");
        const changed = Uint8Array.from(whole);
        changed[at] = value;
        expect(["workbook", "other", "unreadable"]).toContain(await workbookFault(changed));
      }),
    );
  });
});
