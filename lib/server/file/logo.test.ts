import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawLogo } from "./logo";

const svg = (inside: string, size = 'width="300" height="100"') =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);
const dots = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: "#0a5257" } });

describe("a logo", () => {
  it("is drawn anew as a PNG within its place, and dots are not blown up", async () => {
    const large = await drawLogo(await dots(2_000, 500).jpeg().toBuffer());
    expect(large).toMatchObject({ width: 480, height: 120 });
    expect((await sharp(large?.png).metadata()).format).toBe("png");
    expect(await drawLogo(await dots(90, 30).webp().toBuffer())).toMatchObject({ width: 90, height: 30 });
  });

  it("of lines is drawn at full size, without its scripts and without what it wants from elsewhere", async () => {
    const drawn = await drawLogo(
      svg(
        '<script>alert(1)</script><image href="file:///etc/passwd" width="9" height="9"/><rect width="300" height="100"/>',
      ),
    );
    expect(drawn).toMatchObject({ width: 384, height: 128 });
    expect(Buffer.from(drawn?.png ?? []).includes("alert")).toBe(false);
  });

  it.each([
    ["a text", new TextEncoder().encode("no picture")],
    ["nothing", new Uint8Array()],
    ["a picture cut short", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ["a document", new TextEncoder().encode("%PDF-1.7")],
    [
      "entities that grow",
      new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><svg>&b;&b;'),
    ],
    ["a picture of more dots than a screen has", svg("<rect/>", 'width="90000" height="90000"')],
  ])("is not drawn from %s", async (_what, bytes) => {
    expect(await drawLogo(bytes)).toBeNull();
  });
});
