import { config } from "zod";
import { isLocale, type Locale, locales } from "@/lib/i18n/locale";
import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { sha256Bytes, toHex } from "@/lib/verify/digest";
import { escaped, reportHtml } from "@/lib/verify/offline/html";
import { type VerifyWords, verifyWords } from "@/lib/verify/offline/words";
import type { SealVerdict } from "@/lib/verify/verdict";
import { verifySealed } from "@/lib/verify/verify";

/** The browser part of the one-file verifier: no framework, no network, no storage. */
type State = {
  locale: Locale;
  file: { name: string; verdict: SealVerdict } | "unreadable" | "busy" | null;
  roots: string[];
  prints: string[];
  rootFault: boolean;
};

// The page's policy forbids evaluating text as code, and reports each attempt.
config({ jitless: true });

const main = document.getElementById("verifier") as HTMLElement;
const written = (name: string): string[] => {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
  return content === "" ? [] : [content];
};
const timeRoots = written("time-roots");
const language = navigator.language.split("-")[0];
const state: State = {
  locale: isLocale(language) ? language : "en",
  ...{ file: null, roots: written("seal-roots"), prints: [], rootFault: false },
};

/** The language the button leads to: the next one, in turn. */
const nextOf = (locale: Locale): Locale => locales[(locales.indexOf(locale) + 1) % locales.length] ?? locale;

const hasCrypto = typeof crypto !== "undefined" && crypto.subtle !== undefined;

const printsOf = async (pems: readonly string[]): Promise<string[]> =>
  Promise.all(pems.flatMap(certificatesOfPem).map(async (der) => toHex(await sha256Bytes(der))));

const chooserHtml = ({ verify }: VerifyWords): string => `
<div class="drop"><label for="file">${escaped(verify.file)}</label>
<input id="file" type="file" accept="application/pdf,.pdf"><span class="soft">${escaped(verify.drop)}</span></div>`;

const rootsHtml = ({ verify }: VerifyWords): string => `
<details><summary>${escaped(verify.roots.title)}</summary>
<p class="soft">${escaped(verify.roots.lead)}</p>
${state.prints.map((print) => `<p><code>${print}</code></p>`).join("") || `<p>${escaped(verify.roots.none)}</p>`}
<p><label for="roots">${escaped(verify.root.own)}</label><br><input id="roots" type="file" accept=".pem,.crt,.cer" aria-describedby="roots-help"></p>
<p id="roots-help" class="small soft">${escaped(verify.root.help)}</p>
${state.rootFault ? `<p role="alert"><strong>${escaped(verify.root.wrong)}</strong></p>` : ""}</details>`;

const resultHtml = (words: VerifyWords): string => {
  const { file } = state;
  if (file === null) return "";
  if (file === "busy") return `<p>${escaped(words.verify.busy)}</p>`;
  if (file === "unreadable") return `<p><strong>${escaped(words.verify.unreadable)}</strong></p>`;
  return `<p class="soft">${escaped(file.name)}</p>${reportHtml(file.verdict, words)}`;
};

const draw = (): void => {
  const words = verifyWords[state.locale];
  const { verify } = words;
  document.documentElement.lang = state.locale;
  document.title = verify.title;
  const body = hasCrypto
    ? `${chooserHtml(words)}<div id="result" role="status" tabindex="-1">${resultHtml(words)}</div>${rootsHtml(words)}`
    : `<p role="alert"><strong>${escaped(verify["no-crypto"])}</strong></p>`;
  const other = nextOf(state.locale);
  main.innerHTML = `<button type="button" id="language" lang="${other}">${escaped(verifyWords[other].verify.language)}</button>
<h1>${escaped(verify.title)}</h1><p class="soft">${escaped(verify.offline.inside)}</p>${body}`;
};

const check = async (file: File): Promise<void> => {
  state.file = "busy";
  draw();
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    state.file = { name: file.name, verdict: await verifySealed(bytes, state.roots, timeRoots) };
  } catch {
    state.file = "unreadable";
  }
  draw();
  document.getElementById("result")?.focus();
};

const trust = async (file: File): Promise<void> => {
  const text = await file.text();
  const prints = await printsOf([text]).catch(() => []);
  state.rootFault = prints.length === 0;
  if (prints.length > 0) Object.assign(state, { roots: [text], prints, file: null });
  draw();
};

const isDrop = (event: Event): HTMLElement | null => (event.target as HTMLElement).closest(".drop");

main.addEventListener("change", (event) => {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file) void (input.id === "roots" ? trust(file) : check(file));
});
main.addEventListener("click", (event) => {
  if ((event.target as HTMLElement).id !== "language") return;
  state.locale = nextOf(state.locale);
  draw();
  document.getElementById("language")?.focus();
});
addEventListener("dragover", (event) => {
  event.preventDefault();
  isDrop(event)?.classList.add("over");
});
addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file && hasCrypto) void check(file);
});

draw();
if (hasCrypto)
  void printsOf(state.roots).then((prints) => {
    state.prints = prints;
    draw();
  });
