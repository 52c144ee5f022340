import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { OfflineVerifier } from "./offline-verifier";
import { TrustedRoots } from "./trusted-roots";

const t = translations("verify.roots");
const print = "ab".repeat(32);

describe("the roots on the verification page", () => {
  it("are shown by their fingerprints, to be compared, and can be downloaded", () => {
    const { text, links } = draw(<TrustedRoots prints={[print]} />);
    expect(text.replace(/\s/g, "")).toContain(print);
    expect(links).toEqual([[t("download"), "/api/seal/root.pem"]]);
  });

  it("say that there are none, with nothing to download, before the first seal", () => {
    const { lines, links } = draw(<TrustedRoots prints={[]} />);
    expect(lines).toEqual([t("title"), t("none")]);
    expect(links).toEqual([]);
  });

  it("stand beside the verifier that works without a network", () => {
    expect(draw(<OfflineVerifier />).links).toEqual([
      [translations("verify.offline")("download"), "/api/seal/verifier"],
    ]);
  });
});
