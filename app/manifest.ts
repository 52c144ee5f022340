import type { MetadataRoute } from "next";
import { accentPalette } from "@/lib/brand/palette";
import { portalName, shownInstallation } from "@/lib/server/set-up/installation";

export const dynamic = "force-dynamic";

/** Installable on a phone; opens on the company's Progress page. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const [name, { look }] = await Promise.all([portalName(), shownInstallation()]);
  return {
    name,
    short_name: name,
    start_url: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: look.accent ? accentPalette(look.accent).accent.light : "#0a5257",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
    ],
  };
}
