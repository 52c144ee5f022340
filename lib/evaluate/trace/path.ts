type Node = { id: string };

const below = (page: string, { id }: Node): string =>
  `${page}/trace/${id.split("/").map(encodeURIComponent).join("/")}`;

/** The address of a node of the reader's own proof, without the locale. */
export const tracePath = (node: Node): string => below("/progress", node);

/** The address of a node of a partner's proof for the vendor's team, without the locale. */
export const partnerTracePath = (partnerId: string, node: Node): string => below(`/partners/${partnerId}`, node);

/** The id of the node that the parts of such an address name. */
export const nodeIdIn = (parts: readonly string[]): string => parts.map(decodeURIComponent).join("/");

/** The address of the page that begins with this record of a node. */
export const recordsFrom = (path: string, from: number): string => (from > 0 ? `${path}?from=${from}` : path);
