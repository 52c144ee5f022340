import { PDF } from "@libpdf/core";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { isSamePicture } from "@/lib/file/testing/picture-distance";
import { lookOf, lookOfFirstPage } from "./look";

/** A certificate as somebody would draw one, with a name on it. */
const certificate = (title: string, name: string, shift = 0): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="560">
    <rect width="800" height="560" fill="#fdfbf4"/><rect x="${20 + shift}" y="20" width="760" height="520" fill="none" stroke="#1b4b8a" stroke-width="8"/>
    <circle cx="${120 + shift}" cy="430" r="60" fill="#b3282d"/>
    <text x="${400 + shift}" y="140" font-size="56" text-anchor="middle" fill="#222">${title}</text>
    <text x="${400 + shift}" y="290" font-size="64" text-anchor="middle" fill="#222">${name}</text></svg>`);

const png = (svg: Buffer) => sharp(svg).png().toBuffer();
const look = async (bytes: Buffer): Promise<string> => (await lookOf(bytes)) ?? "";

describe("what a scan looks like", () => {
  it("stays the same at another size, compressed, lighter and a little shifted", async () => {
    const first = await look(await png(certificate("Diploma", "Ana")));
    const again = [
      await sharp(certificate("Diploma", "Ana")).resize(1_600).jpeg({ quality: 40 }).toBuffer(),
      await sharp(certificate("Diploma", "Ana")).resize(500).modulate({ brightness: 1.05 }).png().toBuffer(),
      await png(certificate("Diploma", "Ana", 2)),
    ];
    for (const bytes of again) expect(isSamePicture(first, await look(bytes))).toBe(true);
  });

  it("is another for another document", async () => {
    const first = await look(await png(certificate("Diploma", "Ana")));
    const other = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="560"><rect width="800" height="560" fill="#204060"/><circle cx="400" cy="280" r="200" fill="#fff"/></svg>`,
    );
    expect(isSamePicture(first, await look(await png(other)))).toBe(false);
  });

  it("is nothing for an empty page and for what is no picture", async () => {
    const white = { create: { width: 300, height: 300, channels: 3, background: "white" } } as const;
    expect(await lookOf(await sharp(white).png().toBuffer())).toBeNull();
    expect(await lookOf(Buffer.from("nothing"))).toBeNull();
    expect(await lookOfFirstPage(Buffer.from("%PDF-1.4 nothing"))).toBeNull();
  });

  it("is seen on the first page of a PDF", async () => {
    const scanned = async (bytes: Buffer): Promise<Uint8Array> => {
      const pdf = PDF.create();
      const page = pdf.addPage({ width: 800, height: 560 });
      page.drawImage(pdf.embedImage(new Uint8Array(await sharp(bytes).jpeg().toBuffer())), {
        x: 0,
        y: 0,
        width: 800,
        height: 560,
      });
      return pdf.save();
    };
    const drawn = await lookOfFirstPage(await scanned(certificate("Diploma", "Ana")));
    expect(drawn).toMatch(/^[0-9a-f]{64}$/);
    expect(isSamePicture(drawn ?? "", await look(await png(certificate("Diploma", "Ana"))))).toBe(true);
  });
});
