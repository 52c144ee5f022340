import { escaped } from "./html";

type Parts = {
  script: string;
  style: string;
  title: string;
  /** Said where scripts are off, in every language at once. */
  needsScript: string;
};
type Hash = (text: string) => string;

/** Placeholder for the root certificates, filled when the file is downloaded; without them the reader chooses roots. */
const rootsMark = '<meta name="seal-roots" content="">';
const timeRootsMark = '<meta name="time-roots" content="">';

/** Escapes `</script` inside strings of the bundle, which would end the script. */
const safeInScript = (script: string): string => script.replace(/<\/(script)/gi, "<\\/$1");

/**
 * The verifier as one HTML file: its policy forbids loading, sending and framing, and allows only this script and
 * style.
 * @param hash SHA-256 of a text in base64
 */
export const offlinePage = ({ script, style, title, needsScript }: Parts, hash: Hash): string => {
  const safe = safeInScript(script);
  const policy = `default-src 'none'; script-src 'sha256-${hash(safe)}'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${rootsMark}
${timeRootsMark}
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main id="verifier"><noscript>${escaped(needsScript)}</noscript></main>
<script>${safe}</script>
</body>
</html>
`;
};

const withContent = (mark: string, pems: readonly string[]): string =>
  mark.replace('content=""', () => `content="${escaped(pems.join("\n"))}"`);

/** The file as it is downloaded: with the trusted roots written in. */
export const withRoots = (page: string, roots: readonly string[], timeRoots: readonly string[]): string =>
  page
    .replace(rootsMark, () => withContent(rootsMark, roots))
    .replace(timeRootsMark, () => withContent(timeRootsMark, timeRoots));
