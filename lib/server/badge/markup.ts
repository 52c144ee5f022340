import "server-only";
import { Parser } from "htmlparser2";
import { NoBadge } from "@/lib/badge/outcome";

/** What a drawing or a page holds that may be a badge, and addresses of a saved link. */
type MarkedUp = { texts: string[]; addresses: string[] };

/** Text that means something else than is written: no badge needs it, and unfolding it may never end. */
const unfolding = /<!ENTITY|<!DOCTYPE[^>]*\[/i;

const isBadgeElement = (name: string): boolean => /^[\w-]+:(assertion|credential)$/i.test(name);

/**
 * Reads baked drawings (SVG: an element "assertion" or "credential" of the namespace of Open Badges), pages with linked data,
 * and saved links of a desktop. Nothing is fetched and no entity is unfolded. Throws NoBadge: badge-entities.
 */
export const readMarkup = (source: string): MarkedUp => {
  if (unfolding.test(source)) throw new NoBadge("badge-entities");
  const isPage = /<html[\s>]|<!doctype html/i.test(source);
  const found: MarkedUp = { texts: [], addresses: [] };
  let open: { name: string; text: string; verify: string } | null = null;
  const parser = new Parser(
    {
      onopentag: (name, { type = "", verify = "" }) => {
        const isData = name === "script" && type.trim().toLowerCase() === "application/ld+json";
        if (!open && (isData || isBadgeElement(name) || name === "string")) open = { name, text: "", verify };
      },
      ontext: (text) => {
        if (open) open.text += text;
      },
      onclosetag: (name) => {
        if (open?.name !== name) return;
        const text = open.text.trim();
        if (name === "string") found.addresses.push(text);
        else found.texts.push(text || open.verify.trim());
        open = null;
      },
    },
    { xmlMode: !isPage, recognizeCDATA: true, lowerCaseTags: false },
  );
  parser.end(source);
  return found;
};
