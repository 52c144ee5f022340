const dotted = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** Four numbers without leading zeros, which some read as octal; null for anything else. */
const plainIpv4 = (text: string): string | null => {
  const parts = dotted.exec(text)?.slice(1) ?? [];
  return parts.length === 4 && parts.every((part) => Number(part) <= 255 && part === String(Number(part)))
    ? text
    : null;
};

/** The eight groups of an IPv6 address, whichever way it is written; null for anything else. */
const ipv6Groups = (text: string): number[] | null => {
  const url = `http://[${text}]`;
  if (!/^[\da-f:.]+$/i.test(text) || !URL.canParse(url)) return null;
  const [head = "", tail] = new URL(url).hostname.slice(1, -1).split("::");
  const numbers = (half: string): number[] => (half ? half.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [first, last] = [numbers(head), numbers(tail ?? "")];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
};

const ipv4In = (high = 0, low = 0): string => [high >> 8, high & 255, low >> 8, low & 255].join(".");

const startsWith = (groups: readonly number[], prefix: readonly number[]): boolean =>
  prefix.every((group, index) => groups[index] === group);

/** The IPv4 client that an IPv6 address stands for: mapped (RFC 4291), translated by NAT64 (RFC 6052) or 6to4 (RFC 3056). */
const embeddedIpv4 = (groups: readonly number[]): string | null => {
  if (startsWith(groups, [0, 0, 0, 0, 0, 0xffff])) return ipv4In(groups[6], groups[7]);
  if (startsWith(groups, [0x64, 0xff9b, 0, 0, 0, 0])) return ipv4In(groups[6], groups[7]);
  if (startsWith(groups, [0x2002])) return ipv4In(groups[1], groups[2]);
  return null;
};

/** What is around an address: brackets and a port, as some proxies write, and the zone of a link. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "");

/** An address in its one spelling: IPv4 even where it came mapped into IPv6, or canonical IPv6. Null: it is no address. */
export const plainAddress = (text: string): string | null => {
  const address = bare(text);
  const groups = address.includes(":") ? ipv6Groups(address) : null;
  if (!groups) return plainIpv4(address);
  return startsWith(groups, [0, 0, 0, 0, 0, 0xffff])
    ? ipv4In(groups[6], groups[7])
    : new URL(`http://[${address}]`).hostname.slice(1, -1);
};

/**
 * The network that a client is counted as: an IPv4 address, or the /64 of an IPv6 address, since whoever has one of its
 * addresses has them all. Empty where there is no address.
 */
export const networkOf = (address: string): string => {
  const plain = plainAddress(address);
  const groups = plain?.includes(":") ? ipv6Groups(plain) : null;
  if (!groups) return plain ?? "";
  const prefix = groups.slice(0, 4).map((group) => group.toString(16));
  return embeddedIpv4(groups) ?? `${prefix.join(":")}::/64`;
};
