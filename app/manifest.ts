import type { MetadataRoute } from "next";
import { defaultLocale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";

/** Installable on a phone; opens on the company's Progress page. */
export default function manifest(): MetadataRoute.Manifest {
  const { ui } = messagesOf(defaultLocale);
  return {
    name: ui.product,
    short_name: ui.product,
    start_url: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#0a5257",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
    ],
  };
}
