import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { locales } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { verifierFile } from "@/lib/server/verify/verifier-file";
import { offlinePage } from "@/lib/verify/offline/page";
import { offlineStyle } from "@/lib/verify/offline/style";

const base64Of = (text: string): string => createHash("sha256").update(text).digest("base64");

/**
 * Makes the one-file verifier: one page with one script and both languages. The trusted roots are written in when it is
 * downloaded.
 */
const verifierPage = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ["components/verify/offline.ts"],
    // One file by itself holds its drawings.
    alias: { "@/components/ui/icons": "lucide-react" },
    ...{ bundle: true, minify: true, write: false, format: "iife", charset: "utf8", legalComments: "inline" },
    ...{ target: ["chrome110", "firefox115", "safari16.4"], tsconfig: "tsconfig.json", logLevel: "silent" },
  });
  const script = outputFiles[0]?.text ?? "";
  const words = locales.map(messagesOf);
  const title = words.map(({ verify }) => verify.title).join(" · ");
  const needsScript = words.map(({ verify }) => verify.offline["needs-script"]).join(" / ");
  return offlinePage({ script, style: offlineStyle, title, needsScript }, base64Of);
};

/** Builds the verifier beside the application. */
export const buildVerifier = async (): Promise<void> => {
  mkdirSync(path.dirname(verifierFile), { recursive: true });
  writeFileSync(verifierFile, await verifierPage());
};
