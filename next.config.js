import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=()" },
];

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
    "@libpdf/core",
    "@react-pdf/renderer",
    "nodemailer",
    "@simplewebauthn/server",
  ],
  async headers() {
    return [{ source: "/(.*)", headers: securityHeaders }];
  },
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default withNextIntl(config);
