import { BlockList } from "node:net";

const family = (address) => (address.includes(":") ? "ipv6" : "ipv4");

const proxiesIn = (text) => {
  const list = new BlockList();
  for (const one of text.split(",").flatMap((part) => part.trim() || [])) {
    const [address, bits] = one.split("/");
    if (bits) list.addSubnet(address, Number(bits), family(address));
    else list.addAddress(address, family(address));
  }
  return list;
};

const hostOf = (text) => (text !== undefined && URL.canParse(text) ? new URL(text).host : null);

/**
 * Reads what a proxy says of a request, by PUBLIC_URL and TRUSTED_PROXY. The portal's own address is allowed as origin
 * whatever Host a proxy passes on: the framework compares the two, and would answer every form with an error. `warn` is
 * called once for each thing that the operator should declare or pass on.
 */
export const forwardedReader = ({ publicUrl, trustedProxy }, warn) => {
  const publicHost = hostOf(publicUrl);
  const trusted = proxiesIn(trustedProxy ?? "");
  const said = new Set();
  const once = (event, facts) => {
    if (said.has(event)) return;
    said.add(event);
    warn(event, facts);
  };
  return (request, peer) => {
    const { headers } = request;
    if (headers["x-forwarded-for"] !== undefined && (peer === "" || !trusted.check(peer, family(peer))))
      once("proxy.undeclared", { header: "x-forwarded-for", peer, declare: "TRUSTED_PROXY" });
    const origin = hostOf(headers.origin);
    if (origin === null) return;
    // The framework compares the origin with this header before it looks at Host.
    const said = headers["x-forwarded-host"]?.split(",")[0].trim();
    if (origin === headers.host) {
      if (said !== undefined) headers["x-forwarded-host"] = origin;
    } else if (origin === publicHost) {
      if (headers["x-forwarded-host"] !== origin) once("proxy.host-not-passed", { header: "host", expected: origin });
      headers["x-forwarded-host"] = origin;
    } else if (said === origin) once("proxy.other-address", { header: "x-forwarded-host", declare: "PUBLIC_URL" });
  };
};
