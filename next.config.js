import createNextIntlPlugin from "next-intl/plugin";
import { securityHeaders } from "./scripts/web-server/security-headers.mjs";

// Messages are parsed once, at the build: neither a request nor the browser reads ICU syntax.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/server/request/i18n.ts",
  experimental: {
    messages: { path: ["./lib/i18n/en", "./lib/i18n/fr"], format: "json", locales: ["fr", "en"], precompile: true },
  },
});

/**
 * Addresses that end with a secret. What such a page loads tells proxies and their logs where it comes from: the portal,
 * but not the page. With no referrer at all, a form without JavaScript would come from no origin.
 */
const secretAddresses = [
  "/:locale([a-z]{2})/:page(address|apply/resume|confirm|invitation|person|read|reset|set-up/begin)/:secret",
  "/api/agreements/shared/:secret",
  "/api/calendar/:secret",
];

/** Addresses that letters, calendars and bookmarks may still hold, with where the page is now. */
const movedAddresses = {
  "/mandates": "/signing-authorities",
  "/partners/:id/levels": "/partners/:id/tiers",
  "/people/credential": "/people/credentials",
  "/people/declare": "/people/credentials/new",
  "/programme": "/editions",
  "/progress/coming": "/progress/announced",
  "/progress/levels": "/progress/tiers",
  "/queue": "/review",
};

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Types are checked by `npm run check`, once, with the native compiler.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "sharp",
    "pino",
    "piscina",
    "@libpdf/core",
    "@react-pdf/renderer",
    "nodemailer",
    "@simplewebauthn/server",
    // What reads badges and draws first pages runs in worker threads, from where it is installed.
    "@digitalbazaar/data-integrity",
    "@digitalbazaar/ecdsa-jcs-2019-cryptosuite",
    "@digitalbazaar/ecdsa-multikey",
    "@digitalbazaar/ecdsa-rdfc-2019-cryptosuite",
    "@digitalbazaar/ed25519-multikey",
    "@digitalbazaar/ed25519-signature-2020",
    "@digitalbazaar/eddsa-jcs-2022-cryptosuite",
    "@digitalbazaar/eddsa-rdfc-2022-cryptosuite",
    "@napi-rs/canvas",
    "htmlparser2",
    "jsonld-signatures",
    "pdfjs-dist",
  ],
  // The title comes with the head of every page: streamed later, a page would have none for a moment.
  htmlLimitedBots: /.*/,
  generateBuildId: async () => process.env.PORTAL_BUILD_ID ?? null,
  async headers() {
    return [
      { source: "/(.*)", headers: securityHeaders },
      ...secretAddresses.map((source) => ({
        source,
        headers: [{ key: "Referrer-Policy", value: "strict-origin" }],
      })),
      // Their names change with their versions.
      ...["fonts", "pdf-reader"].map((folder) => ({
        source: `/${folder}/(.*)`,
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      })),
    ];
  },
  async redirects() {
    return Object.entries(movedAddresses).map(([source, destination]) => ({
      source: `/:locale([a-z]{2})${source}/:rest*`,
      destination: `/:locale${destination}/:rest*`,
      permanent: true,
    }));
  },
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    // Nothing reads them where the portal runs, and they are three times as large as its code.
    turbopackSourceMaps: false,
    // A machine that builds once writes what only a second build would read, for a quarter of its time.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
};

export default withNextIntl(config);
